#include "cli/running/current_files.h"

#include "cli/files/read_file.h"
#include "cli/running/batch.h"
#include "cli/running/digest.h"
#include "cli/running/surroundings.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Digests of files as they are now, each read once; empty: it cannot be read.
class Looker {
 public:
  void want(fs::path path) { digests_.emplace(std::move(path), std::string()); }

  void look(unsigned jobs) {
    std::vector<std::pair<fs::path const, std::string>*> all;
    for (auto& entry : digests_) all.push_back(&entry);
    run_in_order(
        all.size(), jobs, [&](std::size_t i) { all[i]->second = digest_of_file(all[i]->first); }, [](std::size_t) {});
  }

  [[nodiscard]] std::string const& at(fs::path const& path) const { return digests_.at(path); }

 private:
  std::map<fs::path, std::string> digests_;
};

}  // namespace

std::vector<bool> are_current(std::vector<Record const*> const& records, FolderNames const& names, unsigned jobs) {
  std::vector<Record const*> candidates;
  Looker looker;
  for (Record const* record : records) {
    bool const may_be =
        record != nullptr && !record->outputs.empty() && (!record->dated || *record->dated == environment_date());
    candidates.push_back(may_be ? record : nullptr);
    if (!may_be) continue;
    for (auto const& [name, digest] : record->inputs) looker.want(names.path_of(name));
    for (auto const& [name, digest] : record->outputs) looker.want(names.folder() / name);
  }
  looker.look(jobs);
  std::vector<bool> current;
  for (Record const* record : candidates) {
    auto const input_is_same = [&](auto const& input) { return looker.at(names.path_of(input.first)) == input.second; };
    auto const output_is_same = [&](auto const& output) {
      return looker.at(names.folder() / output.first) == output.second;
    };
    current.push_back(record != nullptr && std::all_of(record->inputs.begin(), record->inputs.end(), input_is_same) &&
                      std::all_of(record->outputs.begin(), record->outputs.end(), output_is_same));
  }
  return current;
}

}  // namespace factsheet::cli
