// Fonts and shaping with the families that come with the program.
#include "support/bundled_fonts.h"
#include "support/fake_shaper.h"
#include "text/shaper.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::ElementsAre;
using namespace literals;

constexpr char const* source_sans = "Source Sans 3";
constexpr char const* atkinson = "Atkinson Hyperlegible Next";
/// Stands where Cairo stands: fontconfig depends on it.
constexpr char const* dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

Result<text::TextBlock> set(std::string const& words, TextStyle const& style, std::string const& language = "nl",
                            Length width = 1000_pt) {
  return test::bundled_shaper()->set(text::make_paragraph(words, style, language), width);
}
Result<text::TextBlock> set(std::string const& words) { return set(words, test::bundled_style()); }

std::string messages(Diagnostics const& diagnostics) {
  std::string shown;
  for (Diagnostic const& diagnostic : diagnostics) shown += to_text(diagnostic) + "\n";
  return shown;
}

std::vector<std::string> clusters_of(scene::GlyphRun const& run) {
  std::vector<std::string> texts;
  std::size_t at = 0;
  for (scene::Cluster const& cluster : run.clusters) {
    texts.push_back(run.text.substr(at, static_cast<std::size_t>(cluster.bytes)));
    at += static_cast<std::size_t>(cluster.bytes);
  }
  return texts;
}

/// Each run's clusters cover its text and its glyphs to the last.
void expect_whole(text::TextBlock const& block) {
  for (text::TextLine const& line : block.lines) {
    for (text::PlacedRun const& run : line.runs) {
      int bytes = 0;
      int glyphs = 0;
      for (scene::Cluster const& cluster : run.glyphs.clusters) {
        EXPECT_GT(cluster.bytes, 0);
        bytes += cluster.bytes;
        glyphs += cluster.glyphs;
      }
      EXPECT_EQ(bytes, static_cast<int>(run.glyphs.text.size()));
      EXPECT_EQ(glyphs, static_cast<int>(run.glyphs.glyphs.size()));
    }
  }
}

TEST(Fonts, ShippedFamiliesAndWeightsAreFoundByTheirNames) {
  for (std::string const family : {source_sans, atkinson}) {
    for (Weight const weight : {Weight::regular, Weight::semi_bold, Weight::bold, Weight::extra_bold}) {
      TextStyle style = test::bundled_style(family);
      style.weight = weight;
      auto const block = set("Water", style);
      ASSERT_TRUE(block.ok());
      scene::FontFace const& face = *block->lines[0].runs[0].glyphs.face;
      EXPECT_EQ(face.family, family);
      EXPECT_EQ(face.weight, static_cast<int>(weight));
      EXPECT_FALSE(face.italic);
      EXPECT_TRUE(std::filesystem::exists(face.path));
    }
  }
}

TEST(Fonts, WeightsDifferInWidthAndFile) {
  TextStyle bold = test::bundled_style();
  bold.weight = Weight::bold;
  auto const heavy = set("Water", bold);
  auto const light = set("Water");
  EXPECT_GT(heavy->lines[0].width.pt(), light->lines[0].width.pt() + 0.5);
  EXPECT_NE(heavy->lines[0].runs[0].glyphs.face->path, light->lines[0].runs[0].glyphs.face->path);
}

TEST(Fonts, AMissingStyleIsAnErrorAndNeverFaked) {
  TextStyle style = test::bundled_style();
  style.weight = Weight::semi_bold;
  style.italic = true;
  EXPECT_EQ(messages(set("Water", style).diagnostics),
            "error: the font \"Source Sans 3\" has no semi-bold italic; remove the emphasis (* or _) here; "
            "it has regular, italic, semi-bold, bold, bold "
            "italic and extra-bold [missing-face]\n");
}

TEST(Fonts, OnlyTheGivenFilesAreSeen) {
  EXPECT_EQ(messages(set("Water", test::bundled_style("DejaVu Sans")).diagnostics),
            "error: no font of the family \"DejaVu Sans\"; use \"Atkinson Hyperlegible Next\", \"Noto Sans Arabic\" or "
            "\"Source Sans 3\" "
            "[unknown-font]\n");
  EXPECT_EQ(messages(set("Water", test::bundled_style("Source Sans")).diagnostics),
            "error: no font of the family \"Source Sans\"; did you mean \"Source Sans 3\"? [unknown-font]\n");
}

