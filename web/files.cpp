#include "web/files.h"

#include "web/browser.h"

namespace koers {

namespace {

FileResult result_of(int code) {
  return code >= 0 && code <= static_cast<int>(FileResult::too_large)
             ? static_cast<FileResult>(code)
             : FileResult::failed;
}

}  // namespace

void WebFiles::ask(const char* what, const std::string& name, const std::string& bytes,
                   const std::string& subject, const std::string& text, Answer then) {
  const int ticket = answers_.expect(std::move(then));
  browser_file(ticket, what, name.c_str(), bytes.data(), static_cast<int>(bytes.size()),
               subject.c_str(), text.c_str());
}

void WebFiles::ask_for_file(const char* what, const std::string& name,
                            std::function<void(FileResult, OpenedFile)> then) {
  ask(what, name, {}, {}, {}, [then](int code, std::string text) {
    // The name, a separator, the bytes.
    const std::size_t cut = text.find(record_separator);
    OpenedFile file;
    if (cut != std::string::npos) file = {text.substr(0, cut), text.substr(cut + 1)};
    then(result_of(code), std::move(file));
  });
}

void WebFiles::open(std::function<void(FileResult, OpenedFile)> then) {
  ask_for_file("open", {}, then);
}

void WebFiles::example(const std::string& name, std::function<void(FileResult, OpenedFile)> then) {
  ask_for_file("example", name, then);
}

void WebFiles::save(const std::string& name, const std::string& bytes,
                    std::function<void(FileResult)> then) {
  ask("save", name, bytes, {}, {}, [then](int code, const std::string&) { then(result_of(code)); });
}

void WebFiles::share(const std::string& name, const std::string& bytes, const std::string& subject,
                     const std::string& text, std::function<void(FileResult)> then) {
  ask("share", name, bytes, subject, text,
      [then](int code, const std::string&) { then(result_of(code)); });
}

void WebFiles::print(const std::string& html) {
  ask("print", {}, html, {}, {}, [](int, const std::string&) {});
}

}  // namespace koers
