#include "cli/diff_columns.h"

#include "cli/files/read_file.h"
#include "cli/loading/named_file.h"
#include "core/enumeration.h"
#include "sheet/csv/csv_file.h"
#include "sheet/csv/csv_text.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

using Columns = std::vector<sheet::Name>;

bool are_tables(TablePair const& tables) {
  return sheet::is_table_name(tables.before) && sheet::is_table_name(tables.after);
}

std::shared_ptr<SourceFile const> table_at(std::string const& path) {
  Diagnostics ignored;
  return read_file(path, largest_table).take(ignored).value_or(nullptr);
}

Columns columns_of(std::string const& path) {
  auto const file = table_at(path);
  return file ? sheet::column_names(file) : Columns{};
}

bool has_column(Columns const& columns, std::string const& name) {
  return std::any_of(columns.begin(), columns.end(), [&](sheet::Name const& one) { return one.value == name; });
}

Columns without(Columns columns, Columns const& others) {
  std::erase_if(columns, [&](sheet::Name const& column) { return has_column(others, column.value); });
  return columns;
}

std::size_t place_of(Columns const& columns, sheet::Name const& column) {
  auto const found =
      std::find_if(columns.begin(), columns.end(), [&](sheet::Name const& one) { return one.value == column.value; });
  return static_cast<std::size_t>(found - columns.begin());
}

constexpr std::size_t most_columns_told = 10;

/// Columns that only one version of a table has. One that stands where another stood has a new name.
void tell_of_changes(TablePair const& tables, Columns const& before, Columns const& after, Diagnostics& told) {
  Columns const gone = without(before, after);
  Columns come = without(after, before);
  for (std::size_t i = 0; i < std::min(gone.size(), most_columns_told); ++i) {
    std::size_t const place = place_of(before, gone[i]);
    auto const instead = std::find_if(come.begin(), come.end(), [&](sheet::Name const& one) {
      return before.size() == after.size() && place_of(after, one) == place;
    });
    if (instead == come.end()) {
      told.push_back(warning(after.front().at, "changed-columns",
                             fmt::format("the column \"{}\" of {} is gone", gone[i].value, tables.before),
                             come.empty() ? "series that use it cannot be read"
                                          : "if it was renamed, use the old name, or give the new one in \"csv\""));
      continue;
    }
    told.push_back(warning(instead->at, "changed-columns",
                           fmt::format("the column \"{}\" of {} is gone, and \"{}\" stands in its place", gone[i].value,
                                       tables.before, instead->value),
                           "if it was renamed, use the old name, or give the new one in \"csv\""));
    come.erase(instead);
  }
  for (std::size_t i = 0; i < std::min(come.size(), most_columns_told); ++i) {
    told.push_back(warning(come[i].at, "changed-columns", fmt::format("the column \"{}\" is new", come[i].value),
                           "no series uses it until one names it in \"csv\""));
  }
}

/// Columns that were there before, and that nobody reads.
void tell_of_unread(TablePair const& tables, Columns const& before, Columns const& after,
                    std::set<std::string> const& read, Diagnostics& told) {
  Columns unread = after;
  std::erase_if(unread, [&](sheet::Name const& column) {
    return read.contains(column.value) || !has_column(before, column.value);
  });
  if (unread.empty()) return;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(unread.size(), most_columns_told); ++i) names.push_back(unread[i].value);
  bool const one = unread.size() == 1;
  std::string const more = unread.size() > most_columns_told
                               ? fmt::format(", and {} more", unread.size() - most_columns_told)
                               : std::string();
  told.push_back(warning(unread.front().at, "unread-columns",
                         fmt::format("no series uses the column{} {}{} of {}", one ? "" : "s",
                                     enumerated_in_quotes(names, "and"), more, tables.after),
                         fmt::format("if readers need {}, make a series of {} with \"csv\"", one ? "it" : "one of them",
                                     one ? "it" : "that column")));
}

}  // namespace

std::set<std::string> columns_read_by(sheet::DataSet const& data, TablePair const& tables) {
  if (!are_tables(tables)) return {};
  auto const file = table_at(tables.after);
  if (!file) return {};
  auto const name_of = [](std::string const& path) { return std::filesystem::path(path).filename(); };
  std::set<std::string> read;
  bool is_named = false;
  for (auto const& [id, series] : data.series) {
    if (!series.csv) continue;
    auto const name = name_of(series.csv->file.value);
    if (name != name_of(tables.before) && name != name_of(tables.after)) continue;
    is_named = true;
    read.merge(sheet::columns_read(file, &*series.csv));
  }
  return is_named ? read : sheet::columns_read(file, nullptr);
}

std::vector<TablePair> tables_of_both(std::filesystem::path const& sheet_before, SheetFiles const& before,
                                      std::filesystem::path const& sheet_after, SheetFiles const& after) {
  std::vector<TablePair> pairs;
  for (auto const& [path, digest] : after.digests()) {
    if (digest.empty() || !sheet::is_table_name(path.native())) continue;
    auto const place = path.lexically_relative(sheet_after.parent_path().lexically_normal());
    auto const old = (sheet_before.parent_path() / place).lexically_normal();
    auto const found = before.digests().find(old);
    if (found != before.digests().end() && !found->second.empty()) pairs.push_back({old.native(), path.native()});
  }
  return pairs;
}

Diagnostics columns_to_tell(TablePair const& tables, std::set<std::string> const& columns) {
  Diagnostics told;
  if (!are_tables(tables)) return told;
  Columns const before = columns_of(tables.before);
  Columns const after = columns_of(tables.after);
  if (before.empty() || after.empty()) return told;
  tell_of_changes(tables, before, after, told);
  tell_of_unread(tables, before, after, columns, told);
  return told;
}

}  // namespace factsheet::cli
