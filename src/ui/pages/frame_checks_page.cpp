// How the plans of the schools stand in the frames of the board: what Koers measures, school by
// school. Pressing a school opens what deviates.
#include <imgui.h>

#include "app/frame_checks.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/icons.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

const char* icon_of(FrameState state) {
  switch (state) {
    case FrameState::holds:
      return icon::done;
    case FrameState::broken:
      return icon::alarm;
    case FrameState::nothing:
      return icon::clock;
    case FrameState::person:
      return icon::people;
  }
  return icon::info;
}

class FrameChecksPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::frame_checks);
    const FramesFacts& facts =
        facts_.of(canvas.plan(), canvas.language(), canvas.workspace.today());
    if (facts.frames.empty())
      return paragraph(canvas, canvas.words(words::view_frame_checks_empty));
    if (facts.frames.front().schools.empty())
      return paragraph(canvas, canvas.words(words::frames_no_plans));
    notice(canvas, canvas.words(words::frames_sum(facts.broken, facts.held, facts.other)),
           facts.broken > 0 ? NoticeKind::warning : NoticeKind::good);
    for (const FrameFacts& frame : facts.frames) show_frame(canvas, frame);
  }

 private:
  static void show_frame(Canvas& canvas, const FrameFacts& frame) {
    begin_card(canvas, frame.frame.view());
    heading(canvas, frame.title, 2);
    paragraph(canvas, frame.asks, true);
    begin_group(canvas, "schools", NodeRole::group, frame.title);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
    for (std::size_t i = 0; i < frame.schools.size(); ++i) {
      const SchoolCheck& school = frame.schools[i];
      fact_row(canvas, static_cast<int>(i),
               {icon_of(school.state), school.school, said_in_full(school), school.opens,
                school.state == FrameState::broken});
    }
    ImGui::PopStyleVar();
    end_group(canvas);
    end_card(canvas);
  }

  KnownFrames facts_;
};

}  // namespace

std::unique_ptr<Page> make_frame_checks_page() { return std::make_unique<FrameChecksPage>(); }

}  // namespace koers
