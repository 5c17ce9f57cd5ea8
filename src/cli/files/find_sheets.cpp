#include "cli/files/find_sheets.h"

#include "cli/files/misnamed.h"
#include "cli/files/shown_path.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

bool is_hidden(fs::path const& path) { return path.filename().native().starts_with('.'); }

/// Folders that hold no sheets of the author's: hidden ones, and what a run made.
bool is_skipped(fs::path const& folder) {
  return is_hidden(folder) || folder.filename() == "out" || folder.filename() == "build";
}

Diagnostic no_sheets(std::string message) {
  return error({}, "no-sheets", std::move(message), "a sheet is a file named *.sheet.yaml");
}

Diagnostic not_a_sheet(fs::path const& path) {
  std::string message = fmt::format("{} is not a sheet", shown(path));
  auto const meant = name_meant(path.filename().native(), sheet_ending);
  if (!meant) return no_sheets(std::move(message));
  return error({}, "no-sheets", std::move(message), fmt::format("rename it to {}", shown(*meant)));
}

/// Looks through a folder and those in it. One that cannot be read is an error, for nobody knows what it holds.
class FolderSearch {
 public:
  explicit FolderSearch(FoundSheets& found) : found_(found) {}

  void search(fs::path const& folder) {
    std::size_t const before = found_.sheets.size();
    std::size_t const faults_before = found_.faults.size();
    folders_ = {folder};
    while (!folders_.empty()) {
      fs::path const next = std::move(folders_.back());
      folders_.pop_back();
      look_into(next);
    }
    std::sort(found_.sheets.begin() + static_cast<std::ptrdiff_t>(before), found_.sheets.end());
    std::sort(found_.faults.begin() + static_cast<std::ptrdiff_t>(faults_before), found_.faults.end(),
              [](Diagnostic const& a, Diagnostic const& b) { return a.message < b.message; });
  }

 private:
  void look_into(fs::path const& folder) {
    std::error_code fault;
    fs::directory_iterator entries(folder, fault);
    for (; !fault && entries != fs::directory_iterator(); entries.increment(fault)) take(*entries);
    if (!fault) return;
    found_.whole = false;
    found_.faults.push_back(unreadable(fmt::format("cannot read the folder {}: {}", shown(folder), fault.message()),
                                       "check its permissions; sheets in it are skipped"));
  }

  void take(fs::directory_entry const& entry) {
    fs::path const& path = entry.path();
    std::error_code fault;
    auto const own = entry.symlink_status(fault);
    auto const real = fs::is_symlink(own) ? entry.status(fault) : own;
    if (fs::is_directory(own)) {
      if (!is_skipped(path)) folders_.push_back(path);
    } else if (is_sheet(path)) {
      // Editors lock a file by a hidden link that leads nowhere.
      bool const is_lock = is_hidden(path) && real.type() == fs::file_type::not_found;
      if (!is_lock && !fs::is_directory(real)) found_.sheets.push_back(path.lexically_normal());
    } else if (auto const meant = name_meant(path.filename().native(), sheet_ending)) {
      if (!fs::is_directory(real)) found_.faults.push_back(misnamed_file(path.lexically_normal(), *meant));
    } else if (real.type() == fs::file_type::none || real.type() == fs::file_type::unknown) {
      found_.faults.push_back(warning({}, "cannot-read",
                                      fmt::format("cannot look at {}: {}", shown(path), fault.message()),
                                      "if it leads to sheets, name those on the command line"));
    }
  }

  FoundSheets& found_;
  std::vector<fs::path> folders_;
};

/// Tells files apart by where they lie, however they are spelt. A link is a file of its own.
class SpellingFinder {
 public:
  bool is_new(fs::path const& path) {
    fs::path const folder = path.has_parent_path() ? path.parent_path() : ".";
    auto const [known, fresh] = real_folders_.try_emplace(folder);
    std::error_code ignored;
    if (fresh) known->second = fs::weakly_canonical(folder, ignored);
    return seen_.insert(known->second / path.filename()).second;
  }

 private:
  std::map<fs::path, fs::path> real_folders_;
  std::set<fs::path> seen_;
};

void find_at(std::string const& path, FoundSheets& found) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    std::size_t const before = found.sheets.size();
    bool const whole_before = std::exchange(found.whole, true);
    FolderSearch(found).search(path);
    found.searched.emplace_back(path);
    if (found.sheets.size() == before && found.whole) {
      found.faults.push_back(no_sheets(fmt::format("there are no sheets in {}", shown(path))));
      found.as_asked = false;
    }
    found.whole = found.whole && whole_before;
  } else if (fs::exists(path, ignored) && !is_sheet(path)) {
    found.faults.push_back(not_a_sheet(path));
    found.as_asked = false;
  } else {
    // So that "x" and "./x" are one.
    found.sheets.push_back(fs::path(path).lexically_normal());
  }
}

}  // namespace

bool is_sheet(fs::path const& path) { return path.filename().native().ends_with(sheet_ending); }

std::string stem_of_sheet(fs::path const& path) {
  std::string name = path.filename().native();
  if (name.ends_with(sheet_ending)) name.resize(name.size() - sheet_ending.size());
  return name;
}

FoundSheets find_sheets(std::vector<std::string> const& paths) {
  FoundSheets found;
  for (std::string const& path : paths.empty() ? std::vector<std::string>{"."} : paths) find_at(path, found);
  SpellingFinder spellings;
  std::erase_if(found.sheets, [&](fs::path const& sheet) { return !spellings.is_new(sheet); });
  return found;
}

}  // namespace factsheet::cli
