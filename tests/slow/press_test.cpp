// All sheets as a print shop and a copier get them, looked at by other programs.
#include "output/output.h"
#include "support/pdf_reader.h"
#include "support/pdfx_checker.h"
#include "support/pictures.h"
#include "support/sample_document.h"
#include "support/scratch.h"
#include "support/separations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet {
namespace {

namespace fs = std::filesystem;
using test::PdfReader;
using test::Pdfx;
using test::run_program;
using test::Scratch;
using testing::IsEmpty;

std::vector<std::string> lines_of(std::string const& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> ending_in(std::vector<std::string> lines, std::string const& ending) {
  std::erase_if(lines, [&](std::string const& line) { return !line.ends_with(ending); });
  return lines;
}

/// The paths of what was made of all sheets.
std::vector<std::string> made_of_all_sheets(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"render", FACTSHEET_SOURCE_DIR "/sheets"});
  auto const run = run_program(arguments);
  EXPECT_EQ(run.status, 0) << run.err;
  return lines_of(run.out);
}

std::string output_of(std::string const& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> const reader(popen(command.c_str(), "r"), pclose);
  std::string read;
  std::array<char, 4096> buffer{};
  while (reader && std::fgets(buffer.data(), buffer.size(), reader.get()) != nullptr) read += buffer.data();
  return read;
}

// ---- PDF/X (P9) ----

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

// ---- separations (P2, P3, P4, P5 and P8) ----

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

TEST(PressSheets, BandsRunIntoTheBleedOnEveryFirstPage) {
  Scratch scratch;
  constexpr int dpi = 127;
  for (auto const& file : made_of_all_sheets({"--profile", "press", "--lang", "nl"})) {
    if (file.find("crossing") != std::string::npos) continue;  // it has no header
    auto const pages = test::separate(file, dpi);
    ASSERT_FALSE(pages.empty()) << file;
    for (auto const& page : pages) {
      int const near = pixels(0.15, dpi);
      for (auto const& [x, y] : {std::pair{page.width / 2, near}, std::pair{near, pixels(20, dpi)},
                                 std::pair{page.width - 1 - near, pixels(20, dpi)}}) {
        EXPECT_GT(page.at(x, y)[0], 200) << file << ' ' << x << ' ' << y;
      }
    }
    break;
  }
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

/// The points of all that a page paints, from its foot.
class Places : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    std::string const name = object.getOperatorValue();
    if (name == "cm" && height_ == 0) height_ = operands_.at(5).getNumericValue();
    if (name == "W") places.resize(before_path_);  // a clip paints nothing
    if (name == "n" || name == "f" || name == "S" || name == "f*") before_path_ = places.size();
    std::size_t const pairs = name == "c" ? 3 : name == "m" || name == "l" || name == "re" ? 1 : 0;
    for (std::size_t i = 0; i < pairs; ++i) add(i * 2);
    if (name == "Tm") add(4);
    if (name == "Tm") before_path_ = places.size();
    operands_.clear();
  }
  void handleEOF() override {}
  std::vector<std::pair<double, double>> places;

 private:
  void add(std::size_t at) {
    places.emplace_back(operands_.at(at).getNumericValue(), height_ - operands_.at(at + 1).getNumericValue());
  }
  std::vector<QPDFObjectHandle> operands_;
  double height_ = 0;
  std::size_t before_path_ = 0;
};

std::vector<std::pair<double, double>> places_of(QPDFObjectHandle page) {
  Places read;
  page.parsePageContents(&read);
  return read.places;
}

TEST(PressSheets, AreLaidOutAsOnScreen) {
  Scratch scratch;
  double const bleed = (3_mm).pt();
  for (auto const& file : made_of_all_sheets({"--profile", "all"})) {
    if (!file.ends_with(".press.pdf")) continue;
    PdfReader press(scratch.read(file)), web(scratch.read(file.substr(0, file.size() - 10) + ".pdf"));
    auto const on_press = press.pages(), on_screen = web.pages();
    ASSERT_EQ(on_press.size(), on_screen.size());
    for (std::size_t i = 0; i < on_press.size(); ++i) {
      auto const a = places_of(on_press[i]), b = places_of(on_screen[i]);
      ASSERT_EQ(a.size(), b.size()) << file;
      for (std::size_t k = 0; k < a.size(); ++k) {
        ASSERT_NEAR(a[k].first - bleed, b[k].first, 0.1) << file;
        ASSERT_NEAR(a[k].second - bleed, b[k].second, 0.1) << file;
      }
    }
  }
}

