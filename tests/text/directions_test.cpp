// The bidirectional algorithm, by the tests that come with Unicode.
#include "core/utf8.h"
#include "support/fake_shaper.h"
#include "text/lines/itemise.h"
#include "text/shaper.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using namespace literals;

/// In Debian's package unicode-data.
constexpr char const* unicode_tests = "/usr/share/unicode/BidiCharacterTest.txt";

/// A line of the file without the characters that the algorithm takes out.
struct Case {
  std::u32string typed;  ///< with them
  std::u32string shown;
  int base = 0;
  std::vector<int> levels;         ///< of the characters in `shown`
  std::vector<std::size_t> order;  ///< from left to right, indices into `typed`
};

std::vector<std::string> fields_of(std::string const& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ';');) fields.push_back(field);
  return fields;
}

Case parse(std::string const& line) {
  std::vector<std::string> const fields = fields_of(line);
  Case made;
  std::istringstream characters(fields[0]);
  characters >> std::hex;
  for (unsigned int code = 0; characters >> code;) made.typed += static_cast<char32_t>(code);
  made.base = std::stoi(fields[2]);
  std::istringstream levels(fields[3]);
  std::size_t index = 0;
  for (std::string level; levels >> level; ++index) {
    if (level == "x") continue;
    made.shown += made.typed[index];
    made.levels.push_back(std::stoi(level));
  }
  if (fields.size() < 5) return made;
  std::istringstream order(fields[4]);
  for (std::size_t place = 0; order >> place;) made.order.push_back(place);
  return made;
}

std::string utf8(std::u32string const& text) {
  std::string made;
  for (char32_t const c : text) append_utf8(made, c);
  return made;
}

/// Isolates have levels in the file, but nothing to be seen.
bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2069; }
bool is_mark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x061C || is_isolate(c); }

Case without_marks(Case made) {
  std::u32string shown;
  std::vector<int> levels;
  for (std::size_t i = 0; i < made.shown.size(); ++i) {
    if (is_mark(made.shown[i])) continue;
    shown += made.shown[i];
    levels.push_back(made.levels[i]);
  }
  made.shown = shown;
  made.levels = levels;
  std::erase_if(made.order, [&](std::size_t at) { return is_mark(made.typed[at]); });
  return made;
}

text::Paragraph paragraph_of(Case const& it) { return text::make_paragraph(utf8(it.typed), test::fake_style(), "nl"); }

text::ItemisedText itemised(text::PreparedText const& prepared, text::Paragraph const& paragraph) {
  static auto const glyphs = test::make_fake_glyphs();
  static text::ItemisingContexts const contexts;
  Diagnostics found;
  return text::itemise(prepared, paragraph, *glyphs, contexts, found);
}

/// Every few lines of the file, those that a paragraph can be: without spaces at its ends or signs that are no letters,
/// and in the direction that the program gives it.
std::vector<Case> sampled_cases() {
  std::ifstream in(unicode_tests);
  std::vector<Case> cases;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#' || ++number % 11 != 0) continue;
    Case made = without_marks(parse(line));
    text::Paragraph const paragraph = paragraph_of(made);
    text::PreparedText const prepared = text::prepare(paragraph.runs);
    if (made.shown.empty() || prepared.text != utf8(made.shown)) continue;
    if (itemised(prepared, paragraph).base_level == made.base) cases.push_back(std::move(made));
  }
  return cases;
}

std::vector<int> levels_of(Case const& it) {
  text::Paragraph const paragraph = paragraph_of(it);
  text::PreparedText const prepared = text::prepare(paragraph.runs);
  std::vector<int> levels;
  for (text::TextItem const& item : itemised(prepared, paragraph).items) {
    for (std::size_t at = item.begin; at < item.end;) {
      next_code_point(prepared.text, at);
      levels.push_back(item.level);
    }
  }
  return levels;
}

