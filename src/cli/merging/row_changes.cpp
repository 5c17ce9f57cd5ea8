#include "cli/merging/row_changes.h"

#include "cli/files/find_sheets.h"
#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"
#include "cli/merging/merge_plan.h"
#include "core/enumeration.h"
#include "sheet/read/parse_sheet.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using RowsByKey = std::map<std::string, sheet::Row const*>;

RowsByKey rows_by_key(sheet::MergeTable const& table, std::string const& key) {
  RowsByKey rows;
  for (sheet::MergeRow const& row : table.rows) rows.emplace(row.row.words(key), &row.row);
  return rows;
}

void refuse_same_keys(sheet::MergeTable const& table, std::string const& key, Diagnostics& faults) {
  RowsByKey rows;
  for (sheet::MergeRow const& row : table.rows) {
    std::string const name = row.row.words(key);
    if (name.empty()) continue;
    auto const [known, is_new] = rows.emplace(name, &row.row);
    if (!is_new) faults.push_back(same_key_twice(row.row, key, *known->second));
  }
}

std::vector<CellChange> cells_that_changed(sheet::Row const& before, sheet::Row const& after) {
  std::set<std::string> columns;
  for (auto const* row : {&before, &after}) {
    for (auto const& [column, value] : row->values) columns.insert(column);
  }
  std::vector<CellChange> cells;
  for (std::string const& column : columns) {
    std::string from = before.words(column), to = after.words(column);
    if (from != to) cells.push_back({column, std::move(from), std::move(to)});
  }
  return cells;
}

/// Whether the words stand in the file, and not as a part of longer ones.
bool names(std::string_view bytes, std::string const& words) {
  auto const goes_on = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  for (auto at = bytes.find(words); at != std::string_view::npos; at = bytes.find(words, at + 1)) {
    std::size_t const end = at + words.size();
    bool const is_whole = (at == 0 || !goes_on(bytes[at - 1])) && (end == bytes.size() || !goes_on(bytes[end]));
    if (is_whole) return true;
  }
  return false;
}

/// A sheet that is merged with rows, and what names their columns: it and its data files.
struct MergedSheet {
  fs::path path;
  sheet::Sheet parsed;
  std::vector<std::shared_ptr<SourceFile const>> files;

  [[nodiscard]] bool shows(std::string const& column) const {
    sheet::Merge const& merge = *parsed.merge;
    if (merge.key && merge.key->value == column) return true;
    if (merge.language && merge.language->value == column) return true;
    std::string const id = merge.row->value + "." + column;
    return std::any_of(files.begin(), files.end(), [&](auto const& file) { return names(file->bytes, id); });
  }
};

std::optional<MergedSheet> read_merged_sheet(fs::path const& path) {
  auto const file = read_file(path, largest_text);
  if (!file.value) return std::nullopt;
  auto parsed = sheet::parse_sheet(*file.value);
  // What is wrong with a sheet is for `check` to tell.
  if (!parsed.value || !parsed.value->merge || !parsed.value->merge->row || !parsed.value->merge->key) {
    return std::nullopt;
  }
  MergedSheet made{path, *std::move(parsed.value), {*file.value}};
  for (sheet::Name const& data : made.parsed.data) {
    auto const read = read_file(path.parent_path() / data.value, largest_text);
    if (read.value) made.files.push_back(*read.value);
  }
  return made;
}

std::string quoted_or_none(std::string const& cell) { return cell.empty() ? "nothing" : "\"" + cell + "\""; }

char const* name_of(RowChange::What what) {
  switch (what) {
    case RowChange::What::changed:
      return "row-changed";
    case RowChange::What::added:
      return "row-added";
    case RowChange::What::removed:
      return "row-removed";
  }
  return "";
}

std::string json_line(nlohmann::ordered_json const& object) {
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

RowChanges compare_rows(sheet::MergeTable const& before, sheet::MergeTable const& after, std::string const& key,
                        std::function<bool(std::string const&)> const& shows) {
  RowChanges changes;
  std::set<std::string> unshown;
  RowsByKey const older = rows_by_key(before, key), newer = rows_by_key(after, key);
  for (sheet::MergeRow const& row : after.rows) {
    std::string const name = row.row.words(key);
    auto const was = older.find(name);
    if (was == older.end()) {
      changes.rows.push_back({RowChange::What::added, name, {}});
      continue;
    }
    auto cells = cells_that_changed(*was->second, row.row);
    std::erase_if(cells, [&](CellChange const& cell) {
      bool const is_shown = shows(cell.column);
      if (!is_shown) unshown.insert(cell.column);
      return !is_shown;
    });
    if (!cells.empty()) changes.rows.push_back({RowChange::What::changed, name, std::move(cells)});
  }
  for (sheet::MergeRow const& row : before.rows) {
    std::string const name = row.row.words(key);
    if (!newer.contains(name)) changes.rows.push_back({RowChange::What::removed, name, {}});
  }
  changes.unshown.assign(unshown.begin(), unshown.end());
  return changes;
}

Result<std::vector<RowChanges>> changes_of_rows(DiffArguments const& arguments) {
  std::vector<RowChanges> all;
  auto const before = read_file(arguments.before, largest_table), after = read_file(arguments.after, largest_table);
  if (!before.value || !after.value) return all;
  for (fs::path const& path : find_sheets(arguments.sheets).sheets) {
    auto const merged = read_merged_sheet(path);
    if (!merged) continue;
    auto const old_rows = sheet::read_merge_table(*before.value, *merged->parsed.merge);
    // Other files of the folder are not for this sheet.
    if (!old_rows.value || has_errors(old_rows.diagnostics)) continue;
    Diagnostics faults;
    auto const new_rows = sheet::read_merge_table(*after.value, *merged->parsed.merge).take(faults);
    std::string const& key = merged->parsed.merge->key->value;
    refuse_same_keys(*old_rows.value, key, faults);
    if (new_rows) refuse_same_keys(*new_rows, key, faults);
    if (!new_rows || has_errors(faults)) return {std::nullopt, std::move(faults)};
    RowChanges changes =
        compare_rows(*old_rows.value, *new_rows, key, [&](std::string const& column) { return merged->shows(column); });
    changes.sheet = shown(path);
    all.push_back(std::move(changes));
  }
  return all;
}

std::string to_text(RowChanges const& changes) {
  std::string text = changes.sheet + "\n";
  for (RowChange const& row : changes.rows) {
    if (row.what == RowChange::What::added) text += fmt::format("  row {} is new\n", row.key);
    if (row.what == RowChange::What::removed) text += fmt::format("  row {} is gone\n", row.key);
    if (row.what != RowChange::What::changed) continue;
    text += fmt::format("  row {}\n", row.key);
    for (CellChange const& cell : row.cells) {
      text += fmt::format("    {}: {} → {}\n", cell.column, quoted_or_none(cell.from), quoted_or_none(cell.to));
    }
  }
  if (!changes.unshown.empty()) {
    text += fmt::format("  not in the sheet: {}\n", comma_separated(changes.unshown));
  }
  return text;
}

std::string to_json_lines(RowChanges const& changes) {
  std::string lines;
  for (RowChange const& row : changes.rows) {
    nlohmann::ordered_json object{{"change", name_of(row.what)}, {"sheet", changes.sheet}, {"row", row.key}};
    if (row.cells.empty()) lines += json_line(object);
    for (CellChange const& cell : row.cells) {
      object["column"] = cell.column;
      object["from"] = cell.from;
      object["to"] = cell.to;
      lines += json_line(object);
    }
  }
  return lines;
}

}  // namespace factsheet::cli
