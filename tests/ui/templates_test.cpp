// The page of templates: looking around, taking over, choosing a goal, the texts that came of it.
#include <algorithm>

#include <doctest/doctest.h>

#include "shared/screen.h"
#include "shared/template_files.h"

using namespace koers;

namespace {

struct TemplateScreen : TestScreen {
  explicit TemplateScreen(float width = 1440, float height = 900) : TestScreen(width, height) {
    static const std::string dutch = template_pack("nl");
    static const std::string english = template_pack("en");
    files.template_packs = {{"nl", dutch}, {"en", english}};
  }
  void look() {
    workspace.set_view(View::templates);
    frames(3);
  }
  bool has_text(std::string_view part) const {
    for (const Node& node : interface.nodes())
      if (node.role == NodeRole::text && node.name.find(part) != std::string::npos) return true;
    return false;
  }
  std::size_t take_buttons() const {
    return static_cast<std::size_t>(
        std::count_if(interface.nodes().begin(), interface.nodes().end(), [](const Node& node) {
          return node.role == NodeRole::button && node.name.starts_with("Neem over: ");
        }));
  }
};

}  // namespace

TEST_CASE("without a plan one can look around in the templates, and hears what is needed") {
  TemplateScreen screen;
  REQUIRE(screen.act(NodeRole::tab, "Sjablonen", EventKind::press));
  screen.frames();
  const Node* take = screen.find(NodeRole::button, "Neem over: Jaarkalender");
  REQUIRE(take != nullptr);
  CHECK(take->disabled);
  CHECK_FALSE(take->description.empty());
  CHECK(screen.take_buttons() > 20);
  CHECK(screen.find(NodeRole::button, "Sjablonen") == nullptr);  // a tab of Start, not a part
}

TEST_CASE("a template tells what it will add, is taken over, and never twice") {
  TemplateScreen screen;
  screen.run("file.new");
  screen.look();
  CHECK(screen.has_text("16 Stellingen"));
  REQUIRE(screen.press("Neem over: Beginsituatie in zestien stellingen"));
  CHECK(screen.workspace.plan().statements.size() == 16);
  REQUIRE(screen.workspace.message().has_value());
  REQUIRE(screen.press("Neem over: Beginsituatie in zestien stellingen"));
  CHECK(screen.workspace.plan().statements.size() == 16);
  screen.run("edit.undo");
  CHECK(screen.workspace.plan().statements.empty());
}

TEST_CASE("what belongs to a goal asks for one, and goes to the one that is chosen") {
  TemplateScreen screen;
  screen.run("file.new");
  screen.look();
  REQUIRE(screen.find(NodeRole::button, "Neem over: Controlelijst per fase") != nullptr);
  CHECK(screen.find(NodeRole::button, "Neem over: Controlelijst per fase")->disabled);
  for (const char* what : {"Lezen", "Rekenen"}) {
    Arguments arguments;
    arguments.values = {{"what", what}};
    screen.run("add.goals", arguments);
  }
  screen.workspace.selection = {};
  screen.look();
  const Id second = screen.workspace.plan().goals[1].id;
  REQUIRE(screen.act(NodeRole::combobox, "Voor welk doel", EventKind::commit,
                     std::string(second.view())));
  REQUIRE(screen.press("Neem over: Controlelijst per fase"));
  REQUIRE(screen.workspace.plan().phase_gates.size() == 4);
  for (const PhaseGate& gate : screen.workspace.plan().phase_gates) CHECK(gate.goal == second);
}

TEST_CASE("in a plan with more schools one says for which school it is") {
  TemplateScreen screen;
  screen.files.examples["wijd-water"] = source_file("assets/demo/wijd-water.koers.json");
  screen.run("file.example");
  screen.look();
  REQUIRE(screen.act(NodeRole::combobox, "Voor welke school", EventKind::commit, "ip-vu"));
  REQUIRE(screen.press("Neem over: De wifi werkt overal waar we lesgeven"));
  const Plan& plan = screen.workspace.plan();
  REQUIRE(plan.goals.size() == 10);
  CHECK(plan.goals[9].it_plan == Id::from("ip-vu"));
  CHECK(plan.activities[plan.activities.size() - 1].organisation == Id::from("o-vu"));
  CHECK(plan.themes.size() == 5);
}

TEST_CASE("the page of templates rests when nothing happens") {
  TemplateScreen screen;
  screen.look();
  screen.frames(4);
  CHECK_FALSE(screen.interface.frame(0));
}