/// The characters of the one line from left to right.
std::u32string seen(text::Paragraph const& paragraph) {
  static auto const shaper = test::make_fake_shaper();
  auto const block = shaper->set(paragraph, 10000_pt);
  std::vector<std::pair<double, char32_t>> glyphs;
  for (text::TextLine const& line : block->lines) {
    for (text::PlacedRun const& run : line.runs) {
      for (scene::Glyph const& glyph : run.glyphs.glyphs) glyphs.emplace_back((run.x + glyph.at.x).pt(), glyph.id);
    }
  }
  std::stable_sort(glyphs.begin(), glyphs.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  std::u32string text;
  for (auto const& [x, character] : glyphs) text += character;
  return text;
}

std::u32string expected_to_be_seen(Case const& it) {
  std::u32string text;
  for (std::size_t const at : it.order) text += it.typed[at];
  return text;
}

TEST(Directions, LevelsAndOrderAreThoseOfTheAlgorithm) {
  std::vector<Case> const cases = sampled_cases();
  ASSERT_GT(cases.size(), 2000u) << unicode_tests;
  for (Case const& it : cases) {
    ASSERT_EQ(levels_of(it), it.levels) << utf8(it.typed);
    ASSERT_EQ(utf8(seen(paragraph_of(it))), utf8(expected_to_be_seen(it))) << utf8(it.typed);
  }
}

std::string const peace = "שלום";
std::string const world = "עולם";
std::string const hello = "مرحبا";

std::string backwards(std::string const& word) {
  std::u32string characters;
  for (std::size_t at = 0; at < word.size();) characters += next_code_point(word, at);
  return utf8({characters.rbegin(), characters.rend()});
}

text::Paragraph words(std::string const& shown) { return text::make_paragraph(shown, test::fake_style(), "nl"); }

TEST(Directions, ScriptsNumbersAndBracketsShareALine) {
  EXPECT_EQ(utf8(seen(words("lees (" + peace + " 12) en [" + hello + " 34] ไทย 5, ok"))),
            "lees (12 " + backwards(peace) + ") en [34 " + backwards(hello) + "] ไทย 5, ok");
  // Without a letter from left to right the paragraph runs the other way. (Letters without outlines are not mirrored.)
  EXPECT_EQ(utf8(seen(words(peace + " (12) " + hello))), backwards(hello) + " )12( " + backwards(peace));
}

// https://github.com/Kozea/WeasyPrint/issues/1724: such a line came out backwards.
TEST(Directions, ALatinNameBeforeArabicStaysBeforeIt) {
  std::string const simple = "بسيط";
  EXPECT_EQ(utf8(seen(words("Briar " + simple))), "Briar " + backwards(simple));
  EXPECT_EQ(utf8(seen(words("Briar " + simple + " 12 " + hello + "."))),
            "Briar " + backwards(hello) + " 12 " + backwards(simple) + ".");
}

TEST(Directions, ArabicFiguresRunTheirWayWithoutALetterBesideThem) {
  EXPECT_EQ(utf8(seen(words("van ١٢ - ٣٤ km"))), "van " + std::string("٣٤") + " – " + "١٢" + " km");
}

TEST(Directions, MarksOfDirectionTurnLettersRound) {
  EXPECT_EQ(utf8(seen(words("van \u202Eab\u202C naar"))), "van ba naar");
}

TEST(Directions, ANumberBehindALinkStaysBehindIt) {
  text::Paragraph source = words("Bron: ");
  source.runs.push_back(words(peace).runs[0]);
  source.runs.push_back(words(" 12 " + world).runs[0]);
  EXPECT_EQ(utf8(seen(source)), "Bron: " + backwards(world) + " 12 " + backwards(peace));
  source.runs[1].link_number = 0;
  EXPECT_EQ(utf8(seen(source)), "Bron: " + backwards(peace) + " 12 " + backwards(world));
}

}  // namespace
}  // namespace factsheet
