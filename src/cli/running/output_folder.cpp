#include "cli/running/output_folder.h"

#include "cli/files.h"
#include "cli/running/batch.h"
#include "cli/running/digest.h"
#include "cli/running/surroundings.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view assets_prefix = "assets:";
constexpr std::size_t largest_file = 1U << 30U;

/// Digests of files as they are now, each read once; empty: it cannot be read.
class Looker {
 public:
  void want(fs::path path) { digests_.emplace(std::move(path), std::string()); }

  void look(unsigned jobs) {
    std::vector<std::pair<fs::path const, std::string>*> all;
    for (auto& entry : digests_) all.push_back(&entry);
    run_in_order(
        all.size(), jobs,
        [&](std::size_t i) {
          auto const file = read_file(all[i]->first, largest_file);
          if (file.value) all[i]->second = sha256((*file.value)->bytes);
        },
        [](std::size_t) {});
  }

  [[nodiscard]] std::string const& at(fs::path const& path) const { return digests_.at(path); }

 private:
  std::map<fs::path, std::string> digests_;
};

std::string environment_date() {
  char const* const epoch = std::getenv("SOURCE_DATE_EPOCH");
  return epoch == nullptr ? "" : epoch;
}

std::string digest_now(fs::path const& path) {
  auto const file = read_file(path, largest_file);
  return file.value ? sha256((*file.value)->bytes) : "";
}

/// "road-safety" of "road-safety.sheet.yaml": what the names of its files begin with.
std::string stem_of(fs::path const& sheet) { return sheet.stem().stem().string(); }

}  // namespace

OutputFolder::OutputFolder(fs::path folder, fs::path assets, std::string options)
    : folder_(std::move(folder)), assets_(std::move(assets)), options_(std::move(options)) {
  std::error_code ignored;
  real_folder_ = fs::weakly_canonical(folder_, ignored);
  program_ = digest_of_surroundings(assets_);
}

std::string OutputFolder::name_of(fs::path const& path) const {
  auto const in_assets = path.lexically_relative(assets_);
  if (!in_assets.empty() && *in_assets.begin() != "..") return std::string(assets_prefix) + in_assets.string();
  std::error_code ignored;
  // A link keeps its name; the folders on its way do not matter.
  auto const folder = fs::weakly_canonical(path.has_parent_path() ? path.parent_path() : ".", ignored);
  return (folder / path.filename()).lexically_relative(real_folder_).string();
}

fs::path OutputFolder::path_of(std::string const& name) const {
  if (name.starts_with(assets_prefix)) return assets_ / name.substr(assets_prefix.size());
  return (real_folder_ / name).lexically_normal();
}

Diagnostics OutputFolder::open() {
  fs::path const path = folder_ / manifest_name;
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return {};
  auto const file = read_file(path, largest_file);
  written_ = file.value ? (*file.value)->bytes : "";
  auto manifest = parse_manifest(written_);
  if (!manifest) {
    return {warning({}, "broken-manifest", fmt::format("{} cannot be understood", path.string()),
                    "everything is made again, and it with it")};
  }
  manifest_ = *std::move(manifest);
  return {};
}

std::vector<bool> OutputFolder::are_current(std::vector<fs::path> const& sheets, unsigned jobs) const {
  std::vector<Record const*> records;
  Looker looker;
  for (fs::path const& sheet : sheets) {
    Record const* record = manifest_.find(name_of(sheet), options_);
    bool const may_be = record != nullptr && record->program == program_ && !record->outputs.empty() &&
                        (!record->dated || *record->dated == environment_date());
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

std::vector<fs::path> OutputFolder::files_of(fs::path const& sheet) const {
  std::vector<fs::path> files;
  if (Record const* record = manifest_.find(name_of(sheet), options_)) {
    for (auto const& [name, digest] : record->outputs) files.push_back(folder_ / name);
  }
  return files;
}

void OutputFolder::record(fs::path const& sheet, Made const& made) {
  Record record{name_of(sheet), options_, program_, {}, {}, {}};
  if (made.dated_by_environment) record.dated = environment_date();
  for (auto const& [path, digest] : made.inputs) record.inputs[name_of(path)] = digest;
  for (MadeFile const& file : made.files) record.outputs[file.name] = sha256(file.bytes);
  manifest_.put(std::move(record));
}

OutputFolder::Swept OutputFolder::sweep(std::vector<fs::path> const& failed) {
  Digests candidates = std::move(manifest_.leftovers);
  std::erase_if(manifest_.records, [&](Record const& record) {
    std::error_code ignored;
    if (fs::exists(path_of(record.sheet), ignored)) return false;
    candidates.insert(record.outputs.begin(), record.outputs.end());
    return true;
  });
  manifest_.leftovers.clear();
  std::set<std::string> claimed;
  for (Record const& record : manifest_.records) {
    for (auto const& [name, digest] : record.outputs) claimed.insert(name);
  }
  Swept swept;
  for (auto const& [name, digest] : candidates) {
    if (claimed.contains(name)) continue;
    bool const may_be_needed = std::any_of(failed.begin(), failed.end(), [&, file = name](fs::path const& sheet) {
      return file.starts_with(stem_of(sheet) + ".");
    });
    fs::path const path = folder_ / name;
    std::string const now = digest_now(path);
    std::error_code fault;
    if (may_be_needed) {
      manifest_.leftovers[name] = digest;
    } else if (now == digest && fs::remove(path, fault)) {
      swept.removed.push_back(path);
    } else if (!now.empty()) {
      swept.diagnostics.push_back(warning(
          {}, "edited-output", fmt::format("{} belongs to no sheet any more, but is not as it was made", path.string()),
          "delete it, or move it elsewhere if you want to keep it"));
    }
  }
  return swept;
}

std::optional<std::string> OutputFolder::save() const {
  bool const is_empty = manifest_.records.empty() && manifest_.leftovers.empty();
  std::string const text = to_json(manifest_);
  if (text == written_ || (is_empty && written_.empty())) return std::nullopt;
  return write_whole(folder_ / manifest_name, text);
}

}  // namespace factsheet::cli
