#include "cli/merging/merge_start.h"

#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"
#include "cli/loading/named_file.h"
#include "cli/merging/unmet_conditions.h"
#include "sheet/csv/csv_text.h"
#include "sheet/read/parse_sheet.h"

#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// The first column in which each row has something of its own.
std::optional<std::string> column_like_a_key(std::shared_ptr<SourceFile const> const& file) {
  auto const table = sheet::read_merge_table(file, {});
  if (!table.value) return std::nullopt;
  for (std::size_t i = 0; i < table->headings.size(); ++i) {
    std::set<std::string> seen;
    for (sheet::MergeRow const& row : table->rows) {
      if (!row.cells[i].empty()) seen.insert(row.cells[i]);
    }
    if (seen.size() == table->rows.size()) return table->headings[i];
  }
  return std::nullopt;
}

Diagnostic no_merge(sheet::Sheet const& sheet, std::shared_ptr<SourceFile const> const& file) {
  std::string const key = column_like_a_key(file).value_or("…");
  return error(sheet.at, "no-merge", "the sheet does not say how rows are put into it",
               fmt::format("write \"merge: {{row: row, key: \"{}\"}}\" at the top of the sheet, and "
                           "\"{{{{row.{}}}}}\" in a text",
                           key, key));
}

class MergeStarter {
 public:
  MergeStarter(Start const& start, MergeArguments const& arguments) : start_(start), arguments_(arguments) {}

  MergeStart begin(std::vector<std::string> const& languages) {
    made_.file = arguments_.file;
    made_.choice = {arguments_.name, arguments_.only, arguments_.limit, {}, languages};
    if (!arguments_.shard.empty()) made_.choice.shard = parse_shard(arguments_.shard);
    if (is_one_sheet()) read();
    if (has_errors(faults_) && made_.status == done) made_.status = sheets_have_errors;
    return std::move(made_);
  }

  [[nodiscard]] Diagnostics const& faults() const { return faults_; }

 private:
  bool is_one_sheet() {
    if (start_.found.sheets.size() == 1) {
      made_.sheet = start_.found.sheets.front();
      return true;
    }
    made_.status = wrong_usage;
    faults_.push_back(
        error({}, "one-sheet",
              fmt::format("--merge makes copies of one sheet, and here {}",
                          start_.found.sheets.empty() ? std::string("is none")
                                                      : fmt::format("are {}", start_.found.sheets.size())),
              "name the sheet: factsheet render a.sheet.yaml --merge rows.csv"));
    return false;
  }

  void read() {
    auto const file = read_rows_file();
    auto const text = read_whole(made_.sheet, largest_text);
    if (!file || !text) return;
    made_.read = {text, sheet::parse_sheet(text)};
    auto const& [parsed, of_sheet] = made_.read.parsed;
    if (!parsed || has_errors(of_sheet)) {
      faults_.insert(faults_.end(), of_sheet.begin(), of_sheet.end());
      return;
    }
    if (!parsed->merge) {
      faults_.push_back(no_merge(*parsed, file));
      return;
    }
    auto table = sheet::read_merge_table(file, *parsed->merge).take(faults_);
    if (!table || has_errors(faults_)) return;
    made_.table = *std::move(table);
    plan();
  }

  void plan() {
    Diagnostics found;
    auto plan = plan_merge(made_.parsed(), made_.table, made_.choice).take(found);
    for (Diagnostic const& one : found) {
      if (one.kind == FaultKind::wrong_usage) made_.status = wrong_usage;
    }
    faults_.insert(faults_.end(), found.begin(), found.end());
    if (!plan) return;
    made_.plan = *std::move(plan);
    Diagnostics const unmet = unmet_conditions(made_.parsed(), made_.table);
    faults_.insert(faults_.end(), unmet.begin(), unmet.end());
  }

  std::shared_ptr<SourceFile const> read_rows_file() {
    Span const place{std::make_shared<SourceFile const>(SourceFile{shown(made_.file), {}}), {0, 0}, {0, 0}};
    if (auto fault = sheet::refuse_spreadsheet(made_.file.string(), place)) {
      faults_.push_back(*std::move(fault));
      return nullptr;
    }
    return read_whole(made_.file, largest_table);
  }

  std::shared_ptr<SourceFile const> read_whole(fs::path const& path, std::size_t limit) {
    auto file = read_file(path, limit);
    if (!file.value) made_.status = could_not_read_or_write;
    return file.take(faults_).value_or(nullptr);
  }

  Start const& start_;
  MergeArguments const& arguments_;
  MergeStart made_;
  Diagnostics faults_;
};

}  // namespace

MergeStart start_merge(Start const& start, MergeArguments const& arguments, std::vector<std::string> const& languages,
                       Common const& common, Console const& console) {
  MergeStarter starter(start, arguments);
  MergeStart made = starter.begin(languages);
  report(console, common.format, starter.faults());
  return made;
}

}  // namespace factsheet::cli