TEST(Fonts, FilesThatCannotBeUsedAreErrors) {
  std::string const folder = testing::TempDir();
  std::ofstream(folder + "broken.ttf") << "no font";
  std::string const whole = test::bundled_font_files().front();
  std::ifstream in(whole, std::ios::binary);
  std::string half(20000, '\0');
  in.read(half.data(), static_cast<std::streamsize>(half.size()));
  std::ofstream(folder + "half.ttf", std::ios::binary) << half;
  text::FontSources sources;
  sources.font_files = {"/nowhere.ttf", folder + "broken.ttf", folder + "half.ttf"};
  EXPECT_EQ(
      messages(text::make_shaper(sources).diagnostics),
      "error: the font \"/nowhere.ttf\" cannot be read; check the path and the permissions of the file [font-file]\n"
      "error: the font \"" +
          folder +
          "broken.ttf\" is damaged or not a font; use the TrueType file (.ttf) as its maker publishes it [font-file]\n"
          "error: the font \"" +
          folder +
          "half.ttf\" is damaged or not a font; use the TrueType file (.ttf) as its maker publishes it [font-file]\n");
}

/// A copy of a shipped font that says it varies in weight: the table `fvar` in place of one that is not needed.
std::string variable_copy(std::string const& folder) {
  std::ifstream in(test::bundled_font_files().front(), std::ios::binary);
  std::string font((std::istreambuf_iterator<char>(in)), {});
  auto const number = [](std::uint32_t value) {
    return std::string{static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
                       static_cast<char>(value)};
  };
  // OpenType 1.9, `fvar`: version 1.0, one axis of 20 bytes from offset 16, no instances.
  std::string const table = number(0x00010000) + number(0x00100002) + number(0x00010014) + number(0x00000008) + "wght" +
                            number(400U << 16U) + number(400U << 16U) + number(700U << 16U) + number(256);
  std::size_t record = font.find("gasp");
  while (font.size() % 4 != 0) font += '\0';
  std::string const entry = "fvar" + number(0) + number(static_cast<std::uint32_t>(font.size())) +
                            number(static_cast<std::uint32_t>(table.size()));
  font.replace(record, entry.size(), entry);
  std::string path = folder + "variable.ttf";
  std::ofstream(path, std::ios::binary) << font << table;
  return path;
}

TEST(Fonts, VariableFontsAreRefused) {
  std::string const path = variable_copy(testing::TempDir());
  text::FontSources sources;
  sources.font_files = {path};
  EXPECT_EQ(messages(text::make_shaper(sources).diagnostics),
            "error: the font \"" + path + "\" is a variable font; use static files, one for each weight [font-file]\n");
}

TEST(Shaping, WidthsGrowWithTheSizeAlone) {
  double const small = set("Waterschap AVA fiets")->lines[0].width.pt();
  TextStyle large = test::bundled_style(source_sans, 37, 40);
  EXPECT_NEAR(set("Waterschap AVA fiets", large)->lines[0].width.pt(), 3.7 * small, 1e-9);
}

TEST(Shaping, KerningIsUsed) {
  double const together = set("AVAVAV")->lines[0].width.pt();
  double const apart = 3 * set("A")->lines[0].width.pt() + 3 * set("V")->lines[0].width.pt();
  EXPECT_LT(together, apart - 0.5);
}

TEST(Shaping, TheAirBeforeTheFirstGlyphIsKnown) {
  auto const bearing = [](std::string const& words, double size) {
    TextStyle style = test::bundled_style();
    style.size = Length::from_pt(size);
    return test::bundled_shaper()->left_bearing(text::make_paragraph(words, style, "nl")).pt();
  };
  // An H begins with an upright stem, well inside its advance; of an A the foot stands at the edge.
  EXPECT_GT(bearing("Half", 54), 2 * bearing("Achter", 54));
  EXPECT_NEAR(bearing("Half", 54), 2 * bearing("Half", 27), 0.01);
  EXPECT_LT(bearing("Half", 54), 54 * 0.15);
}

TEST(Shaping, TabularFiguresHaveOneWidth) {
  TextStyle style = test::bundled_style();
  double const proportional = set("111", style)->lines[0].width.pt();
  style.tabular_figures = true;
  EXPECT_DOUBLE_EQ(set("111", style)->lines[0].width.pt(), set("888", style)->lines[0].width.pt());
  EXPECT_LT(proportional, set("111", style)->lines[0].width.pt() - 0.5);
}

TEST(Shaping, LigaturesKeepTheirLetters) {
  for (std::string const family : {source_sans, atkinson}) {
    auto const block = set("effici\u00EBnt, fiets, flyer, offline", test::bundled_style(family));
    ASSERT_TRUE(block.ok());
    expect_whole(*block);
    EXPECT_EQ(block->lines[0].runs[0].glyphs.text, "effici\u00EBnt, fiets, flyer, offline");
    for (std::string const& cluster : clusters_of(block->lines[0].runs[0].glyphs)) {
      EXPECT_EQ(cluster.find("\uFB03"), std::string::npos);
    }
  }
}

