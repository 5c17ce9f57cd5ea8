// The files of a sheet, made as `render` makes them.
#pragma once
#include "cli/files/descriptor.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <poll.h>
#include <sys/types.h>

namespace factsheet::cli {

class FilesRun {
 public:
  /// Starts it; the folder is the one to write to. What fails is told when it is attended to.
  FilesRun(std::filesystem::path const& sheet, std::string const& folder);
  ~FilesRun();
  FilesRun(FilesRun const&) = delete;
  FilesRun& operator=(FilesRun const&) = delete;

  struct Outcome {
    int status = 0;
    std::string files;  ///< one a line
    std::string words;  ///< what it said
  };
  /// What came of it, once it has ended.
  std::optional<Outcome> attend();
  [[nodiscard]] std::vector<pollfd> channels() const;

 private:
  pid_t process_ = -1;
  int fault_ = 0;
  Descriptor out_, err_;
  Outcome outcome_;
};

}  // namespace factsheet::cli