// ---- codes (K6, K7 and K9) ----

std::set<std::string> codes_in(std::string const& picture) {
  auto const read = lines_of(output_of("zbarimg --nodbus --quiet --raw -Sdisable -Sqrcode.enable " + picture));
  return {read.begin(), read.end()};
}

/// The codes of a picture as a telephone sees a print of it, with more pixels than the print has dots.
std::set<std::string> codes_in_print_of(Scratch const& scratch, std::string const& picture, int dpi) {
  if (dpi >= 300) return codes_in(picture);
  constexpr int times = 2;
  auto const print = test::decode_png(scratch.read(picture));
  std::string seen = fmt::format("P5 {} {} 255\n", print.width * times, print.height * times);
  for (int y = 0; y < print.height * times; ++y) {
    for (int x = 0; x < print.width * times; ++x) seen += static_cast<char>(print.at(x / times, y / times)[1]);
  }
  scratch.write("seen.pgm", seen);
  return codes_in("seen.pgm");
}

/// All web addresses that the links of a PDF lead to.
std::set<std::string> addresses_of(std::string const& pdf) {
  std::set<std::string> web;
  for (auto const& address : PdfReader(pdf).addresses()) {
    if (address.starts_with("https://")) web.insert(address);
  }
  return web;
}

struct Look {
  char const* sheets;
  char const* profile;
  int dpi;
};

/// The sheets, each with its codes.
void copy_sheets_with_codes(Scratch const& scratch) {
  std::filesystem::copy(FACTSHEET_SOURCE_DIR "/sheets", "sheets", std::filesystem::copy_options::recursive);
  for (auto const& entry : std::filesystem::recursive_directory_iterator("sheets")) {
    if (entry.path().extension() != ".yaml") continue;
    std::string text = scratch.read(entry.path().string());
    if (auto const at = text.find("\ncodes: false"); at != std::string::npos) text.erase(at, 14);
    scratch.write(entry.path().string(), text);
  }
}

TEST(PressSheets, EachWebAddressCanBeReadFromPaper) {
  Scratch scratch;
  copy_sheets_with_codes(scratch);
  for (auto const& [sheets, profile, dpi] :
       {Look{"", "press", 300}, Look{"", "copier", 150}, Look{"/gallery", "press", 600}}) {
    std::string const folder = "sheets" + std::string(sheets);
    auto const drawn =
        run_program({"render", folder, "--profile", profile, "--lang", "nl", "--png=" + std::to_string(dpi)});
    run_program({"render", folder, "--lang", "nl"});
    std::map<std::string, std::set<std::string>> read;
    for (auto const& file : ending_in(lines_of(drawn.out), ".png")) {
      read[file.substr(0, file.find('.'))].merge(codes_in_print_of(scratch, file, dpi));
    }
    EXPECT_FALSE(read.empty());
    for (auto const& [sheet, codes] : read) {
      EXPECT_EQ(codes, addresses_of(scratch.read(sheet + ".nl.pdf"))) << sheet << ' ' << dpi;
    }
  }
}

// A block of its own is large enough for a picture of the page on a screen.
TEST(PressSheets, ACodeBlockCanBeReadFromTheScreen) {
  Scratch scratch;
  auto const drawn = run_program({"render", FACTSHEET_SOURCE_DIR "/sheets/gallery", "--lang", "nl", "--png=72"});
  std::set<std::string> read;
  for (auto const& file : ending_in(lines_of(drawn.out), ".png")) read.merge(codes_in_print_of(scratch, file, 72));
  EXPECT_TRUE(read.contains("https://library.example.org/samen-lezen"));
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

// P3: a shop or a copier that counts colour pages must find none.
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
