#include "cli/merging/name_pattern.h"

#include "core/enumeration.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

Diagnostic wrong_name(std::string message, std::string help) {
  return of_kind(FaultKind::wrong_usage, error({}, "wrong-name", "--name: " + std::move(message), std::move(help)));
}

Diagnostic unknown_in_name(std::string const& id, std::string const& prefix, std::vector<std::string> const& columns,
                           std::string const& file) {
  if (!id.starts_with(prefix)) {
    return wrong_name(fmt::format("\"{{{{{}}}}}\" is neither the sheet nor a column", id),
                      fmt::format("write {{{{sheet}}}}, or {{{{{}…}}}} with a column of {}", prefix, file));
  }
  std::string const column = id.substr(prefix.size());
  auto const near = did_you_mean(column, columns);
  return wrong_name(fmt::format("{} has no column \"{}\"", file, column),
                    near ? fmt::format("did you mean {{{{{}{}}}}}?", prefix, *near)
                         : fmt::format("its columns are {}", enumerated_in_quotes(columns, "and")));
}

}  // namespace

Result<NamePattern> NamePattern::read(std::string const& pattern, sheet::Merge const& merge,
                                      std::vector<std::string> const& columns, std::string const& file) {
  std::string const prefix = merge.row->value + ".";
  std::string const usual = fmt::format("{{{{sheet}}}}-{{{{{}{}}}}}", prefix, merge.key->value);
  std::string const& text = pattern.empty() ? usual : pattern;
  NamePattern made;
  Diagnostics faults;
  std::size_t from = 0;
  for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", from)) {
    auto const end = text.find("}}", at);
    if (end == std::string::npos) {
      faults.push_back(wrong_name("\"{{\" is not closed", "write }} behind the name of the column"));
      return {std::nullopt, std::move(faults)};
    }
    if (at > from) made.parts_.emplace_back(text.substr(from, at - from));
    from = end + 2;
    std::string const id(without_spaces(std::string_view(text).substr(at + 2, end - at - 2)));
    if (id == "sheet") {
      made.parts_.emplace_back(SheetName{});
      continue;
    }
    auto const is_it = [&](std::string const& column) { return prefix + column == id; };
    if (std::find_if(columns.begin(), columns.end(), is_it) == columns.end()) {
      faults.push_back(unknown_in_name(id, prefix, columns, file));
    } else {
      made.parts_.emplace_back(Column{id.substr(prefix.size())});
    }
  }
  if (from < text.size()) made.parts_.emplace_back(text.substr(from));
  return {std::move(made), std::move(faults)};
}

Result<std::string> NamePattern::name(std::string const& sheet, sheet::Row const& row) const {
  std::string name;
  for (auto const& part : parts_) {
    if (auto const* const words = std::get_if<std::string>(&part)) {
      name += *words;
    } else if (auto const* const column = std::get_if<Column>(&part)) {
      std::string const words_of_cell = row.words(column->name);
      if (words_of_cell.empty()) {
        auto const cell = row.values.find(column->name);
        return error(cell == row.values.end() ? row.at : cell->second.at, "empty-cell",
                     fmt::format("row {}: the cell of \"{}\" is empty, and the name of the file has it", row.number,
                                 column->name),
                     "fill it in, or leave it out of --name");
      }
      name += words_of_cell;
    } else {
      name += sheet;
    }
  }
  return name;
}

std::vector<std::string> NamePattern::columns() const {
  std::vector<std::string> names;
  for (auto const& part : parts_) {
    if (auto const* const column = std::get_if<Column>(&part)) names.push_back(column->name);
  }
  return names;
}

}  // namespace factsheet::cli
