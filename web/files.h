// Files of the device, sharing and printing, by way of files.js and platform.js.
#pragma once

#include "ports/ports.h"
#include "web/answers.h"

namespace koers {

class WebFiles : public Files {
 public:
  explicit WebFiles(Answers& answers) : answers_(answers) {}

  void open(std::function<void(FileResult, OpenedFile)> then) override;
  void save(const std::string& name, const std::string& bytes,
            std::function<void(FileResult)> then) override;
  void share(const std::string& name, const std::string& bytes, const std::string& subject,
             const std::string& text, std::function<void(FileResult)> then) override;
  void print(const std::string& html) override;
  void example(const std::string& name, std::function<void(FileResult, OpenedFile)> then) override;

 private:
  void ask(const char* what, const std::string& name, const std::string& bytes,
           const std::string& subject, const std::string& text, Answer then);
  void ask_for_file(const char* what, const std::string& name,
                    std::function<void(FileResult, OpenedFile)> then);

  Answers& answers_;
};

}  // namespace koers
