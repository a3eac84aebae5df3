// The templates that ship: each can be read, taken over by anyone, twice without doubling, and
// taken back to the byte.
#include <doctest/doctest.h>

#include "app/baseline.h"
#include "app/cells.h"
#include "app/template_library.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/random_plan.h"
#include "shared/template_files.h"

using namespace koers;

namespace {

constexpr const char* codes[] = {"nl", "en"};

struct TemplateDesk : Desk {
  TemplateDesk() {
    for (const char* code : codes) files.template_packs[code] = template_pack(code);
  }
  bool take(const std::string& name, const std::string& sector) {
    Arguments arguments;
    arguments.values = {{"name", name}, {"sector", sector}};
    workspace.settle();
    return run("template.take", arguments);
  }
  void begin() {
    run("file.new");
    run("add.goals");
  }
};

std::vector<TemplateCard> cards_in(Language language) {
  return read_templates(template_pack(std::string(code_of(language))), language);
}

const char* sector_name(Sector sector) {
  return sector == Sector::secondary ? "secondary" : "primary";
}

}  // namespace

TEST_CASE("every template file is a plan without problems, with a card that says what it is for") {
  std::size_t files = 0;
  const auto folder = std::filesystem::path(KOERS_SOURCE_DIR) / "assets" / "templates";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    ++files;
    const std::string bytes = bytes_of(entry.path().string());
    const ReadOutcome read = read_plan(bytes);
    REQUIRE(read.plan.has_value());
    CHECK(read.problems.empty());
    CHECK(write_plan(*read.plan) == bytes);
    REQUIRE_FALSE(read.plan->templates.empty());
    const Template& card = read.plan->templates[0];
    CHECK(name.starts_with(card.origin + '.'));
    CHECK(card.origin == read.plan->head->origin);
    CHECK(card.title == read.plan->head->title);
    CHECK(card.sector == read.plan->head->sector);
    CHECK(card.content.ends_with('.'));
    CHECK(card.kind != TemplateKind::none);
    CHECK(name.find('.' + read.plan->head->language + '.') != std::string::npos);
  }
  CHECK(files > 10);
}

TEST_CASE("all that a school begins with is there, for primary and secondary schools") {
  const auto dutch = cards_in(Language::dutch);
  for (const char* name :
       {"destination",   "it-plan",       "translation",      "statements",      "goal-card",
        "team-plan",     "study-day",     "calendar",         "budget",          "replacement",
        "risks",         "stakeholders",  "mr-note",          "test-report",     "adoption-plan",
        "goals",         "business-case", "phase-checklists", "year-evaluation", "progress-note",
        "privacy-intake"})
    for (Sector sector : {Sector::primary, Sector::secondary})
      CHECK_MESSAGE(std::any_of(dutch.begin(), dutch.end(),
                                [&](const TemplateCard& card) {
                                  return card.name == name && card.is_for(sector);
                                }),
                    name);
}

TEST_CASE("a template of statements fills up to sixteen, and says what was left out") {
  TemplateDesk desk;
  desk.run("file.new");
  desk.run("baseline.defaults");
  const std::size_t before = desk.workspace.plan().statements.size();
  desk.run("template.take", {{{"name", "statements"}}});
  CHECK(desk.workspace.plan().statements.size() == most_statements);
  REQUIRE(desk.workspace.message());
  if (before < most_statements)
    CHECK(say(Language::dutch, desk.workspace.message()->phrase).find("weggelaten") !=
          std::string::npos);
  desk.run("template.take", {{{"name", "statements"}}});
  CHECK(desk.workspace.plan().statements.size() == most_statements);
  desk.workspace.selection = {Entity::statements, desk.workspace.plan().statements[0].id};
  CHECK_FALSE(desk.run("row.duplicate"));
}

