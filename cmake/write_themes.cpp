// usage: write_themes OUTPUT THEME...
// Writes the themes that come along as C++, with what yaml-cpp says of them, so that they are not read as YAML at each
// start.
#include "sheet/yaml/tree.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

namespace {

using namespace factsheet;

/// As numbers: a text of so many letters is more than a compiler has to take (C++20 Annex B).
std::string as_array(std::string const& name, std::string const& bytes) {
  std::string text = fmt::format("constexpr unsigned char {}[] = {{", name);
  for (char const byte : bytes) text += fmt::format("{},", static_cast<unsigned char>(byte));
  return text + "};\n";
}

constexpr char const* head = R"(#include "cli/loading/built_in_themes.h"

namespace factsheet::cli {
namespace {

)";

constexpr char const* middle = R"(
template <std::size_t length>
std::string_view text_of(unsigned char const (&bytes)[length]) {
  return {reinterpret_cast<char const*>(bytes), length};
}

}  // namespace

std::string_view recorded_events_of(std::string_view theme) {
)";

}  // namespace

int main(int count, char** arguments) {
  std::string arrays, questions;
  for (int i = 2; i < count; ++i) {
    std::filesystem::path const path = arguments[i];
    std::ifstream in(path, std::ios::binary);
    auto const file = std::make_shared<SourceFile const>(
        SourceFile{path.string(), {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
    if (auto const faults = sheet::read_tree(file).diagnostics; !faults.empty()) {
      std::cerr << to_text(faults.front());
      return 1;
    }
    std::string const bytes = fmt::format("bytes_{}", i), events = fmt::format("events_{}", i);
    arrays += as_array(bytes, file->bytes) + as_array(events, sheet::record_events(file));
    questions += fmt::format("  if (theme == text_of({})) return text_of({});\n", bytes, events);
  }
  std::ofstream(arguments[1], std::ios::binary)
      << head << arrays << middle << questions << "  return {};\n}\n\n}  // namespace factsheet::cli\n";
  return 0;
}
