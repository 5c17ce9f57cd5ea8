// Nothing leaves the paper: footers, sizes by name, small pictures, numbers of pages.
#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "resolve/resolve.h"
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using testing::HasSubstr;
using testing::Not;

std::string const safe_way = "sheet: 1\nlanguages: [nl]\ntitle: Oversteken\nupdated: 2026-02-01\n";

std::string panels(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text +=
        "      - panel: {title: Stop, text: \"Stop bij de stoeprand. Kijk naar links, naar rechts en nog eens.\"}\n";
  }
  return text;
}

std::string sheet_with_footer(std::string const& footer, std::string const& theme = "") {
  return safe_way + theme + "footer: {" + footer + "}\npages:\n  - header: {title: Veilig}\n    blocks:\n" + panels(8);
}

Outcome check_all_profiles() { return run_program({"check", "--profile", "all"}); }

TEST(Paper, AFooterTooLongForTwoLinesIsAnErrorWhoseRemedyPasses) {
  Scratch scratch;
  std::string const title =
      "Uitgave van de werkgroep Veilig naar school, gemaakt samen met ouders en leerlingen van de groepen zes, zeven "
      "en "
      "acht. Overnemen mag, graag met vermelding van de bron. Opmerkingen zijn welkom bij de school of bij de "
      "bibliotheek in de wijk.";
  scratch.write("a.sheet.yaml", sheet_with_footer("title: \"" + title + "\""));
  Outcome const run = check_all_profiles();
  EXPECT_EQ(run.status, 1);
  std::string const expected =
      "a.sheet.yaml:5:17: error: the title is too long for the footer in Dutch, which has room for two lines of ";
  EXPECT_THAT(run.err, HasSubstr(expected));
  std::string const before = "give the footer a title of ";
  ASSERT_THAT(run.err, HasSubstr(before));
  auto const letters = static_cast<std::size_t>(std::stoi(run.err.substr(run.err.find(before) + before.size())));
  ASSERT_LT(letters, title.size());
  scratch.write("a.sheet.yaml", sheet_with_footer("title: \"" + title.substr(0, letters) + "\""));
  EXPECT_EQ(check_all_profiles().status, 0) << letters;
}

TEST(Paper, AFooterOfTwoLinesStaysOnThePaper) {
  Scratch scratch;
  std::string const calm =
      "Uitgave van de werkgroep Veilig naar school, gemaakt samen met ouders en leerlingen van de groepen zes en zeven";
  std::string const large = "Uitgave van de werkgroep Veilig naar school, met ouders gemaakt";
  for (auto const& [theme, title] : {std::pair{"theme: calm\n", calm}, std::pair{"theme: large-print\n", large}}) {
    scratch.write("a.sheet.yaml", sheet_with_footer("title: \"" + title + "\"", theme));
    Outcome const run = check_all_profiles();
    EXPECT_EQ(run.status, 0) << theme << run.err;
  }
}

TEST(Paper, AWideLogoHasOneMessageOfItsOwnWhoseRemedyPasses) {
  Scratch scratch;
  auto const write = [&](int width) {
    scratch.write("l.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + std::to_string(width) +
                               " 10'><path d='M0 0h" + std::to_string(width) + "v10h-" + std::to_string(width) +
                               "z' fill='#c00'/></svg>");
  };
  scratch.write("a.sheet.yaml", sheet_with_footer("logo: l.svg, logo-alt: Een logo"));
  write(240);
  Outcome const run = check_all_profiles();
  EXPECT_THAT(run.err, HasSubstr("a.sheet.yaml:5:16: error: the logo is 143 mm wide in the footer, which is more than "
                                 "half of the line; use a logo that is at most 15.1 times as wide as it is high "
                                 "[does-not-fit]\n"));
  EXPECT_EQ(run.err.find("error:"), run.err.rfind("error:")) << run.err;
  write(151);
  EXPECT_EQ(check_all_profiles().status, 0);
}

TEST(Paper, AllPlacesFollowFromASizeByNameOrInMillimetres) {
  Scratch scratch;
  scratch.write("a.sheet.yaml",
                safe_way + "theme: own\npages:\n  - header: {title: Veilig}\n    blocks:\n" + panels(3));
  for (std::string const page :
       {"page: {size: a3}", "page: {size: letter}", "page: {size: a5}", "page: {orientation: landscape}",
        "page: {size: a5, orientation: landscape}", "measures: {page-width: 148, page-height: 210}",
        "measures: {page-width: 216, page-height: 279}", "measures: {page-width: 297, page-height: 210}"}) {
    scratch.write("own.theme.yaml", "extends: calm\n" + page + "\n");
    Outcome const run = check_all_profiles();
    EXPECT_EQ(run.status, 0) << page << "\n" << run.err;
  }
}

