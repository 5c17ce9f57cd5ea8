#include "support/scratch.h"

#include "cli/command_line.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace factsheet::test {

namespace fs = std::filesystem;

Scratch::Scratch() : before_(fs::current_path()) {
  std::string name = (fs::temp_directory_path() / "factsheet-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  folder_ = name;
  fs::current_path(folder_);
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
}

Scratch::~Scratch() {
  fs::current_path(before_);
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Scratch::write(std::string const& name, std::string const& bytes) const {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << bytes;
}

std::string Scratch::read(std::string const& name) const {
  std::ifstream in(folder_ / name, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

bool Scratch::has(std::string const& name) const { return fs::exists(folder_ / name); }

std::vector<std::string> Scratch::files() const {
  std::vector<std::string> names;
  for (auto const& entry : fs::recursive_directory_iterator(folder_)) {
    if (!entry.is_directory()) names.push_back(fs::relative(entry.path(), folder_).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string with(std::string text, std::string const& from, std::string const& to) {
  auto const at = text.find(from);
  EXPECT_NE(at, std::string::npos) << "there is no \"" << from << "\" in\n" << text;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string sheet_of_readers(std::string const& blocks) {
  return "sheet: 1\n"
         "languages: [nl, en]\n"
         "title: {nl: Lezers, en: Readers}\n"
         "updated: 2026-05-01\n"
         "data: [figures.yaml]\n"
         "pages:\n"
         "  - header: {title: {nl: Lezers, en: Readers}}\n"
         "    blocks:\n" +
         blocks;
}

Outcome run_program(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  int const status = cli::run(std::move(arguments), cli::Console{out, err, false, false});
  return {status, out.str(), err.str()};
}

}  // namespace factsheet::test