TEST_CASE("one goal comes out of the library with its activities and its theme") {
  TemplateScreen screen;
  screen.run("file.new");
  screen.look();
  REQUIRE(screen.press("Neem over: De wifi werkt overal waar we lesgeven"));
  const Plan& plan = screen.workspace.plan();
  CHECK(plan.goals.size() == 1);
  CHECK(plan.activities.size() == 4);
  CHECK(plan.themes.size() == 1);
  CHECK(plan.goals[0].it_plan == plan.it_plans[0].id);
}

TEST_CASE("a text opens in the details, and goes on paper by itself and with the others") {
  TemplateScreen screen;
  screen.run("file.new");
  screen.look();
  REQUIRE(screen.press("Neem over: Oplegger voor de MR"));
  CHECK(screen.workspace.selection.entity == Entity::templates);
  REQUIRE(screen.act(NodeRole::textbox, "Titel", EventKind::input, "Oplegger MR: AI <3"));
  REQUIRE(screen.press("Druk deze tekst af"));
  const std::string& paper = screen.files.last_printed;
  CHECK(paper.find("<h1>Oplegger MR: AI &lt;3</h1>") != std::string::npos);
  CHECK(paper.find("<h2>Waarom we dit willen</h2>") != std::string::npos);
  CHECK(paper.find("<li class=\"box\">☐ Instemming</li>") != std::string::npos);
  screen.run("file.print");
  CHECK(screen.files.last_printed.find("Oplegger MR") != std::string::npos);
  screen.workspace.selection = {};
  CHECK_FALSE(screen.run("template.print"));
}

TEST_CASE("the kind of school is that of the plan, and another can be looked at") {
  TemplateScreen screen;
  screen.run("file.new");
  screen.look();
  CHECK(screen.has_text("Elke groep werkt aan digitale") == false);
  CHECK(screen.find(NodeRole::button,
                    "Neem over: Toetsen in de bovenbouw kunnen veilig digitaal") == nullptr);
  REQUIRE(screen.act(NodeRole::combobox, "Soort school", EventKind::commit, "secondary"));
  CHECK(screen.find(NodeRole::button,
                    "Neem over: Toetsen in de bovenbouw kunnen veilig digitaal") != nullptr);
}

TEST_CASE("when the templates cannot be fetched, the page says so and tries again when asked") {
  TemplateScreen screen;
  const auto packs = std::exchange(screen.files.template_packs, {});
  screen.run("file.new");
  screen.look();
  CHECK(screen.take_buttons() == 0);
  screen.files.template_packs = packs;
  screen.frames();
  CHECK(screen.take_buttons() == 0);
  REQUIRE(screen.press("Probeer het nog eens"));
  screen.frames();
  CHECK(screen.take_buttons() > 20);
}

TEST_CASE("the page of templates holds no doubled ids, nameless buttons or words cut off") {
  for (Language language : {Language::dutch, Language::english})
    for (float width : {1440.0F, 1024.0F, 390.0F}) {
      TemplateScreen screen(width, width == 390 ? 844 : 800);
      screen.workspace.language = language;
      screen.run("file.new");
      screen.run("add.goals");
      screen.workspace.selection = {};
      screen.workspace.dismiss();
      screen.look();
      std::vector<std::string> cut_off;
      screen.interface.canvas().cut_off = &cut_off;
      screen.frames(1);
      screen.interface.canvas().cut_off = nullptr;
      for (const std::string& text : cut_off)
        CHECK_MESSAGE(text.find(" · ") != std::string::npos, text << " at " << width);
      std::vector<NodeId> ids;
      for (const Node& node : screen.interface.nodes()) {
        ids.push_back(node.id);
        if (is_interactive(node.role)) CHECK_FALSE(node.name.empty());
      }
      std::sort(ids.begin(), ids.end());
      CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    }
}

TEST_CASE("the example of a long field stays in sight beside it, and can be taken over") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.goals");
  screen.frames();
  REQUIRE(screen.press("Laat voorbeelden zien"));
  const Node* take = screen.find(NodeRole::button, "Neem over uit het voorbeeld: Hoe");
  REQUIRE(take != nullptr);
  REQUIRE(screen.press("Neem over uit het voorbeeld: Hoe"));
  const std::string how = screen.workspace.plan().goals[0].how;
  CHECK_FALSE(how.empty());
  CHECK(screen.find(NodeRole::button, "Neem over uit het voorbeeld: Hoe") == nullptr);
  CHECK(screen.find(NodeRole::text, "Voorbeeld: " + how) != nullptr);
  screen.run("edit.undo");
  CHECK(screen.workspace.plan().goals[0].how.empty());
}
