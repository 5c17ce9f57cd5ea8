// What an output folder remembers of the runs that made its files: from which bytes each of them came.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::cli {

/// Digests (SHA-256) by path or name.
using Digests = std::map<std::string, std::string, std::less<>>;

/// A sheet as it was made last with certain options.
struct Record {
  std::string sheet;                 ///< its path from the output folder
  std::string options;               ///< languages, pictures: all that decides which files are made
  std::string program;               ///< digest of the program, its fonts, icons and colour profiles
  std::optional<std::string> dated;  ///< SOURCE_DATE_EPOCH, where the sheet has no date of its own
  Digests inputs;                    ///< by path from the output folder; empty: looked for and not there
  Digests outputs;                   ///< by name in the output folder
};

struct Manifest {
  std::vector<Record> records;  ///< in the order of sheet and options, each pair once
  Digests leftovers;            ///< files that a sheet no longer makes

  [[nodiscard]] Record const* find(std::string_view sheet, std::string_view options) const;
  /// In place of the one of the same sheet and options. What that one made and this one does not is left over.
  void put(Record record);
};

/// The name of the file in an output folder.
inline constexpr std::string_view manifest_name = ".factsheet-manifest.json";

/// The same manifest gives the same bytes.
std::string to_json(Manifest const& manifest);
/// Nothing when the bytes are no manifest of this program. Names of outputs that lead out of the folder are no names.
std::optional<Manifest> parse_manifest(std::string_view bytes);

}  // namespace factsheet::cli