TEST(Shaping, ATypedSoftHyphenLeavesNoTraceInsideALigature) {
  auto const plain = set("offline");
  auto const soft = set("of\u00ADf\u00ADline");
  EXPECT_EQ(soft->lines[0].runs[0].glyphs.text, "offline");
  EXPECT_EQ(soft->lines[0].runs[0].glyphs.glyphs.size(), plain->lines[0].runs[0].glyphs.glyphs.size());
  EXPECT_DOUBLE_EQ(soft->lines[0].width.pt(), plain->lines[0].width.pt());
}

TEST(Shaping, ComposedAndDecomposedLettersAreOne) {
  for (auto const& [composed, decomposed] :
       {std::pair("Krak\u00F3w", "Krako\u0301w"), {"ru\u00EFne", "rui\u0308ne"}, {"Jos\u00E9", "Jose\u0301"}}) {
    auto const one = set(composed);
    auto const other = set(decomposed);
    EXPECT_EQ(one->lines[0].runs[0].glyphs.text, other->lines[0].runs[0].glyphs.text);
    ASSERT_EQ(one->lines[0].runs[0].glyphs.glyphs.size(), other->lines[0].runs[0].glyphs.glyphs.size());
    EXPECT_EQ(one->lines[0].runs[0].glyphs.glyphs[0].id, other->lines[0].runs[0].glyphs.glyphs[0].id);
  }
}

TEST(Shaping, TheHyphenOfABreakIsARunOfItsOwn) {
  auto const block = set("arbeidsongeschiktheidsverzekering e-mail", test::bundled_style(), "nl", 80_pt);
  ASSERT_TRUE(block.ok());
  expect_whole(*block);
  ASSERT_GE(block->lines.size(), 2u);
  text::TextLine const& first = block->lines[0];
  EXPECT_TRUE(first.hyphenated);
  scene::GlyphRun const& hyphen = first.runs.back().glyphs;
  EXPECT_EQ(hyphen.text, "\u00AD");
  EXPECT_EQ(hyphen.glyphs.size(), 1u);
  EXPECT_EQ(first.runs.front().glyphs.text.find("\u00AD"), std::string::npos);
  EXPECT_NEAR(first.width.pt(), (first.runs.back().x + hyphen.advance).pt(), 1e-9);
  EXPECT_NE(test::lines_of(*block).back().find("e-mail"), std::string::npos);
}

TEST(Shaping, MissingGlyphsAreErrorsAtTheirPlace) {
  auto file = std::make_shared<SourceFile>(SourceFile{"a.sheet.yaml", "title: Kind ✓ 漢 op school"});
  Span const at{file, {1, 8}, {1, 26}};
  TextStyle style = test::bundled_style(atkinson);
  auto const block = test::bundled_shaper()->set(text::make_paragraph("Kind ✓ 漢 op school", style, "nl", at), 500_pt);
  EXPECT_EQ(messages(block.diagnostics),
            "a.sheet.yaml:1:13: error: no font has \"✓\" (U+2713); \"Atkinson Hyperlegible Next\" cannot show this: "
            "write another character, or name a fallback font in the theme [missing-glyph]\n"
            "title: Kind ✓ 漢 op school\n            ^\n"
            "a.sheet.yaml:1:15: error: no font has \"漢\" (U+6F22); \"Atkinson Hyperlegible Next\" cannot show this: "
            "write another character, or name a fallback font in the theme [missing-glyph]\n"
            "title: Kind ✓ 漢 op school\n              ^\n");
}

TEST(Shaping, PrivateCharactersAreNamedByTheirNumber) {
  EXPECT_EQ(messages(set("a\uE000").diagnostics),
            "error: no font has U+E000; \"Source Sans 3\" cannot show this: write another character, or name a "
            "fallback font in the theme [missing-glyph]\n");
}

TEST(Shaping, EmojiAreRefusedWithTheirOwnRemedy) {
  EXPECT_EQ(messages(set("Veilig online 😀").diagnostics),
            "error: no font has \"😀\" (U+1F600); an emoji cannot be printed as text: remove it, or give the block an "
            "icon [missing-glyph]\n");
}

TEST(Shaping, SignsThatAuthorsUseAreThere) {
  for (std::string const family : {source_sans, atkinson}) {
    EXPECT_EQ(messages(set("€ £ × – — … ‘’ “” • ½ ° ² ³ é ë ï ö ü ç ñ ß Ĳ ĳ", test::bundled_style(family)).diagnostics),
              "")
        << family;
  }
  EXPECT_EQ(messages(set("→ ₂ ✓").diagnostics), "");
}

