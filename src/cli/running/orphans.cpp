#include "cli/running/orphans.h"

#include "cli/files/find_sheets.h"
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/running/digest.h"
#include "core/enumeration.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// What is known of a sheet that a record names.
enum class Presence { there, gone, without_folder, unknown };

bool can_be_listed(fs::path const& folder) {
  std::error_code fault;
  fs::directory_iterator const entries(folder, fault);
  return !fault;
}

/// A sheet is gone when its folder can be read and does not hold it. A share that is not mounted, a folder that may not
/// be entered for the moment: nobody knows.
Presence presence_of(fs::path const& sheet) {
  std::error_code ignored;
  auto const own = fs::symlink_status(sheet, ignored).type();
  if (own != fs::file_type::not_found) return own == fs::file_type::none ? Presence::unknown : Presence::there;
  auto const folder = fs::status(sheet.parent_path(), ignored).type();
  if (folder == fs::file_type::not_found) return Presence::without_folder;
  return can_be_listed(sheet.parent_path()) ? Presence::gone : Presence::unknown;
}

bool stands_below(fs::path const& path, std::vector<fs::path> const& folders) {
  return std::any_of(folders.begin(), folders.end(), [&](fs::path const& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
  });
}

std::vector<fs::path> real_folders(std::vector<fs::path> const& folders) {
  std::vector<fs::path> real;
  for (fs::path const& folder : folders) {
    std::error_code fault;
    auto path = fs::canonical(folder, fault);
    if (!fault) real.push_back(std::move(path));
  }
  return real;
}

std::string names_of(Digests const& files, fs::path const& folder) {
  return comma_separated(files, [&](auto const& file) { return shown(folder / file.first); });
}

/// A row that was read from another file before belongs to this one now.
void note_rows(Manifest& manifest, KnownRows const& rows) {
  for (Record& record : manifest.records) {
    if (record.sheet == rows.sheet && rows.keys.contains(record.row.key)) record.row.file = rows.file;
  }
}

bool is_row_gone(Record const& record, std::optional<KnownRows> const& rows) {
  return rows && !record.row.key.empty() && record.sheet == rows->sheet && record.row.file == rows->file &&
         !rows->keys.contains(record.row.key);
}

/// Takes the records of sheets that are gone out of the manifest; gives the files that they and others left.
Possible take_orphans(Manifest& manifest, FolderNames const& names, std::optional<KnownRows> const& rows,
                      std::vector<fs::path> const& searched, Swept& swept) {
  Possible orphans = std::exchange(manifest.leftovers, {});
  if (rows) note_rows(manifest, *rows);
  std::vector<fs::path> const folders = real_folders(searched);
  std::erase_if(manifest.records, [&](Record const& record) {
    if (is_row_gone(record, rows)) {
      for (auto const& [name, digest] : record.outputs) orphans[name].insert(digest);
      return true;
    }
    fs::path const sheet = names.path_of(record.sheet);
    if (!stands_below(sheet, folders)) return false;
    Presence const presence = presence_of(sheet);
    if (presence == Presence::without_folder) {
      swept.diagnostics.push_back(warning(
          {}, "missing-folder",
          fmt::format("the folder {} is missing, so {} of its sheet {} is kept", shown_from_here(sheet.parent_path()),
                      names_of(record.outputs, names.folder()), shown(sheet.filename())),
          "delete what you no longer want"));
    }
    if (presence != Presence::gone) return false;
    for (auto const& [name, digest] : record.outputs) orphans[name].insert(digest);
    return true;
  });
  return orphans;
}

}  // namespace

Swept remove_orphans(Manifest& manifest, FolderNames const& names, std::optional<KnownRows> const& rows,
                     std::vector<fs::path> const& searched, std::vector<fs::path> const& failed) {
  Swept swept;
  Possible const orphans = take_orphans(manifest, names, rows, searched, swept);
  std::set<std::string> claimed;
  for (Record const& record : manifest.records) {
    for (auto const& [name, digest] : record.outputs) claimed.insert(name);
  }
  for (auto const& [name, digests] : orphans) {
    bool const may_be_needed = std::any_of(failed.begin(), failed.end(), [&, file = name](fs::path const& sheet) {
      return file.starts_with(safe_file_name(stem_of_sheet(sheet), "."));
    });
    if (may_be_needed || claimed.contains(name)) {
      manifest.leftovers[name] = digests;
      continue;
    }
    fs::path const path = names.folder() / name;
    std::string const now = digest_of_file(path);
    std::error_code fault;
    if (digests.contains(now) && fs::remove(path, fault)) {
      swept.removed.push_back(path);
    } else if (!now.empty()) {
      swept.diagnostics.push_back(
          warning({}, "edited-output",
                  fmt::format("the sheet of {} is gone, but the file has been edited since and is kept", shown(path)),
                  "delete it, or move it out of the folder"));
    }
  }
  return swept;
}

}  // namespace factsheet::cli
