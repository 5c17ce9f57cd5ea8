// What an output folder remembers of the runs that made its files: from which bytes each of them came.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::cli {

/// Digests (SHA-256) by path or name.
using Digests = std::map<std::string, std::string, std::less<>>;

/// Files by name, with the digests that each may have: what a killed run was about to make, or what an earlier one
/// made.
using Possible = std::map<std::string, std::set<std::string>, std::less<>>;

/// The row that a copy of a sheet was made for.
struct RecordRow {
  std::string key = {};     ///< empty: the sheet was made without rows
  std::string file = {};    ///< of the rows, by its path from the output folder
  std::string digest = {};  ///< of the row's values
};

/// A sheet, or a row's copy of it, as it was made last with certain options.
struct Record {
  std::string sheet;                 ///< its path from the output folder
  RecordRow row;                     ///< of a copy
  std::string options;               ///< languages, pictures: all that decides which files are made
  std::string program;               ///< digest of the program, its fonts, icons and colour profiles; empty: unfinished
  std::optional<std::string> dated;  ///< SOURCE_DATE_EPOCH, where the sheet has no date of its own
  Digests inputs;                    ///< by path from the output folder; empty: looked for and not there
  Digests outputs;                   ///< by name in the output folder

  /// The same, of files that are about to take the places of older ones: some of them may not come to it.
  [[nodiscard]] Record unfinished() const;
  [[nodiscard]] bool is_finished() const { return !program.empty(); }
};

struct Manifest {
  std::vector<Record> records;  ///< in the order of sheet, row and options, each once
  Possible leftovers;  ///< files that a sheet no longer makes, and older states of those that it may still have

  [[nodiscard]] Record const* find(std::string_view sheet, std::string_view options, std::string_view row = {}) const;
  /// In place of the one of the same sheet, row and options. What that one made and this one does not is left over.
  void put(Record record);
  /// The same for many, each after those before it.
  void put_all(std::vector<Record> records);

 private:
  void take_over(Record const& older, Record const& newer);
};

/// The name of the file in an output folder.
inline constexpr std::string_view manifest_name = ".factsheet-manifest.json";

/// The name of the file beside it, in which runs write down what they make while they make it. It goes into the
/// manifest at the end of a run, or when the next one starts.
inline constexpr std::string_view journal_name = ".factsheet-journal";

/// The same manifest gives the same bytes.
std::string to_json(Manifest const& manifest);
/// Nothing when the bytes are no manifest of this program. Names of outputs that lead out of the folder are no names.
std::optional<Manifest> parse_manifest(std::string_view bytes);

/// A record as a line of the journal.
std::string to_journal_line(Record const& record);
/// Copies of one sheet, made of the same, in one line.
std::string to_journal_line(std::vector<Record> const& copies);
/// The records in whole lines of the journal. A line that a killed run left unfinished, or that cannot be understood,
/// says nothing.
std::vector<Record> records_of_journal(std::string_view lines);

}  // namespace factsheet::cli
