#include "targets.h"

#include <algorithm>
#include <array>

namespace factsheet::fuzz {
namespace {

constexpr std::array<Target, 11> all_targets{{
    {"sheet", read_a_sheet, Form::yaml, 200},
    {"data", read_data, Form::yaml, 200},
    {"theme", read_a_theme, Form::yaml, 60},
    {"csv", read_csv, Form::csv, 600},
    {"markup", read_markup, Form::bytes, 1000},
    {"manifest", read_manifest, Form::bytes, 500},
    {"workbook", read_workbook, Form::folder, 200},
    {"pdf", make_pdfs, Form::folder, 8},
    {"diff", compare_sheets, Form::folder, 10},
    {"merge", make_merged_copies, Form::folder, 6},
    {"picture", print_picture, Form::bytes, 20},
}};

}  // namespace

std::span<Target const> targets() { return all_targets; }

Target const* find_target(std::string_view name) {
  auto const* const found =
      std::find_if(all_targets.begin(), all_targets.end(), [&](Target const& target) { return target.name == name; });
  return found == all_targets.end() ? nullptr : found;
}

}  // namespace factsheet::fuzz
