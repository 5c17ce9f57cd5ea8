#include "support/scratch.h"

#include "cli/command_line.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

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

Outcome run_shell(std::string const& line) {
  // Root without these capabilities is stopped by rights as everybody is.
  setenv("as_ordinary_user",
         geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search "
                          "--inh-caps=-dac_override,-dac_read_search"
                        : "",
         1);
  fs::path const said = fs::temp_directory_path() / ("factsheet-said-" + std::to_string(getpid()));
  setenv("line", line.c_str(), 1);
  std::string const command = "bash -c \"$line\" 2>" + said.string();
  std::unique_ptr<FILE, int (*)(FILE*)> out(popen(command.c_str(), "r"), pclose);
  Outcome outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t size = 1; size > 0;) {
    size = std::fread(buffer.data(), 1, buffer.size(), out.get());
    outcome.out.append(buffer.data(), size);
  }
  int const status = pclose(out.release());
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::stringstream err;
  err << std::ifstream(said).rdbuf();
  outcome.err = err.str();
  fs::remove(said);
  return outcome;
}

Outcome run_program(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  int const status = cli::run(std::move(arguments), cli::Console{out, err, false, false});
  return {status, out.str(), err.str()};
}

}  // namespace factsheet::test
