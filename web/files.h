// Files of the device, sharing and printing, by way of files.js and platform.js.
#pragma once

#include "ports/ports.h"
#include "web/answers.h"

namespace koers {

FileResult file_result_of(int code);  // of a code of questions.js
// A name, the number of the file, the bytes, with separators between them.
OpenedFile opened_file_of(const std::string& text);

class WebFiles : public Files {
 public:
  explicit WebFiles(Answers& answers) : answers_(answers) {}

  void open(std::function<void(FileResult, OpenedFile)> then) override;
  void save(const FileToSave& file, SaveInto into, std::function<void(FileResult)> then) override;
  void keep(const std::string& plan, int file) override;
  std::string saved_name() const override { return saved_name_; }
  void share(const FileToSave& file, const Mail& mail,
             std::function<void(FileResult)> then) override;
  void print(const std::string& html) override;
  void bring(Shipped what, const std::string& name,
             std::function<void(FileResult, OpenedFile)> then) override;

 private:
  void ask(const char* what, const std::string& name, const std::string& bytes,
           const std::string& info, Reply then);
  void ask_for_file(const char* what, const std::string& name, const std::string& info,
                    std::function<void(FileResult, OpenedFile)> then);

  Answers& answers_;
  std::string saved_name_;
};

}  // namespace koers
