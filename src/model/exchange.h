// What surrounds a plan: templates, packages that were sent or received, what changed, comments,
// and the words that a board puts in place of ours.
#pragma once

#include "model/organisation.h"

namespace koers {

KOERS_CHOICE(TemplateKind, "templateKind", destination, it_plan, goal, activities, calendar, budget,
             stakeholders, study_day, safety, progress);
KOERS_CHOICE(PackageKind, "packageKind", frames, school_plan, review_result, complete, answers);
KOERS_CHOICE(Direction, "direction", sent, received);

struct Template : Row {
  std::string title;
  TemplateKind kind{};
  Sector sector{};
  Text content;
  std::string origin;

  static constexpr auto fields() {
    return std::array{
        field<&Template::title>("title"),   field<&Template::kind>("kind"),
        field<&Template::sector>("sector"), field<&Template::content>("content"),
        field<&Template::origin>("origin"),
    };
  }
};

// What was counted of a school plan when it came in at its board: what the next one is compared
// with, and its budget with what the board has itself.
struct PlanFigures : Record {
  std::int64_t year = 0;  // the calendar year of `own`
  Cents own;              // what the school pays itself
  std::int64_t goals = 0;
  std::int64_t activities = 0;
  std::int64_t done = 0;
  std::int64_t errors = 0;
  std::int64_t warnings = 0;
  std::int64_t frames_held = 0;
  std::int64_t frames_broken = 0;

  static constexpr auto fields() {
    return std::array{
        field<&PlanFigures::year>("year"),
        field<&PlanFigures::own>("ownCents"),
        field<&PlanFigures::goals>("goals"),
        field<&PlanFigures::activities>("activities"),
        field<&PlanFigures::done>("done"),
        field<&PlanFigures::errors>("errors"),
        field<&PlanFigures::warnings>("warnings"),
        field<&PlanFigures::frames_held>("framesHeld"),
        field<&PlanFigures::frames_broken>("framesBroken"),
    };
  }
};

// What a school bears in a calendar year of what its board pays for all: the board says it with its
// frames, so that a school sees what it costs in all.
struct BoardShare : Record {
  Id organisation;
  std::int64_t year = 0;
  Cents allocated;

  static constexpr auto fields() {
    return std::array{refers<&BoardShare::organisation>("organisation", Entity::organisations),
                      field<&BoardShare::year>("year"),
                      field<&BoardShare::allocated>("allocatedCents")};
  }
};

struct Package : Row {
  PackageKind kind{};
  Direction direction{};
  std::string contents;
  std::int64_t schema_version = 0;
  std::string base;
  std::string hash;
  Lines held;  // themes and frames, by id: what is gone since can be told from one's own
  Id by;
  Date date;
  std::string file_name;
  std::vector<PlanFigures> figures;  // of a school plan that came in: one
  std::vector<BoardShare> shares;    // of frames; where they came in, those of the school itself

  static constexpr auto fields() {
    return std::array{
        field<&Package::kind>("kind"),         field<&Package::direction>("direction"),
        field<&Package::contents>("contents"), field<&Package::schema_version>("schemaVersion"),
        field<&Package::base>("base"),         field<&Package::hash>("hash"),
        field<&Package::held>("held"),         refers<&Package::by>("by", Entity::roles),
        field<&Package::date>("date"),         field<&Package::file_name>("fileName"),
        field<&Package::figures>("figures"),   field<&Package::shares>("shares"),
    };
  }
};

struct Change : Row {
  Subject about;
  std::string field_name;
  Text before;
  Text after;
  std::string who;
  Date date;

  static constexpr auto fields() {
    return std::array{
        field<&Change::about>("about"),   field<&Change::field_name>("field"),
        field<&Change::before>("before"), field<&Change::after>("after"),
        field<&Change::who>("who"),       field<&Change::date>("date"),
    };
  }
};

struct Comment : Row {
  Subject about;
  Text text;
  std::string who;
  Date date;
  bool resolved = false;

  static constexpr auto fields() {
    return std::array{
        field<&Comment::about>("about"),       field<&Comment::text>("text"),
        field<&Comment::who>("who"),           field<&Comment::date>("date"),
        field<&Comment::resolved>("resolved"),
    };
  }
};

// A word of this board for one of ours: `choice.phase.adopting` is called "Inbedden" here.
struct Label : Row {
  std::string key;
  std::string words;

  static constexpr auto fields() {
    return std::array{field<&Label::key>("key"), field<&Label::words>("words")};
  }
};

}  // namespace koers