TEST_CASE("both languages have the same templates, with the same rows") {
  const auto dutch = cards_in(Language::dutch);
  const auto english = cards_in(Language::english);
  REQUIRE(dutch.size() == english.size());
  for (std::size_t i = 0; i < dutch.size(); ++i) {
    CAPTURE(dutch[i].name);
    CHECK(dutch[i].name == english[i].name);
    CHECK(dutch[i].sector == english[i].sector);
    for (const EntityInfo& of : entities()) {
      const AnyTable& a = dutch[i].fragment.table(of.entity);
      const AnyTable& b = english[i].fragment.table(of.entity);
      REQUIRE_MESSAGE(a.size() == b.size(), of.name);
      for (std::size_t row = 0; row < a.size(); ++row) {
        CHECK(a.id_at(row) == b.id_at(row));
        // Where the one has words, so has the other.
        for (const FieldInfo& field : of.record->fields)
          CHECK_MESSAGE(empty_field(field, a.at(row)) == empty_field(field, b.at(row)),
                        of.name << ' ' << field.name);
      }
    }
  }
}

TEST_CASE("every template is taken over in one step that undo takes back to the byte") {
  for (Language language : {Language::dutch, Language::english})
    for (const TemplateCard& card : cards_in(language)) {
      CAPTURE(card.name);
      TemplateDesk desk;
      desk.workspace.language = language;
      desk.begin();
      const std::string before = write_plan(desk.workspace.plan());
      CHECK(desk.take(card.name, sector_name(card.sector)));
      const std::string after = write_plan(desk.workspace.plan());
      CHECK(after != before);
      const ReadOutcome read = read_plan(after);
      REQUIRE(read.plan.has_value());
      CHECK(read.problems.empty());
      CHECK(equal(*read.plan, desk.workspace.plan()));
      desk.run("edit.undo");
      CHECK(write_plan(desk.workspace.plan()) == before);
      desk.run("edit.redo");
      CHECK(write_plan(desk.workspace.plan()) == after);
    }
}

TEST_CASE("taking a template twice doubles nothing but texts") {
  for (const TemplateCard& card : cards_in(Language::dutch)) {
    CAPTURE(card.name);
    TemplateDesk desk;
    desk.begin();
    desk.take(card.name, sector_name(card.sector));
    const Plan once = desk.workspace.plan();
    desk.take(card.name, sector_name(card.sector));
    for (const EntityInfo& of : entities()) {
      if (of.entity == Entity::templates) continue;
      CHECK_MESSAGE(desk.workspace.plan().table(of.entity).size() == once.table(of.entity).size(),
                    of.name);
    }
  }
}

TEST_CASE("all templates together share their roles, themes and categories") {
  for (Sector sector : {Sector::primary, Sector::secondary}) {
    TemplateDesk desk;
    desk.begin();
    for (const TemplateCard& card : cards_in(Language::dutch))
      if (card.is_for(sector)) desk.take(card.name, sector_name(sector));
    const Plan& plan = desk.workspace.plan();
    const auto unique = [](const auto& table, auto name) {
      std::vector<std::string> names;
      for (const auto& row : table) names.push_back(row.*name);
      std::sort(names.begin(), names.end());
      return std::adjacent_find(names.begin(), names.end()) == names.end();
    };
    CHECK(unique(plan.roles, &Role::label));
    CHECK(unique(plan.categories, &Category::label));
    CHECK(unique(plan.themes, &Theme::code));
    CHECK(unique(plan.themes, &Theme::title));
    CHECK(unique(plan.goals, &Goal::code));
    CHECK(plan.organisations.size() < 10);
    CHECK(plan.school_years.size() == 1);
    CHECK(plan.it_plans.size() == 1);
    CHECK(plan.destinations.size() == 1);
  }
}

TEST_CASE("no template breaks any plan: what comes out can be written and read again") {
  const auto cards = cards_in(Language::dutch);
  REQUIRE_FALSE(cards.empty());
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    IdSource ids(seed + 500);
    const Plan plan = random.plan();
    const TemplateCard& card = cards[seed % cards.size()];
    const Plan odd = random.plan();
    for (const Plan* fragment : {&card.fragment, &odd}) {
      const Result<Taken> taken = with_fragment(plan, *fragment, joint_of(plan, {}), ids);
      REQUIRE(taken.ok());
      const ReadOutcome read = read_plan(write_plan(taken->plan));
      REQUIRE(read.plan.has_value());
      CHECK(read.problems.empty());
      CHECK(equal(*read.plan, taken->plan));
    }
  }
}

