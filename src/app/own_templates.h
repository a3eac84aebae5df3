// Templates of one's own, and those that others sent: small plan files like the templates that come
// with the program, kept on this device beside the plans.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/template_library.h"

namespace koers {

class Workspace;
struct Arguments;

// A plan file whose first row of `templates` is its card.
bool is_template_file(const Plan& plan);

// What someone begins with, as edit/own_template.h says, under a card with this title and what it
// is for.
Plan template_file(const Plan& plan, const Ids& goals, const std::string& title,
                   const std::string& text, Language language, IdSource& ids);

// What it is called unless one says otherwise: as its goal, or as the plan.
std::string proposed_title(const Plan& plan, Language language, Id goal);

struct OwnTemplate {
  Plan file;
  TemplateCard card;
};

class OwnTemplates {
 public:
  // Reads those of this device unless they are there; calls back as each comes.
  void want(Storage& storage, Language language, std::function<void()> then);
  bool asked(Language language) const { return asked_ && language_ == language; }
  // In the order of their titles.
  const std::vector<OwnTemplate>& all() const { return all_; }
  const OwnTemplate* find(std::string_view name) const;

  // Also in place of one of that name. Both call back when the device has done it.
  void keep(Storage& storage, const Plan& file, std::function<void(StoreState)> then);
  void forget(Storage& storage, const std::string& name, std::function<void(StoreState)> then);

 private:
  void add(const Plan& file);

  bool asked_ = false;
  Language language_{};
  std::vector<OwnTemplate> all_;
};

// `name` of the template, of this device or of those that come with the program. Also `goal` or
// `plan`: the goal or the school plan it is for, `only`: one goal of a library, `sector`: for
// another kind of school than that of the plan.
void take_template(Workspace& workspace, const Arguments& arguments);

// A file that came in: it is kept, and offered to the plan that is open.
void open_template_file(Workspace& workspace, const Plan& file);

}  // namespace koers
