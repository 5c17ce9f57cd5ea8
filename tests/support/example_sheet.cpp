#include "support/example_sheet.h"

#include <algorithm>
#include <sstream>

namespace factsheet::test {
namespace {

constexpr auto figures = R"(sources:
  survey: {short: Reading survey, title: How children read, year: 2025}
figures:
  books: {value: 1250, format: number}
  readers: {value: 0.2, format: ratio}
series:
  ways:
    unit: percent
    rows: [{label: On foot, value: 46}, {label: By bicycle, value: 38}, {label: By car, value: 16}]
)";

std::string indented(std::string const& text, std::size_t columns) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);) result += std::string(columns, ' ') + line + '\n';
  return result;
}

std::string const* find_text(std::vector<Fence> const& fences, std::string const& info) {
  auto const found = std::find_if(fences.begin(), fences.end(), [&](Fence const& fence) { return fence.info == info; });
  return found == fences.end() ? nullptr : &found->text;
}

std::string sheet_around(std::string const* blocks, bool own_theme) {
  std::string sheet = "sheet: 1\nlanguages: [nl, en]\ntitle: Example\ndata: [figures.yaml]\n";
  if (own_theme) sheet += "theme: own\n";
  return sheet + "pages:\n  - blocks:\n" + indented(blocks != nullptr ? *blocks : "- panel: {text: Read aloud.}\n", 6);
}

}  // namespace

void write_example(std::vector<Fence> const& fences, Scratch const& scratch) {
  std::string const* const sheet = find_text(fences, "yaml sheet");
  std::string const* const data = find_text(fences, "yaml data");
  std::string const* const theme = find_text(fences, "yaml theme");
  scratch.write("example.sheet.yaml",
                sheet != nullptr ? *sheet : sheet_around(find_text(fences, "yaml block"), theme != nullptr));
  if (data != nullptr || !scratch.has("figures.yaml")) scratch.write("figures.yaml", data != nullptr ? *data : figures);
  if (theme != nullptr) scratch.write("own.theme.yaml", *theme);
  scratch.write("drop.svg", text_of(FACTSHEET_SOURCE_DIR "/sheets/gallery/drop.svg"));
  for (Fence const& fence : fences) {
    std::size_t const space = fence.info.rfind(' ');
    if (fence.info.find('.') != std::string::npos) scratch.write(fence.info.substr(space + 1), fence.text);
  }
}

}  // namespace factsheet::test
