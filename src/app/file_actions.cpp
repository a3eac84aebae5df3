// Plans as files and on this device: new, open, save, share, print.
#include "app/actions.h"
#include "app/new_plan.h"
#include "app/print/print.h"
#include "format/plan_file.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr char primary_example[] = "wijd-water";
constexpr char secondary_example[] = "veerstad";

void new_empty(Workspace& workspace, const Arguments&) {
  workspace.show_plan(
      empty_plan(workspace.language, workspace.ports().world.today(), workspace.ids()),
      {View::vision, words::file_new, {}, {}});
}

template <const char* name>
void new_example(Workspace& workspace, const Arguments&) {
  workspace.ports().files.bring(
      Shipped::example, name, [&workspace](FileResult result, OpenedFile file) {
        if (result != FileResult::done) {
          workspace.tell(words::file_no_example, Severity::error);
          return;
        }
        ReadOutcome read = read_plan(file.bytes);
        if (!read.plan) return;
        workspace.show_plan(
            as_new_plan(*std::move(read.plan), workspace.ports().world.today(), workspace.ids()),
            {View::overview, words::file_example, {}, {}});
      });
}

void open(Workspace& workspace, const Arguments&) {
  workspace.ports().files.open(
      [&workspace](FileResult result, const OpenedFile& file) { workspace.opened(result, file); });
}

void save(Workspace& workspace, const Arguments&) { workspace.save_file(SaveInto::kept); }

void save_as(Workspace& workspace, const Arguments&) { workspace.save_file(SaveInto::fresh); }

void share(Workspace& workspace, const Arguments&) {
  const Plan& plan = workspace.plan();
  const Language language = workspace.language;
  const std::string name = proposed_file_name(plan, workspace.ports().world.today());
  const Mail mail{say(language, words::share_subject(plan.head->title)),
                  say(language, words::share_text(plan.head->title)),
                  say(language, words::share_text_by_hand(name, plan.head->title))};
  workspace.ports().files.share({{}, name, write_plan(plan)}, mail,
                                [&workspace, name, shared = plan](FileResult r) {
                                  if (r == FileResult::failed)
                                    workspace.tell(words::file_failed, Severity::error);
                                  if (r != FileResult::done && r != FileResult::by_hand) return;
                                  workspace.file_was_made(shared);
                                  workspace.tell(r == FileResult::done ? Phrase(words::file_shared)
                                                                       : words::file_by_hand(name));
                                });
}

void print(Workspace& workspace, const Arguments&) {
  workspace.ports().files.print(printed(workspace));
}

void close(Workspace& workspace, const Arguments&) {
  if (workspace.visiting() != nullptr) return workspace.end_visit();
  workspace.close_plan();
}

std::optional<Key> needs_visit(const Workspace& workspace) {
  if (workspace.visiting() == nullptr) return words::blocked_no_visit;
  return std::nullopt;
}

void take_over(Workspace& workspace, const Arguments&) { workspace.take_over(); }

std::optional<Key> needs_reader(const Workspace& workspace) {
  if (workspace.visiting() != nullptr) return words::visit_reader;
  if (!workspace.read_only()) return words::blocked_is_writer;
  return std::nullopt;
}

}  // namespace

void register_file_actions(Registry& registry) {
  registry.add({"file.new", "file", "", always, new_empty});
  registry.add({"file.example", "file", "", always, new_example<primary_example>});
  registry.add({"file.example_vo", "file", "", always, new_example<secondary_example>});
  registry.add({"file.open", "file", "Ctrl+O", always, open});
  registry.add({"file.save", "file", "Ctrl+S", needs_document, save});
  registry.add({"file.save_as", "file", "", needs_document, save_as});
  registry.add({"file.share", "file", "", needs_document, share});
  registry.add({"file.print", "file", "Ctrl+P", needs_plan, print});
  registry.add({"file.close", "file", "", needs_plan, close});
  registry.add({"visit.end", "file", "", needs_visit,
                [](Workspace& w, const Arguments&) { w.end_visit(); }});
  registry.add({"file.take_over", "file", "", needs_reader, take_over});
}

}  // namespace koers
