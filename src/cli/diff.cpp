#include "cli/diff.h"

#include "check/check_sheet.h"
#include "cli/diff_columns.h"
#include "cli/diff_pairs.h"
#include "cli/diff_report.h"
#include "cli/merging/row_changes.h"
#include "cli/processes/broken_work.h"
#include "cli/processes/workers.h"
#include "layout/pages/layout.h"
#include "resolve/resolve.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

/// The columns that are read of each table.
using TablesRead = std::map<TablePair, std::set<std::string>>;

/// A sheet compared, with what is wrong with it before or after.
struct Compared {
  SheetReport report;
  Diagnostics faults;
  bool readable = true;
  TablesRead tables;
};

bool same_place(Span const& a, Span const& b) { return a.file == b.file && a.begin == b.begin; }

/// The page, from 0, on which what the author wrote at a place is printed.
std::optional<std::size_t> page_of(scene::Document const& document, Span const& at) {
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    for (scene::Item const& item : document.pages[page].items) {
      for (auto node = item.tag.node; node != scene::no_node;
           node = document.nodes[static_cast<std::size_t>(node)].parent) {
        if (same_place(document.nodes[static_cast<std::size_t>(node)].at, at)) return page;
      }
    }
  }
  return std::nullopt;
}

/// The pages after the update; a page that is too full is what layout says of one of its blocks.
PagesAfter pages_after(resolve::ResolvedSheet const& sheet, text::Shaper const& shaper, std::vector<Change>& changes,
                       Diagnostics& faults) {
  PagesAfter after{sheet.language, 0, {}};
  auto laid_out = layout::lay_out(sheet, shaper);
  if (!laid_out.value) return after;
  scene::Document const& document = *laid_out;
  after.pages = document.pages.size();
  for (Change& change : changes) {
    if (change.what != Change::What::block_removed) change.page = page_of(document, change.at).value_or(change.page);
  }
  for (Diagnostic& fault : laid_out.diagnostics) {
    if (fault.severity != Severity::error) continue;
    if (fault.kind == FaultKind::does_not_fit) {
      after.full.push_back({page_of(document, fault.at).value_or(0) + 1, fault.message, fault.help});
    } else {
      faults.push_back(std::move(fault));
    }
  }
  return after;
}

bool is_asked(std::string const& language, std::vector<std::string> const& asked) {
  return asked.empty() || std::find(asked.begin(), asked.end(), language) != asked.end();
}

/// Languages of either version, those of the sheet as it is first.
std::vector<std::string> languages_of(LoadedSheet const& before, LoadedSheet const& after) {
  std::vector<std::string> languages;
  for (auto const* sheet : {&after.sheet, &before.sheet}) {
    for (sheet::Name const& language : sheet->languages) {
      bool const known = std::find(languages.begin(), languages.end(), language.value) != languages.end();
      if (!known) languages.push_back(language.value);
    }
  }
  return languages;
}

std::optional<resolve::ResolvedSheet> resolved(LoadedSheet const& loaded, std::string const& language,
                                               Diagnostics& faults) {
  return resolve::resolve(loaded.sheet, loaded.data, loaded.theme, loaded.assets, language).take(faults);
}

class Comparison {
 public:
  Comparison(Bundle const& bundle, std::vector<std::string> const& asked) : bundle_(bundle), asked_(asked) {}

  [[nodiscard]] Compared compare(SheetPair const& pair) const {
    Compared made;
    made.report.name = pair.name;
    if (!pair.before || !pair.after) {
      made.report.presence = pair.after ? SheetReport::Presence::added : SheetReport::Presence::removed;
      return made;
    }
    SheetFiles files_before(pair.before->swap), files_after(pair.after->swap);
    auto const before = load(*pair.before, files_before, made);
    std::size_t const of_before = made.faults.size();
    auto const after = load(*pair.after, files_after, made);
    if (before && after && !pair.after->swap) {
      for (TablePair const& tables : tables_of_both(pair.before->path, files_before, pair.after->path, files_after)) {
        made.tables[tables] = columns_read_by(after->data, tables);
      }
    }
    Diagnostics const of_after(made.faults.begin() + static_cast<std::ptrdiff_t>(of_before), made.faults.end());
    if (before && after) compare_languages(*before, *after, !has_errors(of_after), made);
    // Only what keeps a sheet from being made is the concern of who compares.
    std::erase_if(made.faults, [](Diagnostic const& d) { return d.severity == Severity::warning; });
    sort_and_unite(made.faults);
    return made;
  }