TEST(Paper, APageTooSmallForItsBlocksIsAnErrorOrGoesOn) {
  Scratch scratch;
  scratch.write("a.sheet.yaml",
                safe_way + "theme: own\npages:\n  - header: {title: Veilig}\n    blocks:\n" + panels(9));
  for (std::string const page : {"page: {size: a5}", "page: {orientation: landscape}"}) {
    scratch.write("own.theme.yaml", "extends: calm\n" + page + "\n");
    Outcome const full = check_all_profiles();
    EXPECT_THAT(full.err, HasSubstr("[does-not-fit]")) << page;
    EXPECT_THAT(full.err, Not(HasSubstr("safe-area"))) << page;
    scratch.write("own.theme.yaml", "extends: calm\noverflow: continue\n" + page + "\n");
    Outcome const on = check_all_profiles();
    EXPECT_EQ(on.status, 0) << page << "\n" << on.err;
  }
}

TEST(Paper, MeasuresThatDoNotFitOnThePageAreToldWhereTheyStand) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", safe_way + "theme: own\npages:\n  - blocks:\n" + panels(1));
  auto const told = [&](std::string const& theme) {
    scratch.write("own.theme.yaml", "extends: calm\n" + theme);
    return check_all_profiles().err;
  };
  EXPECT_THAT(
      told("measures:\n  footer-baseline: 296\n"),
      HasSubstr("own.theme.yaml:3:20: error: \"footer-baseline\" is 296 mm, which is too much on a page of 210 × "
                "297 mm; write \"footer-baseline: 291\" or less [wrong-measure]\n"));
  EXPECT_THAT(told("page: {size: a5}\nmeasures:\n  side: 70\n"),
              HasSubstr("own.theme.yaml:4:9: error: \"side\" is 70 mm, which is too much on a page of 148 × 210 mm; "
                        "write \"side: 56\" or less [wrong-measure]\n"));
  EXPECT_THAT(told("page: {size: a5}\nmeasures:\n  page-width: 150\n"),
              HasSubstr("own.theme.yaml:4:15: error: the page has a size by name, and \"page-width\" too; remove "
                        "\"page-width\" or \"page\" [wrong-measure]\n"));
}

TEST(Paper, WhatStandsTooNearTheEdgeIsToldByHowMuch) {
  Scratch scratch;
  scratch.write("a.sheet.yaml",
                safe_way + "theme: own\npages:\n  - header: {title: Veilig}\n    blocks:\n" + panels(8));
  scratch.write("own.theme.yaml", "extends: calm\nmeasures: {side: 3}\n");
  Outcome const run = check_all_profiles();
  EXPECT_THAT(run.err, HasSubstr("keep 5 mm, because the cut may be off: in the theme, make \"side\" 2 mm larger "
                                 "[press-safe-area]\n"));
  EXPECT_THAT(run.err, HasSubstr("keep 5 mm, for a copier does not reach the edge: in the theme, make \"side\" 2 mm "
                                 "larger [copier-safe-area]\n"));
  scratch.write("own.theme.yaml", "extends: calm\nmeasures: {side: 5}\n");
  EXPECT_EQ(check_all_profiles().status, 0);
}

/// Enough above for the block to come to stand on page 3 in large print.
std::string sheet_with_terms(std::string const& theme, std::string const& words) {
  std::string const sentence =
      "Lees elke dag samen een kwartier, het liefst op een vast moment en op een rustige plek. ";
  std::string text = sentence + sentence + sentence + sentence + sentence;
  std::string made = safe_way + "theme: " + theme +
                     "\npages:\n  - header: {title: Lezen}\n    blocks:\n      - panel: {text: \"" + words + "\"}\n";
  for (int i = 0; i < 4; ++i) made += "      - panel: {title: Een, text: \"" + text + "\"}\n";
  return made +
         "  - header: {title: Begrippen}\n    blocks:\n      - definitions: {id: terms, title: Begrippen, items: "
         "[{term: "
         "Voorlezen, meaning: Hardop lezen.}]}\n";
}

TEST(Paper, TheNumberOfAPageIsThatOnWhichTheBlockStands) {
  Scratch scratch;
  std::string const words = "Zie [de begrippen op bladzijde {{page:terms}}](#terms).";
  for (auto const& [theme, page] : {std::pair{"calm", "2"}, std::pair{"large-print", "3"}}) {
    scratch.write("a.sheet.yaml", sheet_with_terms(theme, words));
    EXPECT_EQ(run_program({"render"}).status, 0);
    EXPECT_THAT(test::PdfReader(scratch.read("out/a.nl.pdf")).text(),
                HasSubstr(std::string("de begrippen op bladzijde ") + page));
  }
}