TEST_CASE("a template lands in the school year of the plan, on school days") {
  TemplateDesk desk;
  desk.world.day = Date::of(2027, 11, 1);
  desk.begin();
  REQUIRE(desk.take("calendar", "primary"));
  const Plan& plan = desk.workspace.plan();
  const SchoolYear& year = plan.school_years[0];
  CHECK(year.start == Date::of(2027, 8, 1));
  REQUIRE(plan.moments.size() > 10);
  for (const Moment& moment : plan.moments) {
    CAPTURE(moment.title);
    CHECK(moment.start >= year.start);
    CHECK(moment.start <= year.end);
    CHECK(moment.start.weekday() <= 5);
    for (const Holiday& holiday : year.holidays)
      CHECK((moment.start < holiday.start || moment.start > holiday.end));
  }
}

TEST_CASE("what cannot be taken says why") {
  TemplateDesk desk;
  CHECK_FALSE(desk.take("calendar", "primary"));
  desk.run("file.new");
  const Plan before = desk.workspace.plan();
  desk.take("phase-checklists", "primary");
  CHECK(desk.workspace.message()->severity == Severity::warning);
  desk.take("no-such", "primary");
  CHECK(desk.workspace.message()->severity == Severity::warning);
  Desk without;
  without.run("file.new");
  Arguments arguments;
  arguments.values = {{"name", "calendar"}};
  without.run("template.take", arguments);
  CHECK(without.workspace.message()->severity == Severity::error);
  CHECK(same_value(desk.workspace.plan(), before));
}

TEST_CASE("the Dutch of the templates is that of schools") {
  for (const TemplateCard& card : cards_in(Language::dutch))
    for (const EntityInfo& of : entities()) {
      const AnyTable& table = card.fragment.table(of.entity);
      for (std::size_t i = 0; i < table.size(); ++i)
        for (const FieldInfo& field : of.record->fields) {
          if (field.kind != Kind::line && field.kind != Kind::text) continue;
          const std::string words =
              ' ' + fold(cell_text(card.fragment, Language::dutch, field, table.at(i))) + ' ';
          for (const char* wrong :
               {"tool", "device", "devices", "feedback", "deadline", "dashboard", "stakeholder",
                "budget", "uw", "optimaal", "succesvol"})
            CHECK_MESSAGE(words.find(std::string(" ") + wrong + ' ') == std::string::npos,
                          card.name << ": " << words);
        }
    }
}

TEST_CASE("every long field that people fill in has an example") {
  for (const EntityInfo& of : entities())
    for (const FieldInfo& field : of.record->fields) {
      if (field.kind != Kind::text && field.kind != Kind::lines) continue;
      const std::string name = std::string(of.name) + '.' + field.name;
      if (of.entity == Entity::changes || of.entity == Entity::packages) continue;  // by itself
      CHECK_MESSAGE(find_key("example." + name).has_value(), name);
    }
}

TEST_CASE("the example in a field is one of the school's own sector") {
  Desk desk;
  desk.run("file.new");
  const auto example = [&] {
    return example_words(desk.workspace.plan(), Language::dutch, "goals.what");
  };
  const std::string primary = example();
  CHECK(primary.find("Groep 5") != std::string::npos);
  Organisation school = *own_organisation(desk.workspace.plan());
  school.sector = Sector::secondary;
  desk.workspace.commit(with(desk.workspace.plan(), school), "action.row.set");
  CHECK(example().find("sectie") != std::string::npos);
  CHECK(example_words(desk.workspace.plan(), Language::dutch, "rights.subject") == "Schoolplan");
  CHECK(example_words(desk.workspace.plan(), Language::dutch, "goals.nothing").empty());
}
