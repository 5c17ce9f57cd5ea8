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

/// The points of all that a page paints, from its foot; of a code its corners, for it is a stencil on the screen and
/// an outline on the press.
class Places : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    take(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}
  std::vector<std::pair<double, double>> places;

 private:
  void take(std::string const& name) {
    if (name == "cm" && height_ != 0) square_ = {number(0), number(4), number(5)};
    if (name == "Q") square_ = {1, 0, 0};
    if (name == "cm" && height_ == 0) height_ = number(5);
    if (name == "EI" || name == "Do") add_square();
    codes += name == "EI" ? 1 : 0;
    if (name == "W") places.resize(before_path_);  // a clip paints nothing
    if (name == "f" && places.size() - before_path_ > points_of_a_code) keep_corners();
    std::size_t const pairs = name == "c" ? 3 : name == "m" || name == "l" || name == "re" || name == "Tm" ? 1 : 0;
    for (std::size_t i = 0; i < pairs; ++i)
      add(number(i * 2 + (name == "Tm" ? 4 : 0)), number(i * 2 + (name == "Tm" ? 5 : 1)));
    if (name == "n" || name == "f" || name == "S" || name == "f*" || name == "Tm") before_path_ = places.size();
  }
  double number(std::size_t at) { return operands_.at(at).getNumericValue(); }
  /// The outline of a code is counted in modules, from its upper left corner.
  void add(double x, double y) {
    auto const [scale, left, top] = square_;
    places.emplace_back(left + x * scale, height_ - top - y * scale);
  }

  /// A code, or as much of a picture; the matrix has the lower left corner.
  void add_square() {
    auto const [size, left, bottom] = square_;
    places.emplace_back(left, height_ - bottom + size);
    places.emplace_back(left + size, height_ - bottom);
    before_path_ = places.size();
  }
  void keep_corners() {
    double left = places.back().first, right = left, bottom = places.back().second, top = bottom;
    for (std::size_t i = before_path_; i < places.size(); ++i) {
      left = std::min(left, places[i].first);
      right = std::max(right, places[i].first);
      bottom = std::min(bottom, places[i].second);
      top = std::max(top, places[i].second);
    }
    places.resize(before_path_);
    places.emplace_back(left, top);
    places.emplace_back(right, bottom);
    ++codes;
  }

  static constexpr std::size_t points_of_a_code = 200;
  std::vector<QPDFObjectHandle> operands_;
  double height_ = 0;
  std::size_t before_path_ = 0;
  std::array<double, 3> square_{1, 0, 0};

 public:
  int codes = 0;
};

Places places_of(QPDFObjectHandle page) {
  Places read;
  page.parsePageContents(&read);
  return read;
}

TEST(PressSheets, AreLaidOutAsOnScreen) {
  Scratch scratch;
  double const bleed = (3_mm).pt();
  int codes = 0;
  for (auto const& file : made_of_all_sheets({"--profile", "all"})) {
    if (!file.ends_with(".press.pdf")) continue;
    PdfReader press(scratch.read(file)), web(scratch.read(file.substr(0, file.size() - 10) + ".pdf"));
    auto const on_press = press.pages(), on_screen = web.pages();
    ASSERT_EQ(on_press.size(), on_screen.size());
    for (std::size_t i = 0; i < on_press.size(); ++i) {
      Places const a = places_of(on_press[i]), b = places_of(on_screen[i]);
      ASSERT_EQ(a.places.size(), b.places.size()) << file;
      EXPECT_EQ(a.codes, b.codes) << file;
      codes += a.codes;
      for (std::size_t k = 0; k < a.places.size(); ++k) {
        ASSERT_NEAR(a.places[k].first - bleed, b.places[k].first, 0.1) << file;
        ASSERT_NEAR(a.places[k].second - bleed, b.places[k].second, 0.1) << file;
      }
    }
  }
  EXPECT_GE(codes, 12);
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
