#include "cli/merging/failed_rows.h"

#include "cli/files/write_whole.h"
#include "sheet/merge/reason_column.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

/// Without it Excel takes the file for another encoding.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string quoted_cell(std::string_view text, char delimiter) {
  bool const plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                     text.find(delimiter) == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ');
  if (plain) return std::string(text);
  std::string quoted = "\"";
  for (char const c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void add_line(std::string& csv, std::vector<std::string> const& cells, std::string_view last, char delimiter) {
  for (std::string const& cell : cells) csv += quoted_cell(cell, delimiter) + delimiter;
  csv += quoted_cell(last, delimiter) + "\r\n";
}

std::string reason_told_in(Diagnostic const& fault) {
  std::string reason = fault.message;
  if (!fault.help.empty()) reason += "; " + fault.help;
  std::replace(reason.begin(), reason.end(), '\n', ' ');
  return reason;
}

}  // namespace

void FailedRows::add(std::size_t row, Diagnostics const& found) {
  auto const is_error = [](Diagnostic const& one) { return one.severity == Severity::error; };
  auto const first = std::find_if(found.begin(), found.end(), is_error);
  rows_.push_back({row, first == found.end() ? "its files could not be written" : reason_told_in(*first)});
}

std::string FailedRows::csv(sheet::MergeTable const& table, char delimiter) const {
  std::string text(byte_order_mark);
  add_line(text, table.headings, sheet::reason_column, delimiter);
  auto in_order = rows_;
  std::sort(in_order.begin(), in_order.end(), [](Failed const& a, Failed const& b) { return a.row < b.row; });
  for (Failed const& failed : in_order) add_line(text, table.rows[failed.row].cells, failed.reason, delimiter);
  return text;
}

std::optional<Diagnostic> FailedRows::write(std::filesystem::path const& path, sheet::MergeTable const& table,
                                            char delimiter) const {
  if (rows_.empty()) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return std::nullopt;
  }
  auto const fault = write_whole(path, csv(table, delimiter));
  if (!fault) return std::nullopt;
  return error({}, "cannot-write", *fault, "check that the folder can be written to and that the disk is not full");
}

}  // namespace factsheet::cli