 private:
  std::optional<LoadedSheet> load(SheetVersion const& version, SheetFiles& files, Compared& made) const {
    Diagnostics faults;
    auto loaded = load_sheet(version.path, bundle_, files).take(faults);
    if (!is_readable(faults)) made.readable = false;
    made.faults.insert(made.faults.end(), faults.begin(), faults.end());
    return loaded;
  }

  void compare_languages(LoadedSheet const& before, LoadedSheet const& after, bool whole, Compared& made) const {
    for (std::string const& language : languages_of(before, after)) {
      if (!is_asked(language, asked_)) continue;
      auto const old_sheet = resolved(before, language, made.faults);
      Diagnostics faults;
      auto const new_sheet = resolved(after, language, faults);
      if (!old_sheet || !new_sheet) continue;
      auto changes = cli::compare(*old_sheet, *new_sheet);
      bool const can_be_laid_out = whole && !has_errors(faults) && after.theme;
      if (!changes.empty()) {
        made.report.pages.push_back(can_be_laid_out ? pages_after(*new_sheet, *bundle_.shaper, changes, faults)
                                                    : PagesAfter{language, 0, {}});
      }
      made.report.changes.insert(made.report.changes.end(), changes.begin(), changes.end());
      made.faults.insert(made.faults.end(), faults.begin(), faults.end());
    }
    if (whole && !has_errors(made.faults)) tell_of_claims(after, made);
  }

  /// Words that the update makes false.
  void tell_of_claims(LoadedSheet const& after, Compared& made) const {
    check::CheckWishes const wishes{asked_languages(after), {}, false};
    auto const broken = check::check_sheet(after.sheet, after.data, nullptr, wishes, true, {});
    made.faults.insert(made.faults.end(), broken.begin(), broken.end());
  }

  [[nodiscard]] std::vector<std::string> asked_languages(LoadedSheet const& loaded) const {
    std::vector<std::string> languages;
    for (sheet::Name const& language : loaded.sheet.languages) {
      if (is_asked(language.value, asked_)) languages.push_back(language.value);
    }
    return languages;
  }

  Bundle const& bundle_;
  std::vector<std::string> const& asked_;
};

/// What a run came to.
struct DiffTally {
  std::size_t changed = 0;
  std::size_t sheets = 0;
  bool faulty = false;
  bool unreadable = false;
  [[nodiscard]] int status() const {
    if (unreadable) return could_not_read_or_write;
    return faulty ? sheets_have_errors : done;
  }
};

void sum_up_diff(DiffTally const& tally, Common const& common, Console const& console) {
  if (common.quiet || common.format == MessageFormat::json) return;
  if (tally.changed == 0) {
    if (tally.status() == done) console.err << "nothing changes for readers\n" << std::flush;
    return;
  }
  console.err << fmt::format("{} of {} {} {}\n", tally.changed, tally.sheets, tally.sheets == 1 ? "sheet" : "sheets",
                             tally.changed == 1 ? "changes" : "change")
              << std::flush;
}

bool has_full_pages(SheetReport const& report) {
  return std::any_of(report.pages.begin(), report.pages.end(),
                     [](PagesAfter const& after) { return !after.full.empty(); });
}

/// A comparison as it is told, on its way from the process that made it.
struct Told {
  Diagnostics faults;
  bool readable = true;
  bool changes = false;  ///< something for readers
  bool has_full_pages = false;
  std::string text;
  TablesRead tables;
};

void pack(Compared const& compared, MessageFormat format, Sink const& sink) {
  SheetReport const& report = compared.report;
  bool const changes = !report.changes.empty() || report.presence != SheetReport::Presence::both;
  Packer packer(sink);
  packer.diagnostics(compared.faults);
  packer.boolean(compared.readable);
  packer.boolean(changes);
  packer.boolean(has_full_pages(report));
  packer.text(!changes ? "" : format == MessageFormat::json ? to_json_lines(report) : to_text(report));
  for (auto const& [tables, columns] : compared.tables) {
    packer.text(tables.before);
    packer.text(tables.after);
    packer.number(columns.size());
    for (std::string const& column : columns) packer.text(column);
  }
}

