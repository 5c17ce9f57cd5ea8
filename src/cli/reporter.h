// What the program says: results to one stream, everything else to the other.
#pragma once
#include "cli/arguments.h"
#include "core/diagnostic.h"

#include <filesystem>
#include <mutex>
#include <ostream>
#include <string>

namespace factsheet::cli {

/// The streams of a run and what they can show.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool colour = false;    ///< err is a terminal that may be coloured
  bool progress = false;  ///< err is a terminal on which a line may be written anew
};

/// One object per line: file, line, column, end_line, end_column, severity, rule, message, help.
std::string to_json(Diagnostic const& diagnostic);

/// One object per line for a file that a run did not make: `{"left":"out/a.nl.pdf"}`.
std::string file_to_json(std::string const& done_to_it, std::filesystem::path const& file);

/// How often a rule was broken.
struct RuleCount {
  std::string rule;
  Severity severity = Severity::warning;
  std::size_t count = 0;
};
/// A line for each rule: its count, its name, and what its messages are.
std::string summary_to_text(std::vector<RuleCount> const& counts);
/// `{"rules":[{"rule":"old-figure","severity":"warning","count":2}]}`
std::string summary_to_json(std::vector<RuleCount> const& counts);

/// `to_text` with the severity in colour.
std::string to_coloured_text(Diagnostic const& diagnostic);

void report(Console const& console, MessageFormat format, Diagnostics const& diagnostics);

/// A line that is written anew, from a second after the start on.
class Progress {
 public:
  Progress(Console const& console, std::string what, std::size_t total);
  ~Progress();
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;
  void advance();
  /// To be called now and then while nothing is done.
  void wait();
  /// Takes the line away, so that messages can be written.
  void clear();

 private:
  void draw();
  [[nodiscard]] std::string pace() const;
  Console const& console_;
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  double started_;
  bool drawn_ = false;
};

}  // namespace factsheet::cli
