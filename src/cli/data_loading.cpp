#include "cli/data_loading.h"

#include "cli/named_file.h"
#include "sheet/compute_figures.h"
#include "sheet/csv_file.h"
#include "sheet/csv_text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

class DataLoader {
 public:
  DataLoader(fs::path const& folder, SheetFiles& files, Diagnostics& faults)
      : folder_(folder), files_(files), faults_(faults) {}

  sheet::DataSet load(std::vector<sheet::Name> const& names) {
    std::vector<std::optional<sheet::DataSet>> read;
    for (sheet::Name const& name : names) read.push_back(sheet::is_csv_name(name.value) ? std::nullopt : yaml(name));
    // Only now is it known which CSV files belong to a series.
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (sheet::is_csv_name(names[i].value)) read[i] = csv(names[i]);
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
  std::shared_ptr<SourceFile const> text(fs::path const& folder, sheet::Name const& name) {
    if (auto fault = sheet::refuse_spreadsheet(name.value, name.at)) {
      faults_.push_back(*std::move(fault));
      return nullptr;
    }
    return read_named(folder, name, largest_text, files_, faults_);
  }

  std::optional<sheet::DataSet> yaml(sheet::Name const& name) {
    auto const file = text(folder_, name);
    auto data = file ? sheet::parse_data(file).take(faults_) : std::nullopt;
    if (!data) return std::nullopt;
    fs::path const below = fs::path(name.value).parent_path();
    sheet::CsvFiles files;
    fs::path const beside = files_.folder_of(folder_ / name.value);
    for (sheet::Name const& csv : sheet::csv_names(*data)) {
      files.emplace(csv.value, text(files_.exists(beside / csv.value) ? beside : folder_ / below, csv));
      mapped_.insert((below / csv.value).lexically_normal());
    }
    return sheet::read_csv_series(*std::move(data), files).take(faults_);
  }

  std::optional<sheet::DataSet> csv(sheet::Name const& name) {
    if (mapped_.contains(fs::path(name.value).lexically_normal())) return sheet::DataSet{};
    auto const file = text(folder_, name);
    return file ? sheet::parse_csv(file).take(faults_) : std::nullopt;
  }

  fs::path const& folder_;
  SheetFiles& files_;
  Diagnostics& faults_;
  std::set<fs::path> mapped_;
};

}  // namespace

sheet::DataSet load_data(fs::path const& folder, sheet::Sheet const& sheet, SheetFiles& files, Diagnostics& faults) {
  auto data = DataLoader(folder, files, faults).load(sheet.data);
  return *sheet::compute_figures(std::move(data)).take(faults);
}

}  // namespace factsheet::cli
