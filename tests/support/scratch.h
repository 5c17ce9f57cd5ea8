// A folder of its own for a test, and a run of the program in it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace factsheet::test {

/// A new empty folder that is the current one until the test ends.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(Scratch const&) = delete;
  Scratch& operator=(Scratch const&) = delete;
  /// Writes a file below the folder, with the folders on its way.
  void write(std::string const& name, std::string const& bytes) const;
  [[nodiscard]] std::string read(std::string const& name) const;
  [[nodiscard]] bool has(std::string const& name) const;
  /// Names of all files below the folder, sorted.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  std::filesystem::path before_;
  std::filesystem::path folder_;
};

/// The text with the first `from` in it replaced; a text without one fails the test.
std::string with(std::string text, std::string const& from, std::string const& to);

/// A sheet in two languages with data from figures.yaml, of one page with these blocks (lines indented by six spaces).
std::string sheet_of_readers(std::string const& blocks);

struct Outcome {
  int status = 0;
  std::string out, err;
};
/// A line of the shell, in which "$FACTSHEET_PROGRAM" is the program, and $as_ordinary_user before a command makes it
/// obey the rights of files, whoever runs the tests. The status of what a signal ended is 128 and the signal.
Outcome run_shell(std::string const& line);

/// The program, run in this process.
Outcome run_program(std::vector<std::string> arguments);

}  // namespace factsheet::test
