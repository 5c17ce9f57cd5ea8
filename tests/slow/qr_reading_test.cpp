// Codes as a telephone reads them: drawn, then decoded by another program.
#include "layout/blocks/qr_modules.h"
#include "output/output.h"
#include "output/png/render_png.h"
#include "scene/shapes.h"
#include "support/all_sheets.h"
#include "support/code_reader.h"
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <map>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet {
namespace {

using test::codes_in;
using test::codes_seen_in;
using test::ending_in;
using test::lines_of;
using test::run_program;
using test::Scratch;
using testing::ElementsAre;

Colour grey(std::uint8_t value) { return {"grey", {value, value, value}, {0, 0, 0, 1 - value / 255.0}, value / 255.0}; }

/// A page with a ground and the code on its white.
scene::Document page_with(layout::QrCode const& code, Length module, Colour const& ground) {
  Length const side = module * (code.modules + 2 * layout::qr_quiet_modules);
  scene::Frame frame;
  frame.size = {side + 20_mm, side + 20_mm};
  auto const add = [&](Point at, scene::Path path, Colour const& colour) {
    path.fill = scene::Fill{colour};
    frame.items.push_back({at, scene::Tag::as(scene::Artifact::background), {}, std::move(path)});
  };
  add({}, scene::rectangle(frame.size), ground);
  add({10_mm, 10_mm}, scene::rectangle({side, side}), grey(255));
  Length const corner = 10_mm + module * layout::qr_quiet_modules;
  frame.items.push_back({{corner, corner},
                         scene::Tag::as(scene::Artifact::layout),
                         {},
                         scene::Modules{code.modules, code.dark, module, grey(0)}});
  scene::Document document;
  document.language = "en";
  document.title = "Code";
  document.nodes.emplace_back().role = scene::Role::document;
  document.add_page(frame, 1);
  return document;
}

/// A screen has fewer pixels than whoever looks at it.
int times_at(int dpi) { return dpi < 150 ? 2 : 1; }

TEST(QrReading, DecodesAtEveryResolutionOnWhiteAndOnAPanel) {
  std::string const link = "https://library.example.org/samen-lezen?les=3";
  Scratch const scratch;
  for (auto const correction : {layout::QrCorrection::smallest, layout::QrCorrection::medium}) {
    auto const code = layout::QrEncoder().encode(link, {}, correction);
    ASSERT_TRUE(code.ok());
    for (Length const module : {layout::qr_module_min, 0.75_mm}) {
      for (int const ground : {255, 200, 40}) {
        auto const document = page_with(*code, module, grey(static_cast<std::uint8_t>(ground)));
        for (int const dpi : {60, 72, 96, 150, 300, 600}) {
          auto const pages = output::render_png(document, output::Profile::web, {}, dpi);
          ASSERT_TRUE(pages.ok());
          scratch.write("code.png", pages->front());
          EXPECT_THAT(codes_seen_in(scratch, "code.png", times_at(dpi)), ElementsAre(link))
              << dpi << ' ' << module.mm() << ' ' << ground;
        }
      }
    }
  }
}

TEST(QrReading, TheLargestCodeWithoutAWarningDecodesFromAnOfficePrint) {
  std::string const link = "https://example.org/" + std::string(86, 'w');
  Scratch const scratch;
  auto const code = layout::QrEncoder().encode(link, {});
  ASSERT_TRUE(code.ok());
  EXPECT_TRUE(code.diagnostics.empty());
  auto const pages =
      output::render_png(page_with(*code, layout::qr_module_min, grey(40)), output::Profile::web, {}, 300);
  ASSERT_TRUE(pages.ok());
  scratch.write("code.png", pages->front());
  EXPECT_THAT(codes_in("code.png"), ElementsAre(link));
}

// ---- the codes of all sheets ----

/// All web addresses that the links of a PDF lead to.
std::set<std::string> addresses_of(std::string const& pdf) {
  std::set<std::string> web;
  for (auto const& address : test::PdfReader(pdf).addresses()) {
    if (address.starts_with("https://")) web.insert(address);
  }
  return web;
}

struct Look {
  char const* profile;
  int dpi;
  char const* languages;
};

TEST(QrReading, EachWebAddressOfASheetCanBeReadFromItsPictures) {
  Scratch const scratch;
  test::made_of_all_sheets({"-o", "web"});
  for (auto const& [profile, dpi, languages] :
       {Look{"web", 72, "nl,en"}, Look{"copier", 150, "en"}, Look{"press", 300, "nl"}}) {
    std::map<std::string, std::set<std::string>> read;
    auto const made = test::made_of_all_sheets(
        {"-o", "pictures", "--profile", profile, "--lang", languages, fmt::format("--png={}", dpi)});
    for (auto const& file : ending_in(made, ".png")) {
      std::string const name = file.substr(9);
      std::string const sheet = name.substr(0, name.find('.', name.find('.') + 1));
      read[sheet].merge(codes_seen_in(scratch, file, times_at(dpi)));
    }
    EXPECT_GE(read.size(), 3U);
    for (auto const& [sheet, codes] : read) {
      EXPECT_EQ(codes, addresses_of(scratch.read("web/" + sheet + ".pdf"))) << sheet << ' ' << profile << ' ' << dpi;
    }
  }
}

/// Commands that draw the last page of the factsheet.
struct Renderer {
  char const* name;
  char const* command;
};
constexpr Renderer renderers[] = {
    {"poppler", "pdftoppm -q -r {0} -f 3 -l 3 -gray -singlefile {1} shown && mv shown.pgm shown"},
    {"MuPDF", "mutool draw -q -r {0} -F pgm -o shown {1} 3 2>&1"},
    {"Ghostscript",
     "gs -q -dSAFER -dNOPAUSE -dBATCH -sDEVICE=pnggray -r{0} -dFirstPage=3 -dLastPage=3 "
     "-sOutputFile=shown {1}"}};

TEST(QrReading, EachReaderOfPdfsShowsCodesThatCanBeRead) {
  Scratch const scratch;
  auto const files = lines_of(run_program({"render", FACTSHEET_SOURCE_DIR "/sheets/online-child-protection", "--lang",
                                           "nl", "--profile", "all"})
                                  .out);
  ASSERT_EQ(files.size(), 3U);
  auto const addresses = addresses_of(scratch.read(files.front()));
  EXPECT_EQ(addresses.size(), 6U);
  for (auto const& file : files) {
    for (Renderer const& renderer : renderers) {
      for (int const dpi : {150, 300, 600}) {
        // The outlines of the press are for presses.
        if (dpi == 150 && file.ends_with(".press.pdf")) continue;
        std::string const said = test::output_of(fmt::format(fmt::runtime(renderer.command), dpi, file));
        EXPECT_EQ(codes_in("shown"), addresses) << file << ' ' << renderer.name << ' ' << dpi << ' ' << said;
      }
    }
  }
}

}  // namespace
}  // namespace factsheet
