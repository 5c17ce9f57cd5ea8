// usage: write_icons OUTPUT SVG...
// Writes the icons that come along as C++, so that the program need not read SVG for them.
#include "output/svg/icon_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

namespace {

using namespace factsheet;

std::string as_source(std::string const& name, Icon const& icon) {
  std::string text = fmt::format("  add(\"{}\", {{\n", name);
  for (IconPath const& path : icon.paths) {
    text += fmt::format("    {{\"{}\", {{", path.steps);
    for (double const number : path.numbers) text += fmt::format("{:.9g}, ", number);
    text += fmt::format("}}, {:.9g}, {}}},\n", path.stroke_width, path.round);
  }
  return text + "  });\n";
}

constexpr char const* head = R"(#include "cli/loading/built_in_icons.h"

namespace factsheet::cli {

Icons built_in_icons() {
  Icons icons;
  auto const add = [&](char const* name, std::vector<IconPath> paths) {
    icons.emplace(name, std::make_shared<Icon const>(Icon{std::move(paths)}));
  };
)";

}  // namespace

int main(int count, char** arguments) {
  std::string text = head;
  for (int i = 2; i < count; ++i) {
    std::filesystem::path const path = arguments[i];
    std::ifstream in(path, std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(in), {}};
    auto const icon = output::read_icon(path.string(), bytes, {});
    if (!icon.value) {
      std::cerr << to_text(icon.diagnostics.front());
      return 1;
    }
    text += as_source(path.stem().string(), *icon.value);
  }
  text += "  return icons;\n}\n\n}  // namespace factsheet::cli\n";
  std::ofstream(arguments[1], std::ios::binary) << text;
  return 0;
}
