#include "cli/diff_report.h"
#include "cli/loading/loading.h"
#include "compare/sheet_diff.h"
#include "expectations.h"
#include "resolve/resolve.h"
#include "targets.h"
#include "whole_way.h"

namespace factsheet::fuzz {
namespace {

std::optional<resolve::ResolvedSheet> resolved(std::optional<cli::LoadedSheet> const& loaded,
                                               std::string const& language) {
  if (!loaded) return std::nullopt;
  auto sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, language);
  expect_answer(sheet);
  return std::move(sheet.value);
}

void expect_reports(std::vector<cli::Change> changes) {
  cli::SheetReport report;
  report.name = "a";
  report.changes = std::move(changes);
  std::string const text = cli::to_text(report);
  std::string const lines = cli::to_json_lines(report);
  expect(report.changes.empty() || (!text.empty() && !lines.empty()), "what changes is told");
}

}  // namespace

void compare_sheets(std::string_view input) {
  Folder const folder = folder_of(input);
  FolderOnDisk const on_disk(folder);
  survive_librsvg(folder, [&] {
    auto const before = cli::load_sheet("a.sheet.yaml", bundle());
    auto const after = cli::load_sheet("b.sheet.yaml", bundle());
    expect_answer(before);
    expect_answer(after);
    for (std::string const language : {"nl", "en"}) {
      auto const old_sheet = resolved(before.value, language);
      auto const new_sheet = resolved(after.value, language);
      if (old_sheet) expect(cli::compare(*old_sheet, *old_sheet).empty(), "a sheet is the same as itself");
      if (old_sheet && new_sheet) expect_reports(cli::compare(*old_sheet, *new_sheet));
    }
  });
}

}  // namespace factsheet::fuzz
