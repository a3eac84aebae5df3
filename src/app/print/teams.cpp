// Team action plans on paper: half a sheet each, two on an A4 with a line to cut along.
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/team_plans.h"
#include "text/words.h"

namespace koers {

namespace {

std::string list_of(const Printing& of, Key title, Key none,
                    const std::vector<std::string>& texts) {
  std::string out = element("h3", say(of.language, title));
  if (texts.empty()) return out + element("p", say(of.language, none));
  std::string items;
  for (const std::string& text : texts) items += element("li", text);
  return out + wrapped("ul", items);
}

std::string goals_of(const Printing& of, const HalfPage& page) {
  std::string out = element("h3", say(of.language, words::team_goals));
  if (page.left.empty()) return out + element("p", say(of.language, words::team_no_goals));
  for (const HalfLine& line : page.left) {
    switch (line.kind) {
      case HalfLine::Kind::goal:
        out += element("h4", line.text);
        break;
      case HalfLine::Kind::more:
        out += element("p", line.text);
        break;
      case HalfLine::Kind::activity:
        out += std::string("<p class=\"") + (line.done ? "did" : "todo") + "\">" + html(line.text);
        if (!line.beside.empty()) out += "<br><small>" + html(line.beside) + "</small>";
        out += "</p>";
    }
  }
  return out;
}

std::string half_of(const Printing& of, const TeamView& view, const std::string& year) {
  const HalfPage page = half_page(view, of.language);
  const std::string beside = view.school.empty() ? year : view.school + " · " + year;
  return section(
      "half",
      "<header>" + element("h2", view.name) + element("p", beside) + "</header>" +
          section("aims", goals_of(of, page)) +
          section("own",
                  list_of(of, words::team_agreements, words::team_no_agreements, page.agreements) +
                      list_of(of, words::team_reviews, words::team_no_reviews, page.reviews)));
}

}  // namespace

std::string printed_teams(const Printing& of) {
  const SchoolYear* year = own_school_year(of.plan);
  std::string inside;
  for (const TeamView& view : team_views(of.plan, of.language))
    if (!view.plan.empty()) inside += half_of(of, view, year ? year->label : std::string());
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  // The heading is for the ear and the screen; on paper each half has its own.
  return sheet("teams", say(of.language, words::view_teams_title), of.plan.head->title, inside);
}

}  // namespace koers
