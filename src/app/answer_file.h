// Answer files: a plan file that holds only the statements of a plan and what people answered, to
// be mailed there and back. A package row says so and names the plan that it belongs to.
#pragma once

#include <string>

#include "model/plan.h"

namespace koers {

class Workspace;

bool is_answer_file(const Plan& plan);
// The plan whose statements these are; empty for a plan that is no answer file.
std::string belongs_to(const Plan& plan);

// An empty one to mail, with what is needed to show whose it is and nothing else of the plan.
Plan questionnaire_of(const Plan& plan, Id it_plan, Date today, IdSource& ids);
// With `.koers-antwoorden.json` at its end.
std::string answer_file_name(const Plan& plan, Date today);

void save_answers(Workspace& workspace, const Plan& answers);
void mail_answers(Workspace& workspace, const Plan& answers);

// A file that came in. While its own plan is open its answers are let in; while another one is,
// nothing changes; without a plan it can be answered.
void open_answer_file(Workspace& workspace, Plan plan);
// Back to the start. What is empty, or went into a file, does not stay on the device.
void close_answer_file(Workspace& workspace);

}  // namespace koers
