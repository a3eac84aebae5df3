// The destination on paper: whose it is and where it leads, before its themes and frames.
#include "app/destination.h"
#include "app/happened.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string described(const Printing& of, const Destination& destination) {
  std::string out = element("p", destination_facts(of.plan, of.language, destination));
  if (!destination.ambition.empty()) out += element("p", destination.ambition);
  std::string principles;
  for (const std::string& one : destination.principles) principles += element("li", one);
  return principles.empty() ? out : out + wrapped("ul", principles);
}

// How it came about, the last first; as on the page.
std::string making_of(const Printing& of, const Destination& destination) {
  std::string rows;
  for (const Happened& one :
       happened_about(of.plan, of.language, {Entity::destinations, destination.id}, of.today))
    rows += element("li", date_short(of.language, one.date) + " · " + one.what +
                              (one.said.empty() ? "" : ": " + one.said));
  if (rows.empty()) return {};
  return section("keep", element("h2", say(of.language, words::view_destination_making)) +
                             wrapped("ul", rows));
}

}  // namespace

std::string printed_destination(const Printing& of) {
  std::string inside;
  for (const Destination& destination : of.plan.destinations)
    inside += section("keep", described(of, destination));
  inside += listed(View::destination, of);
  for (const Destination& destination : of.plan.destinations) inside += making_of(of, destination);
  return sheet("lists", say(of.language, words::view_destination_title), of.plan.head->title,
               inside);
}

}  // namespace koers
