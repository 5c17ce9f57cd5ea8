#include "check/figures/unread_columns.h"

#include "check/subject.h"
#include "core/enumeration.h"
#include "sheet/csv/csv_file.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A file that series name with `csv`, and what they read of it.
struct ReadTable {
  std::shared_ptr<SourceFile const> file;
  std::set<std::string> columns;
};

std::vector<ReadTable> tables_read_by(sheet::DataSet const& data) {
  std::map<std::string, ReadTable> by_path;
  for (auto const& [id, series] : data.series) {
    if (!series.csv || series.rows.empty() || !series.rows.front().at.file) continue;
    auto const& file = series.rows.front().at.file;
    ReadTable& table = by_path[file->path];
    table.file = file;
    table.columns.merge(sheet::columns_read(file, &*series.csv));
  }
  std::vector<ReadTable> tables;
  for (auto& [path, table] : by_path) tables.push_back(std::move(table));
  return tables;
}

/// Those that would be series by themselves: a column of words is a remark.
std::vector<sheet::Name> unread_in(ReadTable const& table) {
  std::vector<sheet::Name> unread = sheet::column_names(table.file);
  std::erase_if(unread, [&](sheet::Name const& column) { return table.columns.contains(column.value); });
  if (unread.empty()) return unread;
  auto const whole = sheet::parse_csv(table.file).value;
  std::erase_if(unread, [&](sheet::Name const& column) {
    return !whole || std::none_of(whole->series.begin(), whole->series.end(),
                                  [&](auto const& one) { return one.second.at.begin == column.at.begin; });
  });
  return unread;
}

}  // namespace

void find_unread_columns(Subject const& subject, Findings& to) {
  constexpr std::size_t most = 5;  // named
  for (ReadTable const& table : tables_read_by(subject.data)) {
    auto const unread = unread_in(table);
    if (unread.empty()) continue;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(unread.size(), most); ++i) names.push_back(unread[i].value);
    bool const is_one = unread.size() == 1;
    std::string const more = unread.size() > most ? fmt::format(", and {} more", unread.size() - most) : std::string();
    to.add(unread.front().at, "unread-columns",
           fmt::format("no series uses the column{} {}{} of {}", is_one ? "" : "s", enumerated_in_quotes(names, "and"),
                       more, std::filesystem::path(table.file->path).filename().string()),
           is_one ? "show it in a series of its own, or take it out"
                  : "show them in series of their own, or take them out");
  }
}

}  // namespace factsheet::check
