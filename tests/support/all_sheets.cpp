#include "support/all_sheets.h"

#include "support/scratch.h"

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>

#include <gtest/gtest.h>

namespace factsheet::test {

std::vector<std::string> lines_of(std::string const& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> ending_in(std::vector<std::string> lines, std::string const& ending) {
  std::erase_if(lines, [&](std::string const& line) { return !line.ends_with(ending); });
  return lines;
}

std::vector<std::string> made_of_all_sheets(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"render", FACTSHEET_SOURCE_DIR "/sheets"});
  auto const run = run_program(arguments);
  EXPECT_EQ(run.status, 0) << run.err;
  return lines_of(run.out);
}

std::string output_of(std::string const& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> const reader(popen(command.c_str(), "r"), pclose);
  std::string read;
  std::array<char, 4096> buffer{};
  while (reader && std::fgets(buffer.data(), buffer.size(), reader.get()) != nullptr) read += buffer.data();
  return read;
}

}  // namespace factsheet::test
