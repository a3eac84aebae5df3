// The reader of plan files and patches: a handler of JSON tokens that knows, from the descriptions
// in the model, what may stand where. It keeps a stack of places; what has no place is captured
// word for word. Not for JSON in general.
#pragma once

#include <set>
#include <string>

#include "format/draft.h"
#include "format/json_writer.h"

namespace koers {

class JsonReader {
 public:
  JsonReader(Draft& draft, Document document) : draft_(draft), document_(document) {}

  // The tokens, as nlohmann's SAX interface calls them; false stops the reading.
  bool null();
  bool boolean(bool value);
  bool integer(std::int64_t value);
  bool decimal(std::string_view digits);
  bool text(const std::string& value);
  bool start_object();
  bool key(std::string& name);
  bool end_object();
  bool start_array();
  bool end_array();

  bool stopped() const { return stopped_; }

 private:
  enum class In : std::uint8_t {
    document,   // the outermost object
    head,       // the object `plan`
    table,      // an array of rows
    row,        // a row of a table
    list,       // an array of nested records
    nested,     // a nested record
    items,      // an array of texts or references
    set,        // of a patch: tables with rows that are new or changed
    id_tables,  // of a patch: an object with an array of ids for each table
    ids,        // such an array
    extra,      // of a patch: members of the document that are not known
    names,      // of a patch: those that went
  };
  struct Place {
    In in{};
    Entity entity{};
    const RecordInfo* record = nullptr;  // of head, row and nested
    void* at = nullptr;                  // the record being read, or the one that holds the list
    const FieldInfo* field = nullptr;    // the member whose value comes next, or the list's
    std::string name;                    // of that member
    std::size_t next = 0;                // the field that is expected next
    std::uint64_t seen = 0;              // fields that were there, by position
    std::set<std::string, std::less<>> other_names;
    Id id;
    std::shared_ptr<Row> row;
    Ids* id_list = nullptr;
    bool of_order = false;
    JsonWriter raw{0};    // of items: all of them, word for word
    bool misfit = false;  // one of them could not be understood
  };

  bool scalar(std::string_view json, bool fits);
  bool misplaced(const char* what);
  bool keep(std::string json);
  bool known_member(Place& place, const std::string& name);
  bool open_place(Place place);
  bool enter_member_object(Place& place);
  bool enter_member_array(Place& place);
  bool document_value(std::string_view text, std::int64_t number, bool is_number);
  bool finish_row(Place& place);
  bool put_item(const std::string& value);
  bool misfit_item(std::string_view json);
  bool finish_items();
  Unknown& unknown_of(Place& place);
  std::string where() const;
  bool refuse(const char* code, std::string detail = {});
  void note(const char* code, Severity severity, std::string detail = {});

  // Capturing what has no place.
  bool capturing() const { return capture_depth_ > 0; }
  bool begin_capture(char bracket);
  bool end_capture(char bracket);

  Draft& draft_;
  Document document_;
  std::vector<Place> places_;
  JsonWriter captured_{0};
  int capture_depth_ = 0;
  std::vector<std::set<std::string>> captured_names_;
  bool stopped_ = false;
};

}  // namespace koers