TEST(Paper, ATypedNumberOfAPageIsToldWhenItIsStale) {
  Scratch scratch;
  std::string const words = "Zie [de begrippen op bladzijde 2](#terms).";
  scratch.write("a.sheet.yaml", sheet_with_terms("calm", words));
  EXPECT_THAT(run_program({"check"}).err, Not(HasSubstr("stale-page")));
  scratch.write("a.sheet.yaml", sheet_with_terms("large-print", words));
  EXPECT_THAT(run_program({"check"}).err,
              HasSubstr("warning: the link \"#terms\" says page 2, and its block stands on page 3; write "
                        "{{page:terms}} in place of 2 [stale-page]\n"));
}

TEST(Paper, ABlockOnNoPageIsToldWhereItIsNamed) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", sheet_with_terms("calm", "Zie bladzijde {{page:trems}}."));
  EXPECT_THAT(run_program({"check"}).err,
              HasSubstr("error: no block has the id \"trems\"; did you mean \"terms\"? [unknown-page]\n"));
}

/// A sheet of the current folder in Dutch, as its pages stand.
scene::Document document_of_sheet(std::string const& path) {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  Bundle const bundle = *load_bundle();
  auto const loaded = load_sheet(path, bundle);
  auto const sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, "nl");
  return *layout::lay_out(*sheet, *bundle.shaper);
}

TEST(Paper, InANarrowBlockACodeStandsAboveItsAddress) {
  Scratch scratch;
  scratch.write("d.yaml",
                "sources: {s: {title: Verkeersveiligheidsmonitor, publisher: SWOV, year: 2025, url: "
                "\"https://voorbeeld.nl/verkeersveiligheidsmonitor/basisonderwijs-2025.pdf\"}}\n"
                "series: {a: {unit: percent, source: s, rows: [{label: te voet, value: 60.5}, {label: fiets, value: "
                "39.5}]}}\n");
  for (auto const& [span, above] : {std::pair{3, true}, std::pair{8, false}}) {
    scratch.write("a.sheet.yaml",
                  safe_way + "data: [d.yaml]\npages:\n  - blocks:\n      - bar: {series: a, title: Staven, span: 4}\n" +
                      "      - sources: {span: " + std::to_string(span) + "}\n");
    scene::Document const document = document_of_sheet("a.sheet.yaml");
    Length code_end, address;
    for (scene::Item const& item : document.pages.front().items) {
      if (auto const* code = std::get_if<scene::Modules>(&item.what)) code_end = item.at.y + code->size().height;
      auto const* run = std::get_if<scene::GlyphRun>(&item.what);
      if (run && run->text.find("voorbeeld.nl") != std::string::npos) address = item.at.y;
    }
    ASSERT_GT(code_end, Length());
    ASSERT_GT(address, Length());
    EXPECT_EQ(address > code_end, above) << span;
  }
}

TEST(Paper, CodesAreOfBlackThatNoPrinterMakesDotsOf) {
  Scratch scratch;
  scratch.write(
      "a.sheet.yaml",
      safe_way + "pages:\n  - blocks:\n      - panel: {text: \"Lees [meer](https://voorbeeld.nl/lezen).\"}\n");
  int codes = 0;
  scene::Document const document = document_of_sheet("a.sheet.yaml");
  for (scene::Item const& item : document.pages.front().items) {
    auto const* code = std::get_if<scene::Modules>(&item.what);
    if (!code) continue;
    ++codes;
    EXPECT_EQ(code->colour.rgb, (std::array<std::uint8_t, 3>{0, 0, 0}));
  }
  EXPECT_EQ(codes, 1);
}

TEST(Paper, AVerbatimQuoteHasMarksAndARetellingHasNone) {
  Scratch scratch;
  auto const said = [&](std::string const& more) {
    scratch.write(
        "a.sheet.yaml",
        safe_way + "pages:\n  - blocks:\n      - quote: {text: We lezen samen., by: Een vader" + more + "}\n");
    EXPECT_EQ(run_program({"render"}).status, 0);
    return test::PdfReader(scratch.read("out/a.nl.pdf")).text();
  };
  EXPECT_THAT(said(", verbatim: true"), HasSubstr("“We lezen samen.”"));
  EXPECT_THAT(said(""), Not(HasSubstr("“")));
  EXPECT_THAT(said(""), HasSubstr("– Een vader"));
}

}  // namespace
}  // namespace factsheet::cli
