// Paints what Dear ImGui laid out, with WebGL 2. Unlike the painter that comes with Dear ImGui it
// asks the graphics card nothing: each answer would hold up the page until the card has caught up,
// a quarter of a second when the page opens.
#pragma once

struct ImDrawData;

namespace koers {

class Painter {
 public:
  // Finds the context that shell/early.js has opened. False when this browser has no WebGL 2.
  bool open();
  // The card has forgotten everything; `open_again` when it can be told anew.
  void lose();
  void open_again();

  void paint(ImDrawData& data);

 private:
  void make_program();

  unsigned program_ = 0;
  unsigned vertices_ = 0;
  unsigned indices_ = 0;
};

}  // namespace koers
