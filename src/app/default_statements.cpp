// The statements to begin with: three for each pillar of Vier in balans and three about safety, in
// the words of primary and of secondary schools. One is left for the school's own, of sixteen.
#include "app/baseline.h"
#include "text/words.h"

namespace koers {

namespace {

struct Offered {
  Pillar pillar;
  Key primary;
  Key secondary;
};

constexpr Offered offered[] = {
    {Pillar::vision, words::statement_po_vision_one, words::statement_vo_vision_one},
    {Pillar::vision, words::statement_po_vision_two, words::statement_vo_vision_two},
    {Pillar::vision, words::statement_po_vision_three, words::statement_vo_vision_three},
    {Pillar::expertise, words::statement_po_expertise_one, words::statement_vo_expertise_one},
    {Pillar::expertise, words::statement_po_expertise_two, words::statement_vo_expertise_two},
    {Pillar::expertise, words::statement_po_expertise_three, words::statement_vo_expertise_three},
    {Pillar::content, words::statement_po_content_one, words::statement_vo_content_one},
    {Pillar::content, words::statement_po_content_two, words::statement_vo_content_two},
    {Pillar::content, words::statement_po_content_three, words::statement_vo_content_three},
    {Pillar::infrastructure, words::statement_po_infrastructure_one,
     words::statement_vo_infrastructure_one},
    {Pillar::infrastructure, words::statement_po_infrastructure_two,
     words::statement_vo_infrastructure_two},
    {Pillar::infrastructure, words::statement_po_infrastructure_three,
     words::statement_vo_infrastructure_three},
    {Pillar::safety, words::statement_po_safety_one, words::statement_vo_safety_one},
    {Pillar::safety, words::statement_po_safety_two, words::statement_vo_safety_two},
    {Pillar::safety, words::statement_po_safety_three, words::statement_vo_safety_three},
};

constexpr Key usual_groups[] = {words::baseline_group_teachers, words::baseline_group_heads,
                                words::baseline_group_coach, words::baseline_group_pupils,
                                words::baseline_group_parents};

}  // namespace

std::vector<Statement> default_statements(Sector sector, Language language) {
  std::vector<Statement> out;
  for (const Offered& one : offered) {
    Statement statement;
    statement.text = say(language, sector == Sector::secondary ? one.secondary : one.primary);
    statement.pillar = one.pillar;
    out.push_back(std::move(statement));
  }
  return out;
}

std::vector<std::string> default_groups(Language language) {
  std::vector<std::string> out;
  for (Key group : usual_groups) out.push_back(say(language, group));
  return out;
}

}  // namespace koers
