#include "app/own_templates.h"

#include <algorithm>

#include "app/actions.h"
#include "app/cells.h"
#include "app/kept_files.h"
#include "base/order.h"
#include "edit/own_template.h"
#include "text/words.h"

namespace koers {

namespace {

std::string stored_id(std::string_view name) { return std::string(template_files).append(name); }

}  // namespace

bool is_template_file(const Plan& plan) {
  return !plan.templates.empty() && !plan.head->origin.empty() &&
         plan.templates[0].origin == plan.head->origin;
}

Plan template_file(const Plan& plan, const Ids& goals, const std::string& title,
                   const std::string& text, Language language, IdSource& ids) {
  Plan file = fragment_of(plan, goals);
  PlanHead head;
  head.id = ids.mint("p");
  head.title = title;
  head.language = code_of(language);
  head.origin = std::string(head.id.view());
  if (!file.it_plans.empty()) {
    head.organisation = file.it_plans[0].organisation;
    head.school_year = file.it_plans[0].school_year;
  }
  Template card;
  card.id = ids.mint(info(Entity::templates).prefix);
  card.title = title;
  card.kind = goals.size() > 1 ? TemplateKind::it_plan : TemplateKind::goal;
  card.content = Text(text);
  card.origin = head.origin;
  file.templates.put(std::move(card));
  return with_head(std::move(file), std::move(head));
}

std::string proposed_title(const Plan& plan, Language language, Id goal) {
  const Goal* known = find<Goal>(plan, goal);
  if (known == nullptr) return plan.head->title;
  return known->what.empty() ? row_title(plan, language, Entity::goals, goal) : known->what;
}

void OwnTemplates::want(Storage& storage, Language language, std::function<void()> then) {
  if (asked_ && language_ != language) {  // the words of the cards are of a language
    language_ = language;
    for (OwnTemplate& own : all_) own.card = card_of(own.file, language);
    return then();
  }
  if (asked_) return then();
  asked_ = true;
  language_ = language;
  read_kept_files(storage, std::string(template_files),
                  [this, then = std::move(then)](const std::string&, const Plan& file) {
                    add(file);
                    then();
                  });
}

const OwnTemplate* OwnTemplates::find(std::string_view name) const {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const OwnTemplate& own) { return own.card.name == name; });
  return found == all_.end() ? nullptr : &*found;
}

void OwnTemplates::add(const Plan& file) {
  if (!is_template_file(file)) return;
  TemplateCard card = card_of(file, language_);
  std::erase_if(all_, [&](const OwnTemplate& own) { return own.card.name == card.name; });
  all_.push_back({file, std::move(card)});
  put_in_order(all_, [](const OwnTemplate& a, const OwnTemplate& b) {
    return fold(a.card.title) < fold(b.card.title);
  });
}

void OwnTemplates::keep(Storage& storage, const Plan& file, std::function<void(StoreState)> then) {
  add(file);
  keep_file(storage, stored_id(file.head->origin), file, std::move(then));
}

void OwnTemplates::forget(Storage& storage, const std::string& name,
                          std::function<void(StoreState)> then) {
  std::erase_if(all_, [&](const OwnTemplate& own) { return own.card.name == name; });
  storage.remove(stored_id(name), std::move(then));
}

void open_template_file(Workspace& workspace, const Plan& file) {
  const std::string title = file.templates[0].title;
  const std::string name = file.head->origin;
  workspace.own_templates.keep(workspace.ports().storage, file, [&workspace](StoreState state) {
    if (state != StoreState::done) workspace.tell(words_of(state), Severity::error);
  });
  workspace.set_view(View::templates);
  if (needs_writer(workspace)) return workspace.tell(words::own_templates_kept(title));
  workspace.question = Question{words::own_templates_offer(workspace.plan().head->title, title),
                                words::templates_take, [&workspace, name] {
                                  take_template(workspace, {{{"name", name}}});
                                }};
  ++workspace.revision;
}

}  // namespace koers
