#include "cli/portfolio_folder.h"

#include <algorithm>

#include "edit/packages.h"

namespace koers {

namespace {

// A place in the list of files.
using FilePlace = std::size_t;

// What is kept of a school plan that was sent, until the plan of its board is at hand.
struct SentFile {
  FilePlace file = 0;
  std::string title;
  Date date;
  ItPlan it_plan;
  Organisation school;
};

struct BoardFile {
  FilePlace file = 0;
  Ids destinations;
  Id school_year;
  std::vector<SentFile> sent;  // the last of each school

  // A plan for another year has no place in this one.
  bool is_board_of(const ItPlan& it_plan) const {
    return it_plan.school_year == school_year &&
           std::find(destinations.begin(), destinations.end(), it_plan.destination) !=
               destinations.end();
  }
};

std::optional<SentFile> sent_file(FilePlace file, const Plan& plan) {
  const ItPlan* sent = sent_it_plan(plan);
  const Organisation* school =
      sent == nullptr ? nullptr : find<Organisation>(plan, sent->organisation);
  if (school == nullptr || school->kind != OrganisationKind::school) return std::nullopt;
  return SentFile{file, plan.head->title, package_of(plan)->date, *sent, *school};
}

BoardFile board_file(FilePlace file, const Plan& plan) {
  BoardFile out{file, {}, plan.head->school_year, {}};
  for (const Destination& each : plan.destinations) out.destinations.push_back(each.id);
  return out;
}

class Folder {
 public:
  Folder(const std::vector<std::string>& files, Date today, const ReadPlan& read)
      : files_(files), today_(today), read_(read), lines_(files.size()) {}

  std::vector<PortfolioLine> lines() {
    for (FilePlace file = 0; file < files_.size(); ++file) look_into(file);
    for (SentFile& sent : sent_) give_to_board(std::move(sent));
    for (const BoardFile& board : boards_) measure_board(board);
    std::vector<PortfolioLine> out;
    for (auto& of_file : lines_)
      out.insert(out.end(), std::move_iterator(of_file.begin()), std::move_iterator(of_file.end()));
    return out;
  }

 private:
  // Only when all were seen it is known whose plan a file goes into.
  void look_into(FilePlace file) {
    const std::optional<Plan> plan = read_(files_[file]);
    if (!plan) return;
    const Package* package = package_of(*plan);
    if (std::optional<SentFile> sent = sent_file(file, *plan))
      sent_.push_back(*std::move(sent));
    else if (package != nullptr && package->kind != PackageKind::complete)
      return;  // frames or a verdict, which are no plan
    else if (is_board_plan(*plan) && package == nullptr)
      boards_.push_back(board_file(file, *plan));
    else
      measure_alone(file, *plan);
  }

  void measure_alone(FilePlace file, const Plan& plan) {
    const int year = portfolio_year(plan, today_);
    lines_[file] = portfolio_lines(files_[file], plan, portfolio_of(plan, year, today_));
  }

  // Called in the order of the files: of one day the last file counts.
  void give_to_board(SentFile now) {
    const auto board = std::find_if(boards_.begin(), boards_.end(), [&](const BoardFile& one) {
      return one.is_board_of(now.it_plan);
    });
    if (board == boards_.end()) {
      if (const std::optional<Plan> plan = read_(files_[now.file])) measure_alone(now.file, *plan);
      return;
    }
    const auto was = std::find_if(board->sent.begin(), board->sent.end(), [&](const SentFile& one) {
      return one.school.id == now.school.id;
    });
    if (was == board->sent.end())
      board->sent.push_back(std::move(now));
    else if (was->date <= now.date)
      *was = std::move(now);
  }

  // The board's own lines are divided by the pupils of the schools as they sent themselves.
  void measure_board(const BoardFile& board) {
    const std::optional<Plan> plan = read_(files_[board.file]);
    if (!plan) return;
    Plan counted = *plan;
    for (const SentFile& sent : board.sent)
      counted.organisations.put(school_as_sent(*plan, sent.school));
    Consolidation all(counted, portfolio_year(*plan, today_), today_);
    for (const SentFile& sent : board.sent)
      if (const std::optional<Plan> file = read_(files_[sent.file]))
        all.put(joined_alone(counted, *file), sent.it_plan.id);
    lines_[board.file] = portfolio_lines(files_[board.file], counted, all.portfolio());
    for (PortfolioLine& line : lines_[board.file])
      for (const SentFile& sent : board.sent)
        if (sent.school.id == line.facts.school) {
          line.file = files_[sent.file];
          line.plan = sent.title;
        }
  }

  const std::vector<std::string>& files_;
  const Date today_;
  const ReadPlan& read_;
  std::vector<std::vector<PortfolioLine>> lines_;  // by place
  std::vector<SentFile> sent_;
  std::vector<BoardFile> boards_;
};

}  // namespace

std::vector<PortfolioLine> portfolio_of_files(const std::vector<std::string>& files, Date today,
                                              const ReadPlan& read) {
  return Folder(files, today, read).lines();
}

}  // namespace koers
