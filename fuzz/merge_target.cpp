#include "cli/files/read_file.h"
#include "cli/merging/copy_maker.h"
#include "expectations.h"
#include "sheet/read/parse_sheet.h"
#include "targets.h"
#include "whole_way.h"

#include <algorithm>

namespace factsheet::fuzz {
namespace {

constexpr std::size_t most_copies = 3;

cli::Wanted wanted_of(output::Profile profile) {
  cli::Wanted wanted;
  wanted.profiles = {profile};
  return wanted;
}

/// What came before a copy leaves no trace in it.
void expect_same(cli::Made const& one, cli::Made const& other) {
  expect(one.files.size() == other.files.size(), "a copy has the same files by itself");
  for (std::size_t i = 0; i < one.files.size(); ++i) {
    expect(one.files[i].name == other.files[i].name, "a copy's file has the same name by itself");
    expect(one.files[i].bytes == other.files[i].bytes, "a copy has the same bytes by itself");
  }
}

void make_copies(cli::ReadSheet const& read, sheet::MergeTable const& table, cli::MergePlan const& plan,
                 output::Profile profile) {
  cli::CopyMaker maker("a.sheet.yaml", read, wanted_of(profile), bundle());
  cli::Made const looked = maker.look();
  expect_sound(looked.diagnostics);
  if (has_errors(looked.diagnostics)) return;
  std::size_t const count = std::min(plan.copies.size(), most_copies);
  for (std::size_t i = 0; i < count; ++i) {
    cli::Copy const& copy = plan.copies[i];
    expect_sound(copy.faults);
    if (has_errors(copy.faults)) continue;
    cli::Made const made = maker.make(copy, table.rows[copy.row].row);
    expect_sound_files(made);
    if (i + 1 < count) continue;
    cli::CopyMaker alone("a.sheet.yaml", read, wanted_of(profile), bundle());
    expect_same(made, alone.make(copy, table.rows[copy.row].row));
  }
}

void merge(output::Profile profile) {
  auto const text = cli::read_file("a.sheet.yaml", std::size_t{1} << 20);
  auto const rows = cli::read_file("rows.csv", std::size_t{1} << 20);
  if (!text.value || !rows.value) return;
  cli::ReadSheet const read{*text.value, sheet::parse_sheet(*text.value)};
  auto const& parsed = read.parsed;
  expect_answer(parsed);
  if (!parsed.value || has_errors(parsed.diagnostics) || !parsed.value->merge) return;
  auto const table = sheet::read_merge_table(*rows.value, *parsed.value->merge);
  expect_answer(table);
  if (!table.value || has_errors(table.diagnostics)) return;
  auto const plan = cli::plan_merge(*parsed.value, *table.value, {});
  expect_answer(plan);
  if (plan.value) make_copies(read, *table.value, *plan.value, profile);
}

}  // namespace

void make_merged_copies(std::string_view input) {
  Folder const folder = folder_of(input);
  FolderOnDisk const on_disk(folder);
  survive_librsvg(folder, [&] { merge(profile_for(input)); });
}

}  // namespace factsheet::fuzz
