#include "cli/diff_report.h"

#include "cli/diff_words.h"
#include "core/enumeration.h"
#include "core/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using What = Change::What;

std::string padded(std::string text, std::size_t width) {
  std::size_t const length = count_code_points(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

/// "the chart and the alternative text"
std::string listed(std::vector<std::string_view> const& parts) {
  std::vector<std::string> named;
  for (std::string_view const part : parts) named.push_back(fmt::format("the {}", part));
  return enumerated(named, "and");
}

/// "web-pages", `victims-age "0–2 jaar"`, "source iwf-2022 → iwf-2023"
std::string subject_of(Change const& change) {
  std::string subject = change.what == What::source ? "source " : "";
  if (!change.id_before.empty()) subject += change.id_before + " → ";
  subject += change.id;
  if (!change.label.empty()) subject += fmt::format(" \"{}\"", change.label);
  return subject;
}

std::string step_of(Change const& change) {
  if (change.from.empty()) return change.to + " is new";
  if (change.to.empty()) return change.from + " is gone";
  return change.from + " → " + change.to;
}

/// What is short stands behind, what is long on two lines below.
std::string whole_step(Change const& change) {
  constexpr std::size_t long_line = 70;
  if (count_code_points(change.from) + count_code_points(change.to) < long_line) return ": " + step_of(change);
  if (change.from.empty() || change.to.empty()) return fmt::format("\n          {}", step_of(change));
  bool const is_text = change.what == What::text;
  auto const [from, to] = is_text ? changed_words(change.from, change.to) : std::pair(change.from, change.to);
  return fmt::format("\n          {}\n        → {}", from, to);
}

/// The cells of a line; sources may be long and stand outside of the columns.
std::vector<std::string> cells_of(Change const& change) {
  switch (change.what) {
    case What::block_added:
      return {change.language, "the block is new"};
    case What::block_removed:
      return {change.language, "the block is gone"};
    case What::text:
      return {change.language, fmt::format("other words in {}", listed(change.parts)) + whole_step(change)};
    case What::source:
      return {change.language, fmt::format("{} in {}", subject_of(change), listed(change.parts)) + whole_step(change)};
    case What::figure:
    case What::series:
      break;
  }
  bool const as_before = change.from == change.to;
  std::string const where = change.parts.empty() ? "" : "in " + listed(change.parts);
  return {change.language,   subject_of(change), step_of(change),
          change.difference, change.percent,     as_before ? "printed as before" : where};
}

constexpr std::size_t most_cells = 6;

std::vector<std::size_t> widths_of(std::vector<Change> const& changes) {
  std::vector<std::size_t> widths(most_cells);
  for (Change const& change : changes) {
    auto const cells = cells_of(change);
    if (cells.size() < most_cells) continue;
    for (std::size_t i = 0; i < most_cells; ++i) widths[i] = std::max(widths[i], count_code_points(cells[i]));
  }
  return widths;
}

std::string line_of(Change const& change, std::vector<std::size_t> const& widths) {
  std::string line = "    ";
  auto const cells = cells_of(change);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    bool const is_last = i + 1 == cells.size();
    std::size_t const width = is_last ? 0 : cells.size() == most_cells ? widths[i] : count_code_points(cells[i]);
    if (is_last || width > 0) line += padded(cells[i], width) + "  ";
  }
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

std::string heading_of(Change const& change) {
  std::string const place =
      change.at.file ? fmt::format(" ({}:{}:{})", change.at.file->path, change.at.begin.line, change.at.begin.column)
                     : "";
  if (change.kind == "document properties") return fmt::format("  {}{}", change.block, place);
  return fmt::format("  page {}, {}{}", change.page + 1, change.block, place);
}

std::string pages_line(PagesAfter const& after) {
  if (after.pages == 0) return fmt::format("  {}: not laid out, because the sheet has errors\n", after.language);
  std::string const count = after.pages == 1 ? "1 page" : fmt::format("{} pages", after.pages);
  if (after.full.empty()) {
    return fmt::format("  {}: {}, {}\n", after.language, count, after.pages == 1 ? "which fits" : "all of which fit");
  }
  std::string text;
  for (FullPage const& page : after.full) {
    text += fmt::format("  {}: page {} does not fit: {}; {}\n", after.language, page.page, page.message, page.help);
  }
  return text;
}

std::string_view name_of(What what) {
  switch (what) {
    case What::figure:
      return "figure";
    case What::series:
      return "series";
    case What::source:
      return "source";
    case What::text:
      return "text";
    case What::block_added:
      return "block-added";
    case What::block_removed:
      return "block-removed";
  }
  return "";
}

nlohmann::ordered_json number_or_null(std::optional<double> number) {
  if (!number) return nullptr;
  constexpr double exact = 9007199254740992;  // 2^53: up to here each whole number is one
  bool const is_whole = std::abs(*number) < exact && std::trunc(*number) == *number;
  return is_whole ? nlohmann::ordered_json(static_cast<std::int64_t>(*number)) : nlohmann::ordered_json(*number);
}

std::string line_of(nlohmann::ordered_json const& object) {
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

void set_fit(nlohmann::ordered_json& object, Change const& change, std::vector<PagesAfter> const& pages) {
  object["fits"] = nullptr;
  object["message"] = "";
  auto const after =
      std::find_if(pages.begin(), pages.end(), [&](PagesAfter const& one) { return one.language == change.language; });
  if (after == pages.end() || after->pages == 0) return;
  auto const full = std::find_if(after->full.begin(), after->full.end(),
                                 [&](FullPage const& one) { return one.page == change.page + 1; });
  object["fits"] = full == after->full.end();
  if (full != after->full.end()) object["message"] = full->message;
}

nlohmann::ordered_json object_of(Change const& change, SheetReport const& report) {
  nlohmann::ordered_json object;
  object["change"] = name_of(change.what);
  object["id"] = change.id;
  object["id_before"] = change.id_before;
  object["label"] = change.label;
  object["from"] = change.from;
  object["to"] = change.to;
  object["from_value"] = number_or_null(change.before);
  object["to_value"] = number_or_null(change.after);
  object["difference"] = change.difference;
  object["percent"] = change.percent;
  object["parts"] = change.parts;
  object["sheet"] = report.name;
  object["page"] = change.page + 1;
  object["kind"] = change.kind;
  object["block"] = change.block;
  object["block_id"] = change.block_id;
  object["file"] = change.at.file ? change.at.file->path : "";
  object["line"] = change.at.begin.line;
  object["column"] = change.at.begin.column;
  object["language"] = change.language;
  set_fit(object, change, report.pages);
  return object;
}

/// By place, with the languages of a place under one another.
std::vector<Change> by_place(std::vector<Change> changes) {
  std::stable_sort(changes.begin(), changes.end(), [](Change const& a, Change const& b) {
    return a.place != b.place ? a.place < b.place : a.page < b.page;
  });
  return changes;
}

}  // namespace

std::string to_text(SheetReport const& report) {
  if (report.presence == SheetReport::Presence::added) return report.name + "\n  the sheet is new\n";
  if (report.presence == SheetReport::Presence::removed) return report.name + "\n  the sheet is gone\n";
  auto const changes = by_place(report.changes);
  auto const widths = widths_of(changes);
  std::string text = report.name + "\n";
  for (std::size_t i = 0; i < changes.size(); ++i) {
    bool const same = i > 0 && changes[i].place == changes[i - 1].place && changes[i].page == changes[i - 1].page;
    if (!same) text += heading_of(changes[i]) + "\n";
    text += line_of(changes[i], widths) + "\n";
  }
  for (PagesAfter const& after : report.pages) text += pages_line(after);
  return text;
}

std::string to_json_lines(SheetReport const& report) {
  if (report.presence != SheetReport::Presence::both) {
    bool const is_new = report.presence == SheetReport::Presence::added;
    nlohmann::ordered_json object;
    object["change"] = is_new ? "sheet-added" : "sheet-removed";
    object["sheet"] = report.name;
    return line_of(object);
  }
  std::string text;
  for (Change const& change : by_place(report.changes)) text += line_of(object_of(change, report));
  return text;
}

}  // namespace factsheet::cli
