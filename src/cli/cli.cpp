#include "cli/cli.h"

#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "app/actions.h"
#include "app/new_plan.h"
#include "cli/budget_lines.h"
#include "cli/examples.h"
#include "cli/portfolio_folder.h"
#include "cli/rule_lines.h"
#include "cli/templates.h"
#include "format/json_writer.h"
#include "format/plan_file.h"
#include "format/schema.h"
#include "model/row_checks.h"
#include "ports/memory.h"
#include "text/speech.h"

namespace koers {

namespace {

constexpr const char* usage =
    "koers check FILE…                         is each file a plan? problems, one a line with "
    "place\n"
    "koers check --rules FILE [--json] [--lang nl]  what the rules find in a plan, one a line\n"
    "koers portfolio FOLDER [--csv|--json]     the schools of all plans in a folder, one a line\n"
    "koers budget FILE --by WHAT [--csv|--json]  what a plan costs over its years\n"
    "koers show FILE [--json]                  what a plan holds, counted\n"
    "koers new --template NAME -o FILE         a new plan: empty, or an example\n"
    "koers actions                             every action, with its words\n"
    "koers do ACTION [name=value…] FILE -o FILE  an action on a plan\n"
    "koers format FILE -o FILE                 the same plan, written as Koers writes it\n"
    "koers schema                              the JSON schema of plan files\n"
    "\n"
    "--by theme|payer|purpose|pupil|kind, calendar-year|school-year|month: of each one, or both\n"
    "--from YYYY, --to YYYY  the years of a budget\n"
    "--cash              the money that leaves, in place of the cost\n"
    "--date YYYY-MM-DD   the day that counts as today\n"
    "--lang en|nl        the language of what the rules find\n"
    "--seed NUMBER       what the ids of a new plan are made from, to make the same one again\n";

CliOutcome wrong_call(const std::string& what) { return {2, {}, what + "\n" + usage}; }

std::string line_of(const Problem& problem) {
  const char* severity = problem.severity == Severity::error ? "error" : "warning";
  std::string line = fmt::format("{}: {}: {}", problem.where, severity, problem.code);
  if (!problem.detail.empty()) line += " (" + problem.detail + ")";
  return line;
}

struct Options {
  std::vector<std::string> plain;
  std::string output;
  std::string template_name;
  std::string date;
  std::string seed;
  std::string language = "en";
  BudgetWords budget;
  bool csv = false;
  bool json = false;
  bool rules = false;
};

Options options_of(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    const bool has_next = i + 1 < arguments.size();
    if (word == "-o" && has_next)
      options.output = arguments[++i];
    else if (word == "--template" && has_next)
      options.template_name = arguments[++i];
    else if (word == "--date" && has_next)
      options.date = arguments[++i];
    else if (word == "--seed" && has_next)
      options.seed = arguments[++i];
    else if (word == "--lang" && has_next)
      options.language = arguments[++i];
    else if (word == "--by" && has_next)
      options.budget.by.push_back(arguments[++i]);
    else if (word == "--from" && has_next)
      options.budget.from = arguments[++i];
    else if (word == "--to" && has_next)
      options.budget.to = arguments[++i];
    else if (word == "--cash")
      options.budget.cash = true;
    else if (word == "--rules")
      options.rules = true;
    else if (word == "--csv")
      options.csv = true, options.json = false;
    else if (word == "--json")
      options.json = true;
    else
      options.plain.push_back(word);
  }
  return options;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 20 &&
         text.find_first_not_of("0123456789") == std::string::npos;
}

// What is wrong with the options that every command understands; empty when nothing is.
std::string wrong_options(const Options& options) {
  if (!options.date.empty() && Date::from_iso(options.date).empty())
    return "koers: '" + options.date + "' is no date";
  if (!options.seed.empty() && !is_number(options.seed))
    return "koers: '" + options.seed + "' is no number";
  if (options.language != "en" && options.language != "nl")
    return "koers: '" + options.language + "' is no language that it speaks";
  return {};
}

Date today_of(const Options& options, const CliMachine& machine) {
  return options.date.empty() ? machine.today() : Date::from_iso(options.date);
}

// What cannot be right within a row; a plan with such rows is read all the same.
void add_row_problems(const Plan& plan, Problems& problems) {
  for (const EntityInfo& of : entities())
    for (std::size_t i = 0; i < plan.table(of.entity).size(); ++i)
      for (Problem& problem : check_row(of.entity, plan.table(of.entity).at(i))) {
        const std::string id(plan.table(of.entity).id_at(i).view());
        problem.where = std::string(of.name) + '/' + id + '/' + problem.where;
        problems.push_back(std::move(problem));
      }
}

CliOutcome check(const Options& options, const CliMachine& machine) {
  if (options.plain.empty()) return wrong_call("koers check: which file?");
  CliOutcome outcome;
  for (const std::string& path : options.plain) {
    std::string bytes;
    if (!machine.read(path, bytes)) {
      outcome.code = 2;
      outcome.err += path + ": cannot be opened\n";
      continue;
    }
    const ReadOutcome read = read_plan(bytes);
    if (!read.plan) outcome.code = 2;
    Problems problems = read.problems;
    if (read.plan) add_row_problems(*read.plan, problems);
    for (const Problem& problem : problems) outcome.out += path + ": " + line_of(problem) + "\n";
    if (problems.empty()) outcome.out += path + ": ok\n";
  }
  return outcome;
}

// Reads the plan of a command, or gives the outcome that says why not.
std::optional<Plan> plan_of(const std::string& path, const CliMachine& machine,
                            CliOutcome& outcome) {
  std::string bytes;
  if (!machine.read(path, bytes)) {
    outcome = {2, {}, path + ": cannot be opened\n"};
    return std::nullopt;
  }
  ReadOutcome read = read_plan(bytes);
  if (!read.plan) outcome = {2, {}, path + ": " + line_of(read.problems.front()) + "\n"};
  return std::move(read.plan);
}

// 1 when something is wrong that nobody put aside.
CliOutcome check_rules(const Options& options, const CliMachine& machine) {
  if (options.plain.size() != 1) return wrong_call("koers check --rules: one file");
  CliOutcome outcome;
  const std::optional<Plan> plan = plan_of(options.plain[0], machine, outcome);
  if (!plan) return outcome;
  const PlanFindings found = findings_of(*plan, today_of(options, machine));
  const Language language = language_of(options.language);
  outcome.code = found.errors > 0 ? 1 : 0;
  outcome.out =
      options.json ? rule_lines_json(*plan, found, language) : rule_lines(*plan, found, language);
  return outcome;
}

// A file that is no plan is told, and does not stop the others.
CliOutcome portfolio(const Options& options, const CliMachine& machine) {
  if (options.plain.size() != 1) return wrong_call("koers portfolio: one folder");
  std::vector<std::string> files;
  if (!machine.list(options.plain[0], files))
    return {2, {}, options.plain[0] + ": cannot be opened\n"};
  CliOutcome outcome;
  const auto read = [&](const std::string& file) {
    CliOutcome unreadable;
    std::optional<Plan> plan = plan_of(file, machine, unreadable);
    if (!plan) outcome.code = 1;
    outcome.err += unreadable.err;
    return plan;
  };
  const auto lines = portfolio_of_files(files, today_of(options, machine), read);
  outcome.out = options.json ? portfolio_json(lines) : portfolio_csv(lines);
  return outcome;
}

CliOutcome budget(const Options& options, const CliMachine& machine) {
  if (options.plain.size() != 1) return wrong_call("koers budget: one file");
  CliOutcome outcome;
  const std::optional<Plan> plan = plan_of(options.plain[0], machine, outcome);
  if (!plan) return outcome;
  const Date today = today_of(options, machine);
  std::string wrong;
  const RollupAsk ask = budget_ask(options.budget, *plan, today, wrong);
  if (!wrong.empty()) return wrong_call(wrong);
  const Rollup sums = rollup(*plan, ask, today);
  outcome.out = options.json  ? budget_json(*plan, ask, sums)
                : options.csv ? budget_csv(*plan, ask, sums)
                              : budget_table(*plan, ask, sums, language_of(options.language));
  return outcome;
}

CliOutcome show(const Options& options, const CliMachine& machine) {
  if (options.plain.size() != 1) return wrong_call("koers show: one file");
  CliOutcome outcome;
  const std::optional<Plan> plan = plan_of(options.plain[0], machine, outcome);
  if (!plan) return outcome;
  const StoredPlan about = stored_plan(*plan);
  if (!options.json) {
    outcome.out =
        fmt::format("{}\n{} · {} · {}\n", about.title, about.id, about.school, about.year);
    for (const EntityInfo& of : entities())
      if (const std::size_t size = plan->table(of.entity).size(); size > 0)
        outcome.out += fmt::format("{:>6} {}\n", size, of.name);
    return outcome;
  }
  JsonWriter json{2};
  json.open('{');
  for (const auto& [name, value] :
       {std::pair{"id", &about.id}, std::pair{"title", &about.title},
        std::pair{"school", &about.school}, std::pair{"year", &about.year}}) {
    json.key(name);
    json.text(*value);
  }
  json.key("counts");
  json.open('{');
  for (const EntityInfo& of : entities()) {
    json.key(of.name);
    json.number(static_cast<std::int64_t>(plan->table(of.entity).size()));
  }
  json.close('}');
  json.close('}');
  outcome.out = json.take() + "\n";
  return outcome;
}

CliOutcome written(const std::string& path, const Plan& plan, const CliMachine& machine) {
  if (machine.write(path, write_plan(plan))) return {0, path + "\n", {}};
  return {1, {}, path + ": cannot be written\n"};
}

CliOutcome make_new(const Options& options, const CliMachine& machine) {
  if (options.output.empty()) return wrong_call("koers new: -o FILE is missing");
  const std::string& name = options.template_name;
  const Date today = today_of(options, machine);
  IdSource ids(options.seed.empty() ? machine.seed()
                                    : std::strtoull(options.seed.c_str(), nullptr, 10));
  if (name.empty() || name == "empty")
    return written(options.output, empty_plan(Language::dutch, today, ids), machine);
  std::string known = "empty";
  for (const ExamplePlan& each : example_plans()) {
    known += std::string(", ") + each.name;
    if (name != each.name) continue;
    ReadOutcome read = read_plan(each.bytes);
    if (!read.plan) return {2, {}, "koers new: the template cannot be read\n"};
    return written(options.output, as_new_plan(*std::move(read.plan), today, ids), machine);
  }
  return wrong_call("koers new: no template is called '" + name + "'; there are: " + known);
}

CliOutcome list_actions() {
  CliOutcome outcome;
  const Registry registry = all_actions();
  for (const Action& action : registry.all())
    outcome.out += fmt::format("{:<22} {:<14} {} / {}\n", action.id, action.shortcut,
                               say(Language::dutch, action_words(action.id)),
                               say(Language::english, action_words(action.id)));
  return outcome;
}

// New ids follow from all that is in the plan (FNV-1a over its bytes): the same command gives the
// same file, and the next command other ids.
std::uint64_t seed_from(const Plan& plan) {
  std::uint64_t seed = 0xCBF29CE484222325ULL;
  for (char c : write_plan(plan)) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return seed;
}

CliOutcome do_action(const Options& options, const CliMachine& machine) {
  if (options.plain.size() < 2 || options.output.empty())
    return wrong_call("koers do: ACTION … FILE -o FILE");
  CliOutcome outcome;
  std::optional<Plan> plan = plan_of(options.plain.back(), machine, outcome);
  if (!plan) return outcome;
  Arguments arguments;
  for (std::size_t i = 1; i + 1 < options.plain.size(); ++i) {
    const std::size_t equals = options.plain[i].find('=');
    if (equals == std::string::npos)
      return wrong_call("koers do: '" + options.plain[i] + "' is no name=value");
    arguments.values.emplace_back(options.plain[i].substr(0, equals),
                                  options.plain[i].substr(equals + 1));
  }
  MemoryStorage storage;
  MemoryFiles memory_files;
  for (const TemplatePack& pack : template_packs())
    memory_files.template_packs[pack.language] = pack.bytes;
  MemoryWorld world;
  world.day = today_of(options, machine);
  Workspace workspace({storage, memory_files, world}, seed_from(*plan));
  workspace.show_plan(*std::move(plan));
  storage.deliver();
  if (const std::string table = arguments.get("table"); !table.empty()) {
    const EntityInfo* of = find_entity(table);
    const Id row = Id::from(arguments.get("row"));
    if (of == nullptr || workspace.plan().table(of->entity).index_of(row) == AnyTable::npos)
      return {1,
              {},
              fmt::format("{}: there is no row '{}' in '{}'\n", options.plain.front(),
                          arguments.get("row"), table)};
    workspace.selection = {of->entity, row};
  }
  if (!all_actions().run(options.plain.front(), workspace, arguments)) {
    const std::string why = workspace.message()
                                ? say(Language::english, workspace.message()->phrase)
                                : "there is no such action; see 'koers actions'";
    return {1, {}, options.plain.front() + ": " + why + "\n"};
  }
  storage.deliver();
  if (workspace.message() && workspace.message()->severity != Severity::note)
    return {
        1,
        {},
        options.plain.front() + ": " + say(Language::english, workspace.message()->phrase) + "\n"};
  if (!workspace.has_plan()) return {1, {}, options.plain.front() + ": leaves no plan to write\n"};
  return written(options.output, workspace.plan(), machine);
}

CliOutcome rewrite(const Options& options, const CliMachine& machine) {
  if (options.plain.size() != 1 || options.output.empty())
    return wrong_call("koers format: FILE -o FILE");
  CliOutcome outcome;
  const std::optional<Plan> plan = plan_of(options.plain[0], machine, outcome);
  return plan ? written(options.output, *plan, machine) : outcome;
}

}  // namespace

CliOutcome run_cli(const std::vector<std::string>& arguments, const CliMachine& machine) {
  if (arguments.empty() || arguments[0] == "--help") return {arguments.empty() ? 2 : 0, usage, {}};
  const Options options = options_of(arguments);
  if (const std::string wrong = wrong_options(options); !wrong.empty()) return wrong_call(wrong);
  const std::string& command = arguments[0];
  if (command == "check")
    return options.rules ? check_rules(options, machine) : check(options, machine);
  if (command == "portfolio") return portfolio(options, machine);
  if (command == "budget") return budget(options, machine);
  if (command == "show") return show(options, machine);
  if (command == "new") return make_new(options, machine);
  if (command == "actions") return list_actions();
  if (command == "do") return do_action(options, machine);
  if (command == "format") return rewrite(options, machine);
  if (command == "schema") return {0, json_schema(), {}};
  return wrong_call("koers: no command is called '" + command + "'");
}

}  // namespace koers
