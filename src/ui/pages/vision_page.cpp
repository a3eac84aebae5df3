// The vision: whose it is, as long as nothing is written yet, its statements, and the documents of
// the school and the board that they come from.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/words.h"
#include "ui/cell_field.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

class VisionPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::vision, "add.visionStatements", icon::plus);
    if (canvas.plan().vision_statements.empty()) show_school(canvas);
    statements_.show(canvas, Entity::vision_statements, words::view_vision_empty);
    space(12);
    show_sources(canvas);
  }

 private:
  void show_sources(Canvas& canvas) {
    heading(canvas, entity_name(canvas.language(), Entity::sources, true), 2);
    paragraph(canvas, canvas.words(words::view_vision_sources), true);
    ButtonOptions plain;
    plain.icon = icon::plus;
    action_button(canvas, "add.sources", plain);
    sources_.show(canvas, Entity::sources, words::view_vision_no_sources, {{}, true});
  }

  // Statements, rhythm and rights differ between kinds of education and the holidays between
  // regions, so these are asked before all else.
  void show_school(Canvas& canvas) {
    const Organisation* school = own_organisation(canvas.plan());
    if (school == nullptr) return;
    const Id id = school->id;
    begin_card(canvas, "school");
    heading(canvas, canvas.words(words::vision_whose), 2);
    const float all = std::min(width_left(), 620.0F);
    const bool narrow = all < 420;
    for (const char* name : {"name", "sector", "region"}) {
      const FieldInfo& field = *info(Entity::organisations).record->field(name);
      const bool whole = narrow || name == std::string_view("name");
      if (name == std::string_view("region") && !narrow) beside();
      FieldOptions options;
      options.width = whole ? all : (all - Style::gap) / 2;
      ImGui::BeginGroup();
      editor_.show(canvas, {Entity::organisations, id, &field},
                   canvas.plan().organisations.find(id), options);
      ImGui::EndGroup();
    }
    end_card(canvas);
    space(8);
  }

  ListView statements_;
  ListView sources_;
  CellEditor editor_;
};

}  // namespace

std::unique_ptr<Page> make_vision_page() { return std::make_unique<VisionPage>(); }

}  // namespace koers
