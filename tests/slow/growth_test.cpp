// What takes long takes a time that grows with its size: a mebibyte of anything is answered, and within the memory and
// the time of a sheet.
#include "support/scratch.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::size_t mebibyte = 1UL << 20U;
std::string const start = "sheet: 1\nlanguages: [en]\ntitle: T\nupdated: 2026-05-01\npages:\n  - blocks:\n";

struct Dimension {
  std::string name;
  std::string before, part, after;  ///< so many parts that all of it is a mebibyte
  std::size_t most = mebibyte;      ///< parts
};

std::string of_a_mebibyte(Dimension const& dimension) {
  std::size_t const room = mebibyte - dimension.before.size() - dimension.after.size() - 8 * dimension.part.size();
  std::string made = dimension.before;
  for (std::size_t i = 0; i < dimension.most && made.size() < room; ++i) made += dimension.part;
  return made + dimension.after;
}

Dimension in_a_panel(std::string name, std::string part) {
  return {std::move(name), start + "      - panel: {text: \"", std::move(part), "\"}\n"};
}

std::vector<Dimension> dimensions() {
  return {
      in_a_panel("Words", "water flows "),
      in_a_panel("OneWord", "water"),
      in_a_panel("Links", "[a](https://a.example/b) "),
      in_a_panel("OpenLinks", "[a]("),
      in_a_panel("Emphasis", "*a* "),
      in_a_panel("Foreign", "[a]{lang=nl} "),
      in_a_panel("LettersWithoutGlyph", "\u4E00 "),
      in_a_panel("Marks", "\u0301"),
      in_a_panel("Braces", "{{"),
      in_a_panel("UnknownFigures", "{{x}} "),
      in_a_panel("Brackets", "["),
      in_a_panel("TwoDirections", "a \u05E9 "),
      in_a_panel("SoftHyphens", "a\u00AD"),
      {"Paragraphs", start + "      - panel:\n          text: |\n", "            Water.\n\n", ""},
      {"Items", start + "      - panel:\n          text: |\n", "            - Water.\n", ""},
      {"Blocks", start, "      - panel: {text: a}\n", ""},
      {"Rows", start + "      - table:\n          columns: [{title: a}, {title: b}]\n          rows:\n",
       "            - [a, b]\n", ""},
      {"UnknownKeys", start, "      - panel: {tekst: a}\n", ""},
      {"Comments", "", "# a\n", start + "      - panel: {text: a}\n"},
      {"OpenBrackets", "sheet: ", "[", ""},
      {"PlainLines", "sheet: 1\ntitle: a\n", "  a\n", ""},
  };
}

class Growth : public testing::TestWithParam<Dimension> {};

TEST_P(Growth, AMebibyteIsAnswered) {
  test::Scratch const scratch;
  scratch.write("a.sheet.yaml", of_a_mebibyte(GetParam()));
  auto const run = test::run_shell("\"$FACTSHEET_PROGRAM\" render a.sheet.yaml");
  EXPECT_TRUE(run.status == 0 || run.status == 1) << run.err.substr(0, 1000);
  EXPECT_THAT(run.err.substr(0, 5000), Not(HasSubstr("than there is for a sheet")));
  EXPECT_LT(run.err.size(), mebibyte);
}

INSTANTIATE_TEST_SUITE_P(Sheets, Growth, testing::ValuesIn(dimensions()),
                         [](auto const& each) { return each.param.name; });

}  // namespace
}  // namespace factsheet
