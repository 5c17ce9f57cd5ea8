#include "folder.h"

#include "expectations.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include <stdlib.h>

namespace factsheet::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "=== ";

/// Where the next line with a name starts; the end where there is none.
std::size_t next_mark(std::string_view input, std::size_t from) {
  while (from < input.size()) {
    bool const at_line = from == 0 || input[from - 1] == '\n';
    if (at_line && input.substr(from, mark.size()) == mark) return from;
    from = std::min(input.find('\n', from), input.size() - 1) + 1;
  }
  return input.size();
}

bool is_plain_name(std::string_view name) {
  constexpr std::size_t longest = 60;
  auto const is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
  return !name.empty() && name.size() <= longest && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), is_plain);
}

}  // namespace

Folder folder_of(std::string_view input) {
  Folder folder;
  for (std::size_t at = next_mark(input, 0); at < input.size();) {
    std::size_t const end_of_line = std::min(input.find('\n', at), input.size());
    std::size_t const next = next_mark(input, std::min(end_of_line + 1, input.size()));
    std::size_t const content = std::min(end_of_line + 1, next);
    folder.push_back({std::string(input.substr(at + mark.size(), end_of_line - at - mark.size())),
                      std::string(input.substr(content, next - content))});
    at = next;
  }
  return folder;
}

std::string input_of(Folder const& folder) {
  std::string input;
  for (FileInFolder const& file : folder) {
    if (!input.empty() && input.back() != '\n') input += '\n';
    input += std::string(mark) + file.name + "\n" + file.bytes;
  }
  return input;
}

FolderOnDisk::FolderOnDisk(Folder const& folder) : before_(fs::current_path()) {
  std::string name = (fs::temp_directory_path() / "factsheet-fuzz-XXXXXX").string();
  expect(::mkdtemp(name.data()) != nullptr, "a folder can be made");
  path_ = name;
  for (FileInFolder const& file : folder) {
    if (is_plain_name(file.name)) std::ofstream(path_ / file.name, std::ios::binary) << file.bytes;
  }
  fs::current_path(path_);
}

FolderOnDisk::~FolderOnDisk() {
  std::error_code fault;
  fs::current_path(before_, fault);
  fs::remove_all(path_, fault);
}

}  // namespace factsheet::fuzz