Told told_of(SheetPair const& pair, PieceOutcome const& outcome) {
  Told told;
  Unpacker unpacker(outcome.bytes);
  if (outcome.end == PieceOutcome::End::done) {
    told.faults = unpacker.diagnostics();
    told.readable = unpacker.boolean();
    told.changes = unpacker.boolean();
    told.has_full_pages = unpacker.boolean();
    told.text = unpacker.text();
    while (unpacker.ok() && !unpacker.is_at_end()) {
      TablePair const tables{unpacker.text(), unpacker.text()};
      std::set<std::string>& columns = told.tables[tables];
      for (auto left = unpacker.count(); left > 0; --left) columns.insert(unpacker.text());
    }
    if (unpacker.ok()) return told;
  }
  told = {};
  told.faults.push_back(fault_of(pair.name, outcome));
  return told;
}

void tell(Told const& told, Common const& common, Console const& console, DiffTally& tally) {
  report(console, common.format, told.faults);
  tally.faulty = tally.faulty || has_errors(told.faults) || told.has_full_pages;
  tally.unreadable = tally.unreadable || !told.readable;
  ++tally.sheets;
  if (!told.changes) return;
  ++tally.changed;
  console.out << told.text << std::flush;
}

int tell_of_rows(Result<std::vector<RowChanges>> const& rows, Common const& common, Console const& console) {
  report(console, common.format, rows.diagnostics);
  if (!rows.value) return sheets_have_errors;
  for (RowChanges const& changes : *rows.value) {
    bool const is_json = common.format == MessageFormat::json;
    if (!changes.rows.empty()) console.out << (is_json ? to_json_lines(changes) : to_text(changes)) << std::flush;
    if (common.quiet || is_json) continue;
    auto const count = [&](RowChange::What what) {
      return std::count_if(changes.rows.begin(), changes.rows.end(),
                           [&](RowChange const& row) { return row.what == what; });
    };
    using What = RowChange::What;
    console.err << (changes.rows.empty() ? fmt::format("nothing changes in the copies of {}\n", changes.sheet)
                                         : fmt::format("{}: rows changed: {}; new: {}; gone: {}\n", changes.sheet,
                                                       count(What::changed), count(What::added), count(What::removed)))
                << std::flush;
  }
  return done;
}

int status_of(Diagnostics const& faults) {
  bool const is_usage = std::any_of(faults.begin(), faults.end(),
                                    [](Diagnostic const& fault) { return fault.kind == FaultKind::wrong_usage; });
  return is_usage ? wrong_usage : could_not_read_or_write;
}

}  // namespace

int diff(DiffArguments const& arguments, Console const& console) {
  Diagnostics faults;
  auto const bundle = load_bundle().take(faults);
  auto const pairs = bundle ? find_pairs(arguments, *bundle).take(faults) : std::nullopt;
  if (bundle && !pairs) {
    // No sheet reads them as data: they may be rows.
    auto const rows = changes_of_rows(arguments);
    if (!rows.value || !rows.value->empty()) return tell_of_rows(rows, arguments.common, console);
  }
  report(console, arguments.common.format, faults);
  if (!pairs || has_errors(faults)) return status_of(faults);
  Comparison const comparison(*bundle, arguments.languages);
  DiffTally tally;
  TablesRead tables;
  MessageFormat const format = arguments.common.format;
  run_in_workers(
      pairs->size(), arguments.jobs, {},
      [&](std::size_t i, Sink const& sink) { pack(comparison.compare((*pairs)[i]), format, sink); },
      [&](std::size_t i, PieceOutcome const& outcome) {
        Told told = told_of((*pairs)[i], outcome);
        for (auto& [pair, columns] : told.tables) tables[pair].merge(columns);
        tell(told, arguments.common, console, tally);
      });
  for (auto const& [pair, columns] : tables) report(console, format, columns_to_tell(pair, columns));
  sum_up_diff(tally, arguments.common, console);
  return tally.status();
}

}  // namespace factsheet::cli
