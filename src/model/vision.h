// From vision to destination: sources and statements (the *what*), the board's IT destination with
// its themes and frames, and the translation of a statement into what it asks of people and means.
#pragma once

#include "model/organisation.h"

namespace koers {

KOERS_CHOICE(SourceKind, "sourceKind", strategic_plan, course_plan, school_plan, year_plan,
             education_vision, inspection_report, monitor);
KOERS_CHOICE(DestinationStatus, "destinationStatus", draft, in_consultation, adopted, revised);
KOERS_CHOICE(Pillar, "pillar", vision, expertise, content, infrastructure, leadership, safety);
KOERS_CHOICE(Force, "force", must, direction, free);
KOERS_CHOICE(Comparison, "comparison", at_most, at_least, equals, present);
KOERS_CHOICE(RoleOfIt, "roleOfIt", precondition, supporting, strengthening, renewing);

struct Source : Row {
  std::string title;
  SourceKind kind{};
  Id organisation;
  Id period;
  std::string location;

  static constexpr auto fields() {
    return std::array{
        field<&Source::title>("title"),
        field<&Source::kind>("kind"),
        refers<&Source::organisation>("organisation", Entity::organisations),
        refers<&Source::period>("period", Entity::plan_periods),
        field<&Source::location>("location"),
    };
  }
};

struct VisionStatement : Row {
  std::string code;
  Text text;
  Id source;
  Level level{};
  Lines keywords;

  static constexpr auto fields() {
    return std::array{
        field<&VisionStatement::code>("code"),
        field<&VisionStatement::text>("text"),
        refers<&VisionStatement::source>("source", Entity::sources),
        field<&VisionStatement::level>("level"),
        field<&VisionStatement::keywords>("keywords"),
    };
  }
};

// The board's IT destination plan (bestemmingsplan IT).
struct Destination : Row {
  std::string title;
  Id organisation;
  std::string version;
  std::int64_t start_year = 0;
  std::int64_t end_year = 0;
  Text ambition;
  Lines principles;
  DestinationStatus status{};
  Date adopted_on;
  Id decision;

  static constexpr auto fields() {
    return std::array{
        field<&Destination::title>("title"),
        refers<&Destination::organisation>("organisation", Entity::organisations),
        field<&Destination::version>("version"),
        field<&Destination::start_year>("startYear").grouped("when"),
        field<&Destination::end_year>("endYear").grouped("when"),
        field<&Destination::ambition>("ambition"),
        field<&Destination::principles>("principles"),
        field<&Destination::status>("status"),
        field<&Destination::adopted_on>("adoptedOn"),
        refers<&Destination::decision>("decision", Entity::decisions),
    };
  }
};

struct Theme : Row {
  Id destination;
  std::string code;
  std::string title;
  Text target;   // soll: where we will be
  Text current;  // ist: where we are
  Pillar pillar{};
  Colour colour{};
  Level level{};

  static constexpr auto fields() {
    return std::array{
        part_of<&Theme::destination>("destination", Entity::destinations),
        field<&Theme::code>("code"),
        field<&Theme::title>("title"),
        field<&Theme::target>("target"),
        field<&Theme::current>("current"),
        field<&Theme::pillar>("pillar"),
        field<&Theme::colour>("colour"),
        field<&Theme::level>("level"),
    };
  }
};

// What the board asks of every school, with how strongly and at which level it is decided.
struct Frame : Row {
  Id theme;
  std::string code;
  Text text;
  Force force{};
  Level level{};
  Text reason;
  Id owner;
  // The check by which a plan can be tested; empty where only a person can judge. What can be
  // measured is in review/metrics.h; a name that is not known there is kept.
  std::string metric;
  Comparison comparison{};
  Decimal value = Decimal::none();
  std::string unit;
  std::string of;                 // the role, kind of device or kinds of cost that it is about
  Decimal cap = Decimal::none();  // of a number for each pupil: in all, more is not asked
  Date valid_from;
  Date valid_to;

  static constexpr auto fields() {
    return std::array{
        part_of<&Frame::theme>("theme", Entity::themes),
        field<&Frame::code>("code"),
        field<&Frame::text>("text"),
        field<&Frame::force>("force"),
        field<&Frame::level>("level"),
        field<&Frame::reason>("reason"),
        refers<&Frame::owner>("owner", Entity::roles),
        field<&Frame::metric>("metric").one_of("metric").grouped("check"),
        field<&Frame::comparison>("comparison").grouped("check"),
        field<&Frame::value>("value").with_nought().grouped("check"),
        field<&Frame::unit>("unit").grouped("check"),
        field<&Frame::of>("of").grouped("check"),
        field<&Frame::cap>("cap").with_nought().grouped("check"),
        field<&Frame::valid_from>("validFrom").grouped("valid"),
        field<&Frame::valid_to>("validTo").grouped("valid"),
    };
  }
};

// The step from a statement to a goal: what it asks of people, knowledge, money, training and
// infrastructure (the five consequences), and which part IT plays in it.
struct Translation : Row {
  Id statement;
  Id goal;
  Text people;
  Text knowledge;
  Text money;
  Text training;
  Text infrastructure;
  RoleOfIt role_of_it{};
  Text explanation;

  static constexpr auto fields() {
    return std::array{
        part_of<&Translation::statement>("statement", Entity::vision_statements),
        refers<&Translation::goal>("goal", Entity::goals),
        field<&Translation::people>("people"),
        field<&Translation::knowledge>("knowledge"),
        field<&Translation::money>("money"),
        field<&Translation::training>("training"),
        field<&Translation::infrastructure>("infrastructure"),
        field<&Translation::role_of_it>("roleOfIt"),
        field<&Translation::explanation>("explanation"),
    };
  }
};

}  // namespace koers
