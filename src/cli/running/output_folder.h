// The folder that a run writes into, with what it remembers: so that only what changed is made again, and runs at once
// do not write over one another.
#pragma once
#include "cli/files/write_whole.h"
#include "cli/running/folder_names.h"
#include "cli/running/made.h"
#include "cli/running/manifest.h"
#include "cli/running/orphans.h"
#include "core/diagnostic.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::cli {

/// What files are made of: a sheet, or a row's copy of it.
struct Piece {
  std::filesystem::path sheet;
  std::string key = {};             ///< of the row; empty: the sheet without rows
  std::filesystem::path file = {};  ///< of the rows
  std::string digest = {};          ///< of the row's values
};

class OutputFolder {
 public:
  /// `options` says all that decides which files are made of a sheet. Fonts and the like lie below `assets`.
  OutputFolder(std::filesystem::path folder, std::filesystem::path assets, std::string options);

  /// Reads the manifest, and clears away what killed runs left written aside. A manifest that cannot be understood is a
  /// warning, and as none; one that cannot be read is an error, for with a new one its records would be lost.
  Diagnostics open();
  /// Of each sheet, whether the files made of it are here as they were made, and would be made so again. Files are
  /// hashed on `jobs` threads (0: one per core), and nothing is parsed.
  [[nodiscard]] std::vector<bool> are_current(std::vector<Piece> const& pieces, unsigned jobs) const;
  /// Paths of what was made of a piece that is current.
  [[nodiscard]] std::vector<std::filesystem::path> files_of(Piece const& piece) const;

  struct Kept {
    std::vector<std::filesystem::path> written;  ///< whole, in place and remembered
    std::optional<Diagnostic> fault;             ///< then not all of the sheet's files are among them
    bool refused = false;                        ///< another sheet has a file of that name; nothing was written
  };
  /// Writes what was made of a sheet and remembers it. All of its files are written aside before the first takes its
  /// place.
  Kept keep(Piece const& piece, Made const& made);

  /// A copy whose files are written aside and not in their places yet.
  struct AsideCopy {
    Piece piece;
    Made made;
    std::vector<AsideFile> files;
  };
  /// Writes a copy's files aside; the bytes are then no more among what was made. Something is wrong with it: nothing
  /// was written.
  [[nodiscard]] std::optional<Diagnostic> write_aside(AsideCopy& copy) const;
  /// The same as `keep` for many copies of a sheet. What was written aside is on the disk by then.
  std::vector<Kept> keep_all(std::vector<AsideCopy>& copies);
  [[nodiscard]] std::filesystem::path const& path() const { return folder_; }

  /// Removes files that an earlier run made of sheets which were looked for below `searched` and are gone, or which no
  /// longer make them. What a sheet of `failed` may have made stays. Then the manifest is written, unless it says that
  /// already; a fault of that is among the diagnostics.
  Swept sweep(std::vector<std::filesystem::path> const& searched, std::vector<std::filesystem::path> const& failed);
  /// The same without removing anything.
  Diagnostics save();

  /// From now on the folder holds copies of a sheet for these rows of a file and no other: what earlier runs made of
  /// other rows of that file is for `sweep` to remove.
  void say_rows(std::filesystem::path const& sheet, std::filesystem::path const& file, std::set<std::string> keys);

 private:
  [[nodiscard]] Record record_of(Piece const& piece, Made const& made) const;
  [[nodiscard]] std::optional<Diagnostic> catch_up();
  [[nodiscard]] std::optional<Diagnostic> read_manifest();
  [[nodiscard]] std::optional<Diagnostic> other_owner(std::filesystem::path const& sheet, Record const& record) const;
  void add_owner(Record const& record);
  void put(std::vector<Record> records);
  [[nodiscard]] Kept place(AsideCopy& copy) const;
  [[nodiscard]] std::optional<std::string> write_down(Record const& record);
  [[nodiscard]] std::optional<std::string> write_down(std::vector<Record> const& copies);
  void read_own_lines();
  [[nodiscard]] Diagnostics write_manifest();

  std::string program_;
  std::filesystem::path folder_;
  FolderNames names_;
  std::string options_;
  Manifest manifest_;
  std::map<std::string, std::set<std::string>> owners_;  ///< sheets by the names, as they meet, of the files they make
  std::string written_;                                  ///< the manifest as it stands in the folder; empty: none
  std::string manifest_state_ = "unread", journal_state_;  ///< by which it is known that another run wrote
  std::size_t journal_read_ = 0;
  /// Stretches of the journal that this run wrote of copies, by their beginnings and ends. They are read when the
  /// manifest is written, so that memory does not grow with the copies.
  std::vector<std::pair<std::size_t, std::size_t>> own_lines_;
  std::optional<KnownRows> rows_;
};

}  // namespace factsheet::cli
