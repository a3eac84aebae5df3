// What is said aloud to who cannot see what changed. A screen reader speaks of a live region only
// when words change in one that was there before; so two nodes stay for good, one that waits for
// its turn and one that does not, and this is what stands in them.
#pragma once

#include "ui/canvas.h"

namespace koers {

// The words of one of the two.
class LiveWords {
 public:
  // Of this moment; the next thing that the user does takes it away.
  void say(std::string text);
  void moment_is_over();
  // What shows on the screen for a while: said when it comes, gone when it is empty. `version`
  // tells two apart that read the same.
  void stands(std::string text, double version = 0);
  const std::string& words() const { return said_; }

 private:
  void set(std::string text);

  std::string said_;
  std::string standing_;
  double version_ = 0;
  bool momentary_ = false;
};

struct Voice {
  LiveWords polite;
  LiveWords urgent;

  // Takes both into the frame, as its last nodes.
  void show(Canvas& canvas) const;
};

}  // namespace koers
