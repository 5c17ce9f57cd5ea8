#include "cli/diff_pairs.h"

#include "cli/diff_columns.h"
#include "cli/files/find_sheets.h"
#include "cli/files/near_file.h"
#include "cli/files/shown_path.h"
#include "cli/loading/loading.h"
#include "cli/loading/named_file.h"
#include "cli/processes/workers.h"
#include "sheet/csv/csv_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

using Pairs = std::vector<SheetPair>;

enum class Given { folder, sheet, data, nothing };

Given kind_of(fs::path const& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return Given::folder;
  if (!fs::exists(path, ignored)) return Given::nothing;
  return is_sheet(path) ? Given::sheet : Given::data;
}

std::string_view name_of(Given given) {
  switch (given) {
    case Given::folder:
      return "a folder";
    case Given::sheet:
      return "a sheet";
    case Given::data:
      return "a data file";
    case Given::nothing:
      return "nothing";
  }
  return "";
}

/// A folder without sheets has nothing to compare, which is no fault of the other one.
std::vector<fs::path> sheets_below(std::string const& folder, Diagnostics& faults) {
  FoundSheets found = find_sheets({folder});
  if (found.as_asked) std::move(found.faults.begin(), found.faults.end(), std::back_inserter(faults));
  return std::move(found.sheets);
}

Result<Pairs> pairs_of_folders(std::string const& before, std::string const& after) {
  std::map<std::string, SheetPair> pairs;
  Diagnostics faults;
  auto const add = [&](std::string const& folder, std::optional<SheetVersion> SheetPair::*side) {
    for (fs::path const& sheet : sheets_below(folder, faults)) {
      std::string const name = shown(sheet.lexically_relative(fs::path(folder).lexically_normal()));
      pairs[name].name = name;
      pairs[name].*side = SheetVersion{sheet, {}};
    }
  };
  add(before, &SheetPair::before);
  add(after, &SheetPair::after);
  sort_and_unite(faults);
  // A sheet of a folder that cannot be read would count as gone.
  if (has_errors(faults)) return {std::nullopt, std::move(faults)};
  if (pairs.empty()) {
    return error({}, "no-sheets", fmt::format("there are no sheets in {} or {}", before, after),
                 "a sheet is a file named *.sheet.yaml");
  }
  Pairs all;
  for (auto& [name, pair] : pairs) all.push_back(std::move(pair));
  return {std::move(all), std::move(faults)};
}

bool is_same_file(fs::path const& a, fs::path const& b) {
  std::error_code ignored;
  return fs::equivalent(a, b, ignored);
}

bool is_either(fs::path const& path, DiffArguments const& arguments) {
  return is_same_file(path, arguments.before) || is_same_file(path, arguments.after);
}

bool is_named_as_either(fs::path const& path, DiffArguments const& arguments) {
  return path.filename() == fs::path(arguments.before).filename() ||
         path.filename() == fs::path(arguments.after).filename();
}

/// A sheet, the files that were there for it, and the columns that it reads of the table after the update.
struct ReadBySheet {
  fs::path sheet;
  std::vector<fs::path> files;
  std::vector<std::string> columns;
};

void pack_files_of(fs::path const& sheet, DiffArguments const& arguments, Bundle const& bundle, Sink const& sink) {
  SheetFiles files;
  // What is wrong with a sheet that has to do with the data is told when it is compared.
  Diagnostics ignored;
  auto const loaded = load_sheet(sheet, bundle, files).take(ignored);
  Packer packer(sink);
  auto const& read = files.digests();
  packer.number(static_cast<std::uint64_t>(
      std::count_if(read.begin(), read.end(), [](auto const& file) { return !file.second.empty(); })));
  for (auto const& [path, digest] : read) {
    if (!digest.empty()) packer.text(path.native());
  }
  if (!loaded) return;
  for (std::string const& column : columns_read_by(loaded->data, {arguments.before, arguments.after}))
    packer.text(column);
}

