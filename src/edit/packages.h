// Packages: the files by which a board and its schools do without a server. The board sends its
// destination with its frames down, a school sends its plan up, and the board sends back what it
// thinks of it. Each is a small plan, of which one row of `packages` says what it is and to which
// plan it belongs. What was sent and what came in is kept in the `packages` of both.
#pragma once

#include "base/problem.h"
#include "model/standing.h"

namespace koers {

// What the file is; null for a plan that is no package.
const Package* package_of(const Plan& file);
// The destination that the plan of the school is held against: that of its school plan of the year,
// else the first; null for none.
const Destination* own_destination(const Plan& plan);

// The plan that made a package, with what is noted once it was sent: that it was; of a school plan
// that it is being tested; of a review when.
Plan with_sent(const Plan& plan, const Plan& file);

// --- Frames, from the board to its schools.

// The destination with its themes and frames, who owns these, and of the board and its schools
// enough for a school to know itself; by what terms the board measures, and `shares` of what it
// pays itself. Without names of people.
Plan send_frames(const Plan& plan, std::vector<BoardShare> shares, Date today, IdSource& ids);

// What became of the frames of a destination that was here already.
struct TakenFrames {
  Plan plan;
  std::string version;
  bool first = true;  // there was none of this board yet
  int added = 0;
  int changed = 0;
  int gone = 0;
};

// The plan with the destination of the board. Schools, years and school plans go on under the ids
// that the board has for them, so that what is sent up is known there; themes that the school made
// itself go on as those of the board. The school plan keeps the version it was made against until
// `with_frames_seen`; what differs stands in `changes` until then. Of the shares its own is kept.
// Problems: `package_broken` for a file that does not hang together, `package_for_school` where the
// plan is itself one of a board, `package_other_board` where
// the plan has the frames of another board, `package_own` for one that it sent itself,
// `package_older` where it has newer ones.
Result<TakenFrames> take_frames(const Plan& plan, const Plan& file, Date today, IdSource& ids);

// What differs since the version that the school plan was made against.
std::vector<const Change*> changes_of_frames(const Plan& plan);
// What a board tells of a school plan that was made against an older version: what differs between
// the frames in its file and its own, and what the school had not seen to yet. The rows have no id.
std::vector<Change> changes_since(const Plan& board, const Plan& file);
// The school has seen it: its plan is one against the version that is here.
Plan with_frames_seen(const Plan& plan);

// --- A school's plan, from the school to its board.

// The plan of one school for one year, without names and addresses of people, without what people
// answered one by one, and without comments and changes other than those of the frames.
// Empty-handed where there is no such school plan.
Plan send_school_plan(const Plan& plan, Id it_plan, Date today, IdSource& ids);

// The school plan that a school sent in this file; null for any other file.
const ItPlan* sent_it_plan(const Plan& file);

// The school as it sent itself; what it left open of what a board counts with, its pupils and
// staff, as the board has it.
Organisation school_as_sent(const Plan& board, Organisation sent);

// The plan of the board with one school's plan in it, in place of what it had of that school
// itself: what can be measured of it is measured here, with the board's own share in it. What the
// board took back since, a frame or a line that it pays, does not come back with the file; a line
// without a payer is one of the school.
Plan joined(const Plan& board, const Plan& file);

// The same without the plans of other schools: all that it takes to measure this one.
Plan joined_alone(Plan board, const Plan& file);

// The plan of the board knowing of the school and its plan, without what stands in it. A file that
// was taken last changes nothing.
// Problems: `package_broken`, `package_other_board`, `package_other_year` for that of a year that
// is not the board's, `package_older` where a newer one came in, `package_other_plan` where another
// school has a plan under that id.
Result<Plan> take_school_plan(const Plan& plan, const Plan& file, Date today, IdSource& ids);

// --- What the board thinks of it, from the board to the school.

// A review with the frames that it is about. `to`: the id of the school's own plan.
Plan send_review(const Plan& plan, Id review, const std::string& to, Date today, IdSource& ids);

// The plan of the school with the review.
// What is said of a frame that the plan had and lost is left out.
// Problems: `package_broken`, `package_other_plan` for that of another school or year,
// `package_older`, `package_unknown_frame` where it speaks of a frame that the plan never had.
Result<Plan> take_review(const Plan& plan, const Plan& file, Date today, IdSource& ids);

}  // namespace koers
