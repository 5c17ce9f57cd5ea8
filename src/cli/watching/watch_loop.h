// What happens while sheets are watched: files change, pages are made, a browser asks.
#pragma once
#include "cli/loading/assets.h"
#include "cli/watching/crew.h"
#include "cli/watching/desk.h"
#include "cli/watching/file_watch.h"
#include "cli/watching/files_run.h"
#include "cli/watching/server_process.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

class WatchLoop {
 public:
  /// `paths` as `find_sheets` takes them; files are made in the folder `output`.
  WatchLoop(Bundle const& bundle, std::vector<std::string> paths, std::string output, ServerProcess& server);

  /// Until something asks the program to stop; false: the server is gone.
  bool run();

 private:
  using Clock = std::chrono::steady_clock;
  void wait();
  void take_requests();
  void take_changes();
  void look_for_sheets();
  void look_at_files();
  void start_files(std::filesystem::path const& sheet, std::uint64_t request);
  void attend_to_files();

  std::vector<std::string> paths_;
  std::string output_;
  ServerProcess& server_;
  Crew crew_;
  Desk desk_;
  FileWatch files_;
  std::set<std::filesystem::path> folders_;
  Clock::time_point next_comparison_, next_search_;
  std::optional<FilesRun> files_run_;
  std::uint64_t files_request_ = 0;
};

}  // namespace factsheet::cli
