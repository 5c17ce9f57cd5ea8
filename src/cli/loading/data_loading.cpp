#include "cli/loading/data_loading.h"

#include "cli/loading/named_file.h"
#include "sheet/csv/csv_file.h"
#include "sheet/csv/csv_text.h"
#include "sheet/read/parse_data.h"

#include <algorithm>
#include <set>
#include <utility>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

class DataLoader {
 public:
  DataLoader(fs::path const& folder, DataOverride const& over, SheetFiles& files, Diagnostics& faults)
      : folder_(folder), over_(over), files_(files), faults_(faults) {}

  /// The CSV files that were looked for, as what the command line can replace.
  [[nodiscard]] std::set<std::string> const& csv_ids() const { return csv_ids_; }

  sheet::DataSet load(std::vector<sheet::Name> const& names) {
    std::vector<std::optional<sheet::DataSet>> read;
    for (sheet::Name const& name : names) read.push_back(sheet::is_table_name(name.value) ? std::nullopt : yaml(name));
    // Only now is it known which CSV files belong to a series.
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (sheet::is_table_name(names[i].value)) read[i] = csv(names[i]);
    }
    sheet::DataSet all;
    for (auto& data : read) {
      if (data) {
        all = sheet::merge(std::move(all), *std::move(data));
      } else {
        all.incomplete = true;
      }
    }
    return all;
  }

 private:
  std::shared_ptr<SourceFile const> text(fs::path const& folder, sheet::Name const& name,
                                         std::size_t limit = largest_text) {
    if (auto fault = sheet::refuse_spreadsheet(name.value, name.at)) {
      faults_.push_back(*std::move(fault));
      return nullptr;
    }
    return read_named(folder, name, limit, files_, faults_);
  }

  std::shared_ptr<SourceFile const> csv_text(fs::path const& folder, sheet::Name const& name) {
    csv_ids_.insert(id_of_csv(name.value));
    auto const other = over_.csv.find(fs::path(name.value).filename().string());
    return other == over_.csv.end() ? text(folder, name, largest_table) : other->second;
  }

  std::optional<sheet::DataSet> yaml(sheet::Name const& name) {
    auto const file = text(folder_, name);
    auto data = file ? sheet::parse_data(file).take(faults_) : std::nullopt;
    if (!data) return std::nullopt;
    fs::path const below = fs::path(name.value).parent_path();
    sheet::CsvFiles files;
    fs::path const beside = files_.folder_of(folder_ / name.value);
    for (sheet::Name const& csv : sheet::csv_names(*data)) {
      files.emplace(csv.value, csv_text(files_.exists(beside / csv.value) ? beside : folder_ / below, csv));
      mapped_.insert((below / csv.value).lexically_normal());
    }
    return sheet::read_csv_series(*std::move(data), files).take(faults_);
  }

  std::optional<sheet::DataSet> csv(sheet::Name const& name) {
    if (mapped_.contains(fs::path(name.value).lexically_normal())) return sheet::DataSet{};
    auto const file = csv_text(folder_, name);
    return file ? sheet::parse_csv(file).take(faults_) : std::nullopt;
  }

  fs::path const& folder_;
  DataOverride const& over_;
  SheetFiles& files_;
  Diagnostics& faults_;
  std::set<fs::path> mapped_;
  std::set<std::string> csv_ids_;
};

}  // namespace

LoadedData load_data(fs::path const& folder, sheet::Sheet const& sheet, DataOverride const& over, SheetFiles& files,
                     Diagnostics& faults) {
  DataLoader loader(folder, over, files, faults);
  LoadedData loaded;
  loaded.data = loader.load(sheet.data);
  if (!over.empty()) {
    loaded.replaceable = ids_of(loaded.data);
    loaded.replaceable.insert(loader.csv_ids().begin(), loader.csv_ids().end());
    loaded.data = sheet::merge(std::move(loaded.data), over.data);
    files.add(over.digests);
  }
  return loaded;
}

}  // namespace factsheet::cli
