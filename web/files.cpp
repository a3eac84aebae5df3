#include "web/files.h"

#include <cstdlib>
#include <utility>

#include "web/browser.h"

namespace koers {

namespace {

constexpr const char* into_names[] = {"kept", "fresh", "over"};             // as SaveInto
constexpr const char* shipped_names[] = {"example", "templates", "words"};  // as Shipped

}  // namespace

FileResult file_result_of(int code) {
  return code >= 0 && code <= static_cast<int>(FileResult::by_hand) ? static_cast<FileResult>(code)
                                                                    : FileResult::failed;
}

OpenedFile opened_file_of(const std::string& text) {
  const std::size_t name = text.find(record_separator);
  const std::size_t file = text.find(record_separator, name + 1);
  if (name == std::string::npos || file == std::string::npos) return {};
  return {text.substr(0, name), text.substr(file + 1), std::atoi(text.c_str() + name + 1)};
}

void WebFiles::ask(const char* what, const std::string& name, const std::string& bytes,
                   const std::string& info, Reply then) {
  const int ticket = answers_.expect(std::move(then));
  browser_file(ticket, what, name.c_str(), bytes.data(), static_cast<int>(bytes.size()),
               info.c_str());
}

void WebFiles::ask_for_file(const char* what, const std::string& name, const std::string& info,
                            std::function<void(FileResult, OpenedFile)> then) {
  ask(what, name, {}, info, [then](int code, const std::string& text) {
    then(file_result_of(code), opened_file_of(text));
  });
}

void WebFiles::open(std::function<void(FileResult, OpenedFile)> then) {
  ask_for_file("open", {}, {}, then);
}

void WebFiles::bring(Shipped what, const std::string& name,
                     std::function<void(FileResult, OpenedFile)> then) {
  ask_for_file("bring", name, shipped_names[static_cast<std::size_t>(what)], then);
}

void WebFiles::save(const FileToSave& file, SaveInto into, std::function<void(FileResult)> then) {
  const std::string info = file.plan + field_separator + into_names[static_cast<std::size_t>(into)];
  ask("save", file.name, file.bytes, info, [this, then](int code, std::string name) {
    saved_name_ = std::move(name);
    then(file_result_of(code));
  });
}

void WebFiles::keep(const std::string& plan, int file) {
  ask("keep", plan, {}, std::to_string(file), [](int, const std::string&) {});
}

void WebFiles::share(const FileToSave& file, const Mail& mail,
                     std::function<void(FileResult)> then) {
  const std::string info =
      mail.subject + field_separator + mail.text + field_separator + mail.text_by_hand;
  ask("share", file.name, file.bytes, info,
      [then](int code, const std::string&) { then(file_result_of(code)); });
}

void WebFiles::print(const std::string& html) {
  ask("print", {}, html, {}, [](int, const std::string&) {});
}

}  // namespace koers
