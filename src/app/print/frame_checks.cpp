// How the school plans stand in the frames, on paper: frame by frame, a line for each school.
#include "app/frame_checks.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

std::string printed_frame_checks(const Printing& of) {
  const FramesFacts facts = frames_facts(of.plan, of.language, of.today);
  std::string inside =
      element("p", say(of.language, words::frames_sum(facts.broken, facts.held, facts.other)));
  for (const FrameFacts& frame : facts.frames) {
    HtmlTable table({{say(of.language, words::frames_school)},
                     {say(of.language, words::frames_outcome)},
                     {say(of.language, words::frames_rows)}});
    for (const SchoolCheck& school : frame.schools)
      table.row({school.school, school.said, school.rows});
    inside += section("keep", element("h2", frame.title) + element("p", frame.asks) + table.take());
  }
  return sheet("progress", say(of.language, words::view_frame_checks_title),
               date_long(of.language, of.today), inside);
}

}  // namespace koers
