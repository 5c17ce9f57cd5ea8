#include "cli/watching/watch_loop.h"

#include "cli/files/find_sheets.h"
#include "cli/processes/interruption.h"
#include "cli/watching/order.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr auto between_comparisons = std::chrono::milliseconds(300);

std::string outcome_as_json(FilesRun::Outcome const& outcome) {
  auto files = nlohmann::ordered_json::array();
  std::istringstream lines(outcome.files);
  for (std::string line; std::getline(lines, line);) files.push_back(line);
  nlohmann::ordered_json const object{{"status", outcome.status}, {"files", files}, {"words", outcome.words}};
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

WatchLoop::WatchLoop(Bundle const& bundle, std::vector<std::string> paths, std::string output, ServerProcess& server)
    : paths_(std::move(paths)),
      output_(std::move(output)),
      server_(server),
      crew_([shop = std::make_shared<Workshop>(bundle)](std::string const& order,
                                                        Sink const& sink) { shop->carry_out(order, sink); },
            {server.descriptor()}),
      desk_({[this](Job job) { crew_.add(std::move(job)); },
             [this](PageAnswer answer) { server_.answer(std::move(answer)); },
             [this](PageEvent event) { server_.tell(std::move(event)); },
             [this](fs::path const& sheet, std::uint64_t request) { start_files(sheet, request); }}) {}

bool WatchLoop::run() {
  look_for_sheets();
  look_at_files();
  while (interruption() == 0 && !server_.is_gone()) {
    wait();
    take_requests();
    crew_.attend();
    attend_to_files();
    take_changes();
    look_at_files();
  }
  return !server_.is_gone();
}

void WatchLoop::wait() {
  std::vector<pollfd> channels = crew_.channels();
  if (files_run_) {
    auto const pipes = files_run_->channels();
    channels.insert(channels.end(), pipes.begin(), pipes.end());
  }
  channels.push_back({server_.descriptor(), POLLIN, 0});
  channels.push_back({files_.descriptor(), POLLIN, 0});
  auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(next_comparison_ - Clock::now()).count();
  ::poll(channels.data(), channels.size(), static_cast<int>(std::max<long long>(0, left) + 1));
}

void WatchLoop::take_requests() {
  for (ServerNotice const& notice : server_.notices()) {
    if (notice.kind == ServerNotice::Kind::asks) desk_.take(notice.request);
    if (notice.kind == ServerNotice::Kind::closed) desk_.closed(notice.words);
  }
}

void WatchLoop::take_changes() {
  std::set<fs::path> changed = files_.told();
  if (Clock::now() >= next_comparison_) {
    changed.merge(files_.compared());
    next_comparison_ = Clock::now() + between_comparisons;
  }
  bool const is_folder =
      std::any_of(changed.begin(), changed.end(), [&](fs::path const& path) { return folders_.count(path) > 0; });
  if (is_folder || Clock::now() >= next_search_) look_for_sheets();
  if (!changed.empty()) desk_.changed(changed);
}

/// A large folder is searched less often.
void WatchLoop::look_for_sheets() {
  constexpr auto least = std::chrono::seconds(2);
  constexpr int share = 50;
  auto const start = Clock::now();
  std::vector<fs::path> sheets = find_sheets(paths_).sheets;
  std::error_code ignored;
  std::erase_if(sheets, [&](fs::path const& sheet) { return !fs::exists(sheet, ignored); });
  desk_.set_sheets(sheets);
  auto const took = Clock::now() - start;
  next_search_ = start + std::max<Clock::duration>(least, took * share);
}

void WatchLoop::look_at_files() {
  folders_.clear();
  for (auto const& [path, sheet] : desk_.sheets()) {
    folders_.insert(path.has_parent_path() ? path.parent_path() : fs::path("."));
  }
  files_.look_at(desk_.files(), folders_);
}

// ---- the files of a sheet ----

void WatchLoop::start_files(fs::path const& sheet, std::uint64_t request) {
  if (files_run_) {
    constexpr int conflict = 409;
    server_.answer({request, conflict, "text/plain; charset=utf-8", {}, "Files are being made already.\n"});
    return;
  }
  files_run_.emplace(sheet, output_);
  files_request_ = request;
}

void WatchLoop::attend_to_files() {
  if (!files_run_) return;
  auto const outcome = files_run_->attend();
  if (!outcome) return;
  files_run_.reset();
  server_.answer({files_request_, 200, "application/json; charset=utf-8", {}, outcome_as_json(*outcome)});
}

}  // namespace factsheet::cli