TEST(Shaping, AFallbackFaceTakesWhatTheTextFaceLacksAndKeepsTheLineHeight) {
  ASSERT_TRUE(std::filesystem::exists(dejavu));
  text::FontSources sources;
  sources.font_files = test::bundled_font_files();
  sources.font_files.emplace_back(dejavu);
  auto const shaper = text::make_shaper(sources);
  ASSERT_TRUE(shaper.ok());
  TextStyle style = test::bundled_style();
  style.families = std::make_shared<FontFamilies>(FontFamilies{source_sans, "DejaVu Sans"});
  text::Paragraph words = text::make_paragraph("School ", style, "nl");
  for (std::string const more : {"\u0645\u062F\u0631\u0633\u0629", " 12"}) {
    words.runs.push_back(text::make_paragraph(more, style, "nl").runs[0]);
  }
  words.runs[1].language = "ar";
  auto const block = (*shaper)->set(words, 500_pt);
  ASSERT_TRUE(block.ok()) << messages(block.diagnostics);
  expect_whole(*block);
  auto const& runs = block->lines[0].runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0].glyphs.face->family, source_sans);
  EXPECT_EQ(runs[1].glyphs.face->family, "DejaVu Sans");
  EXPECT_EQ(runs[2].glyphs.text, " 12");
  EXPECT_DOUBLE_EQ(block->size.height.pt(), 14);
  EXPECT_EQ(block->first_baseline, set("School")->first_baseline);
  style.weight = Weight::semi_bold;
  auto const lacking = (*shaper)->set(text::make_paragraph("\u0645", style, "nl"), 500_pt);
  EXPECT_FALSE(lacking.ok());
}

TEST(Shaping, MetricsComeFromTheFont) {
  text::FontMetrics const metrics = test::bundled_shaper()->metrics(test::bundled_style(source_sans, 100, 140));
  EXPECT_NEAR(metrics.cap_height.pt(), 66, 0.5);
  EXPECT_NEAR(metrics.x_height.pt(), 48.6, 0.5);
  EXPECT_GT(metrics.ascent.pt(), metrics.cap_height.pt());
  EXPECT_GT(metrics.descent.pt(), 0);
}

TEST(Shaping, TheSameWordsInAnotherColourSizeAndPlaceAreTheirOwn) {
  TextStyle style = test::bundled_style();
  set("Water en wind", style);
  style.colour.name = "teal";
  style.size = 20_pt;
  auto file = std::make_shared<SourceFile>(SourceFile{"b.sheet.yaml", "Water en wind"});
  auto const block = test::bundled_shaper()->set(
      text::make_paragraph("Water en wind", style, "nl", Span{file, {1, 1}, {1, 14}}), 1000_pt);
  scene::GlyphRun const& run = block->lines[0].runs[0].glyphs;
  EXPECT_EQ(run.colour.name, "teal");
  EXPECT_DOUBLE_EQ(run.size.pt(), 20);
  EXPECT_DOUBLE_EQ(run.advance.pt(), block->lines[0].width.pt());
  EXPECT_NEAR(run.advance.pt(), 2 * set("Water en wind")->lines[0].width.pt(), 1e-9);
  EXPECT_EQ(block->runs[0].at.file, file);
}

/// Widths of texts in several scripts, faces and languages.
double widths_of(text::Shaper const& shaper, std::size_t start) {
  static std::vector<std::string> const texts = {
      "Een reflector is geen lamp, en/of een fietsendrager mag niets afdekken.",
      "School \u0645\u062F\u0631\u0633\u0629 (12) verkeersveiligheidsvoorlichting",
      "q\u0323 ab\u0301c en 14:30 uur",
      "Lees example.org/2024/voorlezen-tips?",
  };
  double sum = 0;
  for (std::size_t i = 0; i < 6 * texts.size(); ++i) {
    std::size_t const number = (start + i) % (6 * texts.size());
    TextStyle style = test::bundled_style(number % 2 == 0 ? source_sans : atkinson);
    style.families = std::make_shared<FontFamilies>(
        FontFamilies{style.families->front(), number % 2 == 0 ? atkinson : source_sans, "Noto Sans Arabic"});
    style.tabular_figures = number % 3 == 0;
    std::string const words = texts[number % texts.size()] + " " + std::to_string(number);
    auto const block = shaper.set(text::make_paragraph(words, style, number % 5 == 0 ? "en" : "nl"), 90_pt);
    for (text::TextLine const& line : block->lines) sum += line.width.pt();
  }
  return sum;
}

TEST(Shaping, ThreadsGetTheSame) {
  text::FontSources sources;
  sources.font_files = test::bundled_font_files();
  auto const fresh = text::make_shaper(sources);
  std::vector<double> widths(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    threads.emplace_back([&, i] { widths[i] = widths_of(**fresh, 3 * i); });
  }
  for (std::thread& thread : threads) thread.join();
  double const expected = widths_of(*test::bundled_shaper(), 0);
  for (double const width : widths) EXPECT_NEAR(width, expected, 1e-6);
}

}  // namespace
}  // namespace factsheet
