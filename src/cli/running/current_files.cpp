// Which sheets need not be made again.
#include "cli/files/read_file.h"
#include "cli/running/batch.h"
#include "cli/running/digest.h"
#include "cli/running/output_folder.h"
#include "cli/running/surroundings.h"

#include <algorithm>
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

std::vector<bool> OutputFolder::are_current(std::vector<Piece> const& pieces, unsigned jobs) const {
  std::vector<Record const*> records;
  Looker looker;
  for (Piece const& piece : pieces) {
    Record const* record = manifest_.find(name_of(piece.sheet), options_, piece.key);
    bool const may_be = record != nullptr && record->program == program_ && !record->outputs.empty() &&
                        record->row.digest == piece.digest && (!record->dated || *record->dated == environment_date());
    records.push_back(may_be ? record : nullptr);
    if (!may_be) continue;
    for (auto const& [name, digest] : record->inputs) looker.want(path_of(name));
    for (auto const& [name, digest] : record->outputs) looker.want(folder_ / name);
  }
  looker.look(jobs);
  std::vector<bool> current;
  for (Record const* record : records) {
    auto const input_is_same = [&](auto const& input) { return looker.at(path_of(input.first)) == input.second; };
    auto const output_is_same = [&](auto const& output) { return looker.at(folder_ / output.first) == output.second; };
    current.push_back(record != nullptr && std::all_of(record->inputs.begin(), record->inputs.end(), input_is_same) &&
                      std::all_of(record->outputs.begin(), record->outputs.end(), output_is_same));
  }
  return current;
}

std::vector<fs::path> OutputFolder::files_of(Piece const& piece) const {
  std::vector<fs::path> files;
  if (Record const* record = manifest_.find(name_of(piece.sheet), options_, piece.key)) {
    for (auto const& [name, digest] : record->outputs) files.push_back(folder_ / name);
  }
  return files;
}

}  // namespace factsheet::cli
