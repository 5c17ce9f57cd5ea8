// All sheets as a print shop and a copier get them, looked at by other programs.
#include "output/output.h"
#include "output/pdf/render_pdf.h"
#include "scene/shapes.h"
#include "support/all_sheets.h"
#include "support/pdf_reader.h"
#include "support/pdfx_checker.h"
#include "support/pictures.h"
#include "support/sample_document.h"
#include "support/scratch.h"
#include "support/separations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <regex>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet {
namespace {

namespace fs = std::filesystem;
using test::ending_in;
using test::lines_of;
using test::made_of_all_sheets;
using test::PdfReader;
using test::Pdfx;
using test::run_program;
using test::Scratch;
using testing::IsEmpty;

// ---- PDF/X ----

TEST(PressSheets, ArePdfxInBothStandards) {
  Scratch scratch;
  fs::copy(FACTSHEET_SOURCE_DIR "/sheets", "sheets", fs::copy_options::recursive);
  for (auto const& file : ending_in(scratch.files(), ".sheet.yaml")) {
    std::string const old = scratch.read(file);
    scratch.write(file.substr(0, file.size() - 11) + "-x4.sheet.yaml",
                  old + "\npress: {standard: x4, bleed: 5, marks: true, paper: uncoated}\n");
  }
  auto const run = run_program({"render", "sheets", "--profile", "press"});
  EXPECT_EQ(run.status, 0) << run.err;
  auto const files = lines_of(run.out);
  EXPECT_GE(files.size(), 12U);
  for (auto const& file : files) {
    bool const x4 = file.find("-x4.") != std::string::npos;
    EXPECT_THAT(test::pdfx_faults(scratch.read(file), x4 ? Pdfx::x4 : Pdfx::x1a), IsEmpty()) << file;
  }
}

// ---- separations ----

TEST(PressSheets, NoPixelHasMoreInkThanThePressTakes) {
  Scratch scratch;
  for (auto const& file : made_of_all_sheets({"--profile", "press"})) {
    auto const pages = test::separate(file, 72);
    EXPECT_FALSE(pages.empty()) << file;
    for (auto const& page : pages) EXPECT_LE(page.most_ink(), 281) << file;  // 0.4 % is one level of one plate
  }
}

void write_press(Scratch const& scratch, test::PageBuilder const& page, output::Press const& press = {}) {
  auto const pdf = output::render_pdf(test::document_of(page), output::Profile::press, test::sample_assets(), press);
  ASSERT_TRUE(pdf.ok());
  scratch.write("a.pdf", *pdf);
}

Colour const tint{"mist", {232, 241, 245}, {0.1, 0.03, 0.03, 0}, 0.95};

TEST(PressSheets, BlackTextIsOnTheBlackPlateAloneOnWhiteAndOnATint) {
  Scratch scratch;
  test::PageBuilder page;
  for (double const size : {8.0, 10.0, 24.0})
    page.text(scene::Tag::of(page.node(scene::Role::p)), "Water", size).new_line(40);
  write_press(scratch, page);
  auto const on_white = test::separate("a.pdf", 150);
  ASSERT_EQ(on_white.size(), 1U);
  for (std::size_t plate : {0U, 1U, 2U}) EXPECT_EQ(on_white[0].most_of(plate), 0) << plate;
  EXPECT_EQ(on_white[0].most_of(3), 255);

  scene::Path panel = scene::rectangle({100_mm, 100_mm});
  panel.fill = scene::Fill{tint};
  page.frame.items.insert(page.frame.items.begin(),
                          {{10_mm, 10_mm}, scene::Tag::as(scene::Artifact::background), {}, std::move(panel)});
  write_press(scratch, page);
  auto const on_tint = test::separate("a.pdf", 150);
  ASSERT_EQ(on_tint.size(), 1U);
  // Under the letters the tint goes on: they overprint.
  auto const& plates = on_tint[0].plates;
  for (std::size_t i = 0; i < plates[3].size(); ++i) {
    ASSERT_TRUE(plates[3][i] != 255 || plates[0][i] >= 24) << i;
  }
}

int pixels(double mm, int dpi) { return static_cast<int>(mm / 25.4 * dpi); }

TEST(PressSheets, BandsRunIntoTheBleedOnEveryPage) {
  Scratch scratch;
  constexpr int dpi = 127;
  int with_band = 0;
  for (auto const& file : made_of_all_sheets({"--profile", "press"})) {
    if (file.find("crossing") != std::string::npos) continue;  // it has no header
    for (auto const& page : test::separate(file, dpi)) {
      int const near = pixels(0.15, dpi);
      for (auto const& [x, y] : {std::pair{page.width / 2, near}, std::pair{near, pixels(20, dpi)},
                                 std::pair{page.width - 1 - near, pixels(20, dpi)}}) {
        EXPECT_GT(page.at(x, y)[0], 200) << file << ' ' << x << ' ' << y;
      }
      ++with_band;
    }
  }
  EXPECT_GE(with_band, 16);
}

TEST(PressSheets, CropMarksAreOnAllFourPlates) {
  Scratch scratch;
  test::PageBuilder page;
  page.text(page.node(scene::Role::p), "Water");
  output::Press press;
  press.marks = true;
  write_press(scratch, page, press);
  auto const pages = test::separate("a.pdf", 254);
  ASSERT_EQ(pages.size(), 1U);
  std::array<int, 4> most{};
  // Across the mark at the left end of the top edge, 12 mm in the medium.
  for (int y = pixels(11.5, 254); y < pixels(12.5, 254); ++y) {
    auto const inks = pages[0].at(pixels(6, 254), y);
    for (std::size_t i = 0; i < 4; ++i) most[i] = std::max(most[i], inks[i]);
  }
  for (int const ink : most) EXPECT_GT(ink, 80);
}

// ---- geometry ----

struct PlacedWord {
  std::size_t page = 0;
  std::string text;
  double left = 0, top = 0;
};

/// All words of a PDF with their upper left corners, as Poppler reads them.
std::vector<PlacedWord> words_of(std::string const& file) {
  static std::regex const word(R"re(<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>)re");
  auto const read = test::run_shell("pdftotext -bbox " + file + " -");
  EXPECT_EQ(read.status, 0) << read.err;
  std::vector<PlacedWord> words;
  std::size_t pages = 0;
  std::smatch found;
  for (auto const& line : lines_of(read.out)) {
    if (line.find("<page ") != std::string::npos) ++pages;
    if (std::regex_search(line, found, word)) {
      words.push_back({pages, found[3], std::stod(found[1]), std::stod(found[2])});
    }
  }
  return words;
}

/// Whether each word of one stands in the other, moved by the bleed.
testing::AssertionResult stand_alike(std::vector<PlacedWord> const& press, std::vector<PlacedWord> screen) {
  if (press.size() != screen.size()) {
    return testing::AssertionFailure() << press.size() << " words on press, " << screen.size() << " on screen";
  }
  double const bleed = (3_mm).pt();
  for (auto const& word : press) {
    auto const same = std::find_if(screen.begin(), screen.end(), [&](PlacedWord const& other) {
      return other.page == word.page && other.text == word.text && std::abs(word.left - bleed - other.left) < 0.1 &&
             std::abs(word.top - bleed - other.top) < 0.1;
    });
    if (same == screen.end()) {
      return testing::AssertionFailure() << "\"" << word.text << "\" of page " << word.page << " stands elsewhere";
    }
    screen.erase(same);
  }
  return testing::AssertionSuccess();
}

TEST(PressSheets, AreLaidOutAsOnScreen) {
  Scratch scratch;
  std::size_t words = 0;
  for (auto const& file : made_of_all_sheets({"--profile", "all"})) {
    if (!file.ends_with(".press.pdf")) continue;
    auto const press = words_of(file);
    EXPECT_TRUE(stand_alike(press, words_of(file.substr(0, file.size() - 10) + ".pdf"))) << file;
    words += press.size();
  }
  EXPECT_GE(words, 2000U);
}

/// Of all pixels, those that are paper on one page and not on the other.
double share_painted_otherwise(test::Pixels const& press, test::Pixels const& screen) {
  auto const is_paper = [](std::array<unsigned char, 3> const& pixel) {
    constexpr int least = 247;
    return *std::min_element(pixel.begin(), pixel.end()) >= least;
  };
  int otherwise = 0;
  for (int y = 0; y < press.height; ++y) {
    for (int x = 0; x < press.width; ++x) otherwise += is_paper(press.at(x, y)) == is_paper(screen.at(x, y)) ? 0 : 1;
  }
  return otherwise / (static_cast<double>(press.width) * press.height);
}

TEST(PressSheets, HaveTheirPanelsChartsAndCodesWhereTheScreenHasThem) {
  Scratch scratch;
  int pages = 0;
  for (auto const& file : made_of_all_sheets({"--profile", "all", "--png=72"})) {
    auto const at = file.find(".press.");
    if (at == std::string::npos || !file.ends_with(".png")) continue;
    auto const press = test::decode_png(scratch.read(file));
    auto const screen = test::decode_png(scratch.read(file.substr(0, at) + file.substr(at + 6)));
    ASSERT_EQ(press.width, screen.width);
    ASSERT_EQ(press.height, screen.height);
    // Edges of thin lines are lighter in one or the other; a row of blocks 1 mm elsewhere is five times the bound.
    EXPECT_LT(share_painted_otherwise(press, screen), 0.002) << file;
    ++pages;
  }
  EXPECT_GE(pages, 16);
}

// ---- copier ----

TEST(CopierSheets, AreMostlyWhiteAndBlankAtTheEdges) {
  Scratch scratch;
  constexpr int dpi = 100;
  auto const files = made_of_all_sheets({"--profile", "copier", fmt::format("--png={}", dpi)});
  int looked_at = 0;
  for (auto const& file : ending_in(files, ".png")) {
    auto const page = test::decode_png(scratch.read(file));
    int const edge = pixels(5, dpi) - 1;
    double ink = 0;
    bool blank = true, grey = true;
    for (int y = 0; y < page.height; ++y) {
      for (int x = 0; x < page.width; ++x) {
        auto const pixel = page.at(x, y);
        ink += 1 - pixel[0] / 255.0;
        grey = grey && pixel[0] == pixel[1] && pixel[1] == pixel[2];
        bool const outside = x < edge || y < edge || x >= page.width - edge || y >= page.height - edge;
        if (outside) blank = blank && pixel[0] == 255;
      }
    }
    EXPECT_LE(ink / (double{1} * page.width * page.height), 0.12) << file;
    EXPECT_TRUE(blank) << file;
    EXPECT_TRUE(grey) << file;
    ++looked_at;
  }
  EXPECT_GE(looked_at, 10);
}

// A shop or a copier that counts colour pages must find none.
TEST(CopierSheets, HaveNoColourOnAnyPlate) {
  Scratch scratch;
  for (auto const& file : made_of_all_sheets({"--profile", "copier", "--lang", "en"})) {
    for (auto const& page : test::separate(file, 50)) {
      for (std::size_t plate : {0U, 1U, 2U}) EXPECT_EQ(page.most_of(plate), 0) << file;
      EXPECT_GT(page.most_of(3), 200) << file;
    }
  }
}

}  // namespace
}  // namespace factsheet
