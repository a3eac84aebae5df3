#include "ui/sending.h"

#include "edit/packages.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

void show_sending(Canvas& canvas, PackageKind kind, const char* mail, const char* save) {
  const Package* sent = last_package(canvas.plan(), kind, Direction::sent);
  paragraph(canvas,
            sent == nullptr
                ? canvas.words(words::testround_not_sent)
                : canvas.words(words::testround_sent_on(date_short(canvas.language(), sent->date))),
            true);
  ButtonOptions options;
  options.icon = icon::mail;
  action_button(canvas, mail, options);
  options.icon = icon::save;
  beside_if_action_fits(canvas, save, options);
  action_button(canvas, save, options);
}

}  // namespace koers
