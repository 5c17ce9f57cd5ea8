#include "resolve/numbers/row_values.h"

#include "core/enumeration.h"

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

/// The names of the row's columns.
std::vector<std::string> columns_of_row(sheet::DataSet const& data) {
  std::string const& prefix = data.row->prefix;
  std::vector<std::string> columns;
  for (auto const& entry : data.figures) {
    if (entry.first.starts_with(prefix)) columns.push_back(entry.first.substr(prefix.size()));
  }
  for (auto const& entry : data.row->no_values) {
    if (entry.first.starts_with(prefix)) columns.push_back(entry.first.substr(prefix.size()));
  }
  return columns;
}

}  // namespace

std::optional<Diagnostic> fault_of_row_value(sheet::DataSet const& data, sheet::Name const& id) {
  if (!data.row) return std::nullopt;
  auto const known = data.row->no_values.find(id.value);
  if (known != data.row->no_values.end()) return known->second.fault;
  if (!id.value.starts_with(data.row->prefix) || data.figures.contains(id.value)) return std::nullopt;
  std::string const column = id.value.substr(data.row->prefix.size());
  auto const columns = columns_of_row(data);
  auto const near = did_you_mean(column, columns);
  if (data.row->origin.empty()) {
    return error(id.at, "no-default", fmt::format("\"{}\" has no default for the sheet without rows", id.value),
                 near ? fmt::format("did you mean \"{}{}\"?", data.row->prefix, *near)
                      : fmt::format("write \"{}: …\" below \"defaults\" of \"merge\"", column));
  }
  return error(id.at, "unknown-column", fmt::format("{} has no column \"{}\"", data.row->origin, column),
               near ? fmt::format("did you mean \"{}{}\"?", data.row->prefix, *near)
                    : fmt::format("its columns are {}", enumerated_in_quotes(columns, "and")));
}

bool is_empty_in_row(sheet::DataSet const& data, std::string_view id) {
  if (!data.row) return false;
  auto const known = data.row->no_values.find(id);
  return known != data.row->no_values.end() && known->second.empty;
}

}  // namespace factsheet::resolve
