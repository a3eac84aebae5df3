// Small plan files that this device keeps beside the plans, each under an id that begins with what
// it is: templates of one's own, plans that schools sent to their board.
#pragma once

#include <functional>
#include <string>

#include "model/plan.h"
#include "ports/ports.h"

namespace koers {

inline constexpr std::string_view template_files = "template:";
inline constexpr std::string_view school_plan_files = "school-plan:";

// Whether what is stored under that id is such a file, and no plan that one opens.
bool is_kept_file(std::string_view stored);

// Also in place of the one with that id. Calls back when the device has done it.
void keep_file(Storage& storage, const std::string& id, const Plan& file,
               std::function<void(StoreState)> then);

// Calls back for each whose id begins so, as it comes; what cannot be read is passed over.
void read_kept_files(Storage& storage, std::string begins,
                     std::function<void(const std::string& id, const Plan& file)> each);

// Takes those off the device whose id begins so.
void forget_kept_files(Storage& storage, std::string begins);

}  // namespace koers