std::vector<ReadBySheet> files_read_by(std::vector<fs::path> const& sheets, DiffArguments const& arguments,
                                       Bundle const& bundle) {
  std::vector<ReadBySheet> all;
  run_in_workers(
      sheets.size(), arguments.jobs, {},
      [&](std::size_t i, Sink const& sink) { pack_files_of(sheets[i], arguments, bundle, sink); },
      [&](std::size_t i, PieceOutcome const& outcome) {
        Unpacker unpacker(outcome.bytes);
        ReadBySheet& read = all.emplace_back(ReadBySheet{sheets[i], {}, {}});
        for (auto left = unpacker.number(); left > 0 && !unpacker.is_at_end(); --left) {
          read.files.emplace_back(unpacker.text());
        }
        while (!unpacker.is_at_end()) read.columns.push_back(unpacker.text());
      });
  return all;
}

using Known = bool (*)(fs::path const&, DiffArguments const&);

/// The sheets that read a file which the two data files are versions of, as `is_version` knows it.
Pairs pairs_with(std::vector<ReadBySheet> const& sheets, DiffArguments const& arguments, Known is_version) {
  Pairs pairs;
  for (auto const& [sheet, files, columns] : sheets) {
    for (fs::path const& path : files) {
      if (path == sheet.lexically_normal() || !is_version(path, arguments)) continue;
      pairs.push_back({shown(sheet), SheetVersion{sheet, DataSwap{path, arguments.before}},
                       SheetVersion{sheet, DataSwap{path, arguments.after}}});
      break;
    }
  }
  return pairs;
}

Result<Pairs> pairs_of_data(DiffArguments const& arguments, Bundle const& bundle) {
  for (std::string const& path : {arguments.before, arguments.after}) {
    if (auto fault = sheet::refuse_spreadsheet(path, {})) return *std::move(fault);
  }
  Diagnostics faults;
  FoundSheets const found = find_sheets(arguments.sheets);
  if (has_errors(found.faults)) return {std::nullopt, found.faults};
  std::vector<ReadBySheet> const read = files_read_by(found.sheets, arguments, bundle);
  Pairs pairs = pairs_with(read, arguments, is_either);
  if (pairs.empty()) pairs = pairs_with(read, arguments, is_named_as_either);
  if (!pairs.empty()) {
    std::set<std::string> columns;
    for (ReadBySheet const& one : read) columns.insert(one.columns.begin(), one.columns.end());
    return {std::move(pairs), columns_to_tell({arguments.before, arguments.after}, columns)};
  }
  std::string const where = arguments.sheets.empty() ? "." : fmt::format("{}", fmt::join(arguments.sheets, ", "));
  return of_kind(
      FaultKind::wrong_usage,
      error({}, "unused-data", fmt::format("no sheet in {} uses {} or {}", where, arguments.before, arguments.after),
            "name the sheets or their folder with --sheets; a sheet uses the files listed under its \"data\""));
}

Result<Pairs> unlike(DiffArguments const& arguments) {
  return of_kind(FaultKind::wrong_usage,
                 error({}, "unlike-paths",
                       fmt::format("{} is {} and {} is {}", arguments.before, name_of(kind_of(arguments.before)),
                                   arguments.after, name_of(kind_of(arguments.after))),
                       "name two folders, two sheets or two data files"));
}

std::optional<Diagnostic> missing(std::string const& path) {
  if (kind_of(path) != Given::nothing) return std::nullopt;
  auto const meant = file_meant_by(path);
  return unreadable(fmt::format("cannot read {}: there is no such file or folder", path),
                    meant ? fmt::format("did you mean \"{}\"?", shown(*meant)) : "check the name, capitals included");
}

}  // namespace

Result<Pairs> find_pairs(DiffArguments const& arguments, Bundle const& bundle) {
  for (std::string const& path : {arguments.before, arguments.after}) {
    if (auto fault = missing(path)) return *std::move(fault);
  }
  Given const given = kind_of(arguments.before);
  if (kind_of(arguments.after) != given) return unlike(arguments);
  switch (given) {
    case Given::folder:
      return pairs_of_folders(arguments.before, arguments.after);
    case Given::sheet:
      return Pairs{{arguments.after, SheetVersion{arguments.before, {}}, SheetVersion{arguments.after, {}}}};
    case Given::data:
      return pairs_of_data(arguments, bundle);
    case Given::nothing:
      break;
  }
  return Pairs{};
}

}  // namespace factsheet::cli
