// Own words: which choices can have them, what they must be, and where they show.
#include "app/own_words.h"
#include <set>

#include <doctest/doctest.h>

#include "app/cells.h"
#include "app/print/print.h"
#include "shared/desk.h"
#include "text/words.h"

using namespace koers;

namespace {

struct WordDesk : Desk {
  WordDesk() {
    run("file.new");
    run("add.goals");
    run("add.activities", {{{"title", "Leerlijn kiezen"}, {"phase", "adopting"}}});
  }
  const Plan& plan() const { return workspace.plan(); }
  std::string problem_of(const std::string& key, const std::string& words) {
    const auto problem = set_own_word(workspace, key, words);
    return problem ? problem->code : std::string();
  }
  std::string name(Phase phase, Language language = Language::dutch) const {
    return choice_name(plan(), language, phase);
  }
  const ChoiceWords* choice(const char* name_of_choice) {
    choices = words_of_choices(plan(), workspace.language);
    for (const ChoiceWords& each : choices)
      if (std::string_view(each.choice->name) == name_of_choice) return &each;
    return nullptr;
  }
  std::vector<ChoiceWords> choices;
};

constexpr const char* adopting = "choice.phase.adopting";

}  // namespace

TEST_CASE("every choice stands once, at the field that people see first") {
  WordDesk desk;
  std::set<std::string> names;
  for (const ChoiceWords& each : words_of_choices(desk.plan(), Language::dutch)) {
    CHECK_MESSAGE(names.insert(each.choice->name).second, each.choice->name);
    CHECK(each.words.size() + 1 == each.choice->values.size());
    for (const ChoiceWord& word : each.words) {
      CHECK(find_key(word.key).has_value());
      CHECK_FALSE(word.ours.empty());
    }
  }
  for (const char* seen : {"phase", "roleOfIt", "goalKind", "activityStatus", "momentKind",
                           "progressColour", "nextStep", "attitude", "lineKind"})
    CHECK_MESSAGE(names.contains(seen), seen);
  CHECK(desk.choice("phase")->entity == Entity::activities);
  CHECK(desk.choice("level")->also.size() > 1);
}

TEST_CASE("choices of rows that no view lists are there once the plan holds some") {
  WordDesk desk;
  CHECK(desk.choice("packageKind") == nullptr);
  Package package;
  package.id = Id::from("pk-1");
  desk.workspace.commit(with(desk.plan(), package), "action.row.set");
  CHECK(desk.choice("packageKind") != nullptr);
}

TEST_CASE("an own word shows in cells, options, search and print, the same in both languages") {
  WordDesk desk;
  REQUIRE(desk.run("word.set", {{{"key", adopting}, {"words", "  Inbedden\n"}}}));
  for (Language language : {Language::dutch, Language::english}) {
    CHECK(desk.name(Phase::adopting, language) == "Inbedden");
    const FieldInfo& field = *record_info<Activity>().field("phase");
    CHECK(cell_text(desk.plan(), language, field, &desk.plan().activities[0]) == "Inbedden");
    CHECK(cell_options(desk.plan(), language, field).back().label == "Inbedden");
    CHECK(parse_cell(desk.plan(), language, field, "inbedden").ok());
    CHECK(RowList().of(desk.plan(), Entity::activities, language, "inbed").size() == 1);
    for (View view : {View::activities, View::board, View::phases, View::overview, View::own_words})
      CHECK(printed(view, {desk.plan(), language, desk.world.day}).find("Inbedden") !=
            std::string::npos);
  }
  CHECK(desk.choice("phase")->own == 1);
  CHECK(desk.choice("phase")->words[3].used() == "Inbedden");
  CHECK(holds_words(*desk.choice("phase"), Language::dutch, "INBED"));
  CHECK(holds_words(*desk.choice("phase"), Language::dutch, "adoptie"));
  CHECK_FALSE(holds_words(*desk.choice("phase"), Language::dutch, "vakantie"));
}

TEST_CASE("what stands for one kind of moment is called as that kind is") {
  WordDesk desk;
  for (const char* kind : {"study_day", "test_week", "holiday"})
    desk.run("word.set", {{{"key", std::string("choice.momentKind.") + kind}, {"words", kind}}});
  const std::string year = printed(View::year, {desk.plan(), Language::dutch, desk.world.day});
  for (const char* kind : {"study_day", "test_week", "holiday"})
    CHECK_MESSAGE(year.find(kind) != std::string::npos, kind);
  desk.run("study.add");
  CHECK(desk.plan().moments[0].title == "study_day");
}

TEST_CASE("a list that was searched before finds a new own word") {
  WordDesk desk;
  RowList rows;
  CHECK(rows.of(desk.plan(), Entity::activities, Language::dutch, "inbed").empty());
  set_own_word(desk.workspace, adopting, "Inbedden");
  CHECK(rows.of(desk.plan(), Entity::activities, Language::dutch, "inbed").size() == 1);
}

TEST_CASE("nothing, or our own word, brings ours back; each is one step of undo") {
  WordDesk desk;
  for (const char* back : {"", "  ", "Adoptie"}) {
    CAPTURE(back);
    CHECK(desk.problem_of(adopting, "Inbedden").empty());
    CHECK(desk.plan().labels.size() == 1);
    CHECK(desk.problem_of(adopting, back).empty());
    CHECK(desk.plan().labels.empty());
    CHECK(desk.name(Phase::adopting) == "Adoptie");
    desk.run("edit.undo");
    CHECK(desk.name(Phase::adopting) == "Inbedden");
    desk.run("edit.undo");
    CHECK(desk.plan().labels.empty());
  }
}

TEST_CASE("two values of a choice are never called the same, in neither language") {
  WordDesk desk;
  const Plan before = desk.plan();
  for (const char* word : {"Uitvoeren", "UITVOEREN", "Carrying out"}) {
    CAPTURE(word);
    const std::string taken = choice_name(before, Language::english, Phase::executing);
    const std::string tried = std::string_view(word) == "Carrying out" ? taken : word;
    CHECK(desk.problem_of(adopting, tried) == "word_taken");
  }
  CHECK(same_value(desk.plan(), before));
  // Another choice may have it.
  CHECK(desk.problem_of("choice.nextStep.stop", "Uitvoeren").empty());
  desk.run("word.set", {{{"key", adopting}, {"words", "Organiseren"}}});
  CHECK(desk.workspace.message()->severity == Severity::error);
}

TEST_CASE("only values of choices have own words") {
  WordDesk desk;
  for (const char* key : {"", "choice.phase.", "choice.phase.none", "view.goals.name"})
    CHECK(desk.problem_of(key, "Iets") == "unknown_choice");
  CHECK(desk.plan().labels.empty());
}

TEST_CASE("a row of a file that holds no words leaves ours in place") {
  Label label;
  label.id = Id::from("la-1");
  label.key = adopting;
  CHECK(choice_name(with(Plan{}, label), Language::dutch, Phase::adopting) == "Adoptie");
}
