#include "cli/loading/data_override.h"

#include "cli/files/near_file.h"
#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"
#include "cli/loading/named_file.h"
#include "cli/running/digest.h"
#include "sheet/csv/csv_text.h"
#include "sheet/read/parse_data.h"

#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// A file by itself: a message about it names no line.
Span place_of(fs::path const& path) {
  return {std::make_shared<SourceFile const>(SourceFile{shown(path), {}}), {0, 0}, {0, 0}};
}

class Loader {
 public:
  explicit Loader(Diagnostics& faults) : faults_(faults) {}

  void load(fs::path const& path) {
    if (auto fault = sheet::refuse_spreadsheet(path.string(), place_of(path))) {
      faults_.push_back(*std::move(fault));
      return;
    }
    auto const file = read_file(path, sheet::is_table_name(path.string()) ? largest_table : largest_text).take(faults_);
    if (!file) {
      ask_for_file_meant(path, faults_);
      return;
    }
    over_.digests[path.lexically_normal()] = sha256((*file)->bytes);
    if (sheet::is_table_name(path.string())) {
      over_.csv[path.filename().string()] = *file;
      return;
    }
    auto data = sheet::parse_data(*file).take(faults_);
    if (data) over_.data = sheet::merge(std::move(over_.data), with_csv(*std::move(data), path.parent_path()));
  }

  DataOverride take() && { return std::move(over_); }

 private:
  sheet::DataSet with_csv(sheet::DataSet data, fs::path const& folder) {
    SheetFiles read;
    sheet::CsvFiles files;
    for (sheet::Name const& name : sheet::csv_names(data)) {
      files.emplace(name.value, read_named(folder, name, largest_table, read, faults_));
    }
    over_.digests.insert(read.digests().begin(), read.digests().end());
    return *sheet::read_csv_series(std::move(data), files).take(faults_);
  }

  Diagnostics& faults_;
  DataOverride over_;
};

/// Says of each id of a kind whether it replaces something.
class UnusedFinder {
 public:
  UnusedFinder(std::set<std::string> const& replaceable, Diagnostics& to) : replaceable_(replaceable), to_(to) {}

  template <class T>
  void look(std::string const& kind, sheet::ById<T> const& all) {
    for (auto const& [id, value] : all) {
      if (!replaceable_.contains(kind + " " + id)) say(kind, id, value.at, "no sheet in this run has one with that id");
    }
  }

  void look(sheet::CsvFiles const& files) {
    for (auto const& [name, file] : files) {
      if (!replaceable_.contains("file " + name)) {
        say("file", name, place_of(file->path), "no sheet in this run reads a CSV file of that name");
      }
    }
  }

 private:
  void say(std::string const& kind, std::string const& id, Span const& at, std::string const& otherwise) {
    std::vector<std::string> known;
    for (std::string const& one : replaceable_) {
      if (one.starts_with(kind + " ")) known.push_back(one.substr(kind.size() + 1));
    }
    auto const near = did_you_mean(id, known);
    to_.push_back(warning(at, "replaces-nothing", fmt::format("the {} \"{}\" replaces nothing", kind, id),
                          near ? fmt::format("did you mean \"{}\"?", *near) : otherwise));
  }

  std::set<std::string> const& replaceable_;
  Diagnostics& to_;
};

}  // namespace

Result<DataOverride> load_override(std::vector<std::string> const& paths) {
  Diagnostics faults;
  Loader loader(faults);
  for (std::string const& path : paths) loader.load(path);
  sort_and_unite(faults);
  return {std::move(loader).take(), std::move(faults)};
}

std::set<std::string> ids_of(sheet::DataSet const& data) {
  std::set<std::string> ids;
  for (auto const& entry : data.figures) ids.insert("figure " + entry.first);
  for (auto const& entry : data.series) ids.insert("series " + entry.first);
  for (auto const& entry : data.sources) ids.insert("source " + entry.first);
  return ids;
}

std::string id_of_csv(fs::path const& path) { return "file " + path.filename().string(); }

Diagnostics warn_of_unused(DataOverride const& override, std::set<std::string> const& replaceable) {
  Diagnostics warnings;
  UnusedFinder finder(replaceable, warnings);
  finder.look("source", override.data.sources);
  finder.look("figure", override.data.figures);
  finder.look("series", override.data.series);
  finder.look(override.csv);
  sort_and_unite(warnings);
  return warnings;
}

}  // namespace factsheet::cli
