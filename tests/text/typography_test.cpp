// Quotes, apostrophes, ranges and units.
#include "text/typography/typography.h"

#include <string>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

/// The text refined, with a no-break space shown as "_".
std::string refined(std::string const& text, std::string const& language) {
  std::vector<text::StyledRun> runs(1);
  runs[0].text = text;
  text::refine_typography(runs, language);
  std::string shown = runs[0].text;
  static std::string const hard_space = "\u00A0";
  for (std::size_t at = shown.find(hard_space); at != std::string::npos; at = shown.find(hard_space)) {
    shown.replace(at, hard_space.size(), "_");
  }
  return shown;
}
std::string nl(std::string const& text) { return refined(text, "nl"); }
std::string en(std::string const& text) { return refined(text, "en"); }

TEST(Typography, DutchApostrophes) {
  EXPECT_EQ(nl("'s avonds"), "’s avonds");
  EXPECT_EQ(nl("'s Avonds en 's-Hertogenbosch"), "’s Avonds en ’s-Hertogenbosch");
  EXPECT_EQ(nl("'t Kofschip"), "’t Kofschip");
  EXPECT_EQ(nl("foto's, baby's"), "foto’s, baby’s");
  EXPECT_EQ(nl("(TNT)'s"), "(TNT)’s");
  EXPECT_EQ(nl("in '90 en '68"), "in ’90 en ’68");
  EXPECT_EQ(nl("Hans' fiets"), "Hans’ fiets");
  EXPECT_EQ(nl("zo'n, auto\u0301's"), "zo’n, auto\u0301’s");
}

TEST(Typography, QuotesTurnTowardsTheirWords) {
  EXPECT_EQ(nl("Hij zei: \"Stop!\" en ('wacht')"), "Hij zei: “Stop!” en (‘wacht’)");
  EXPECT_EQ(en("\"It's 'fine',\" she said"), "“It’s ‘fine’,” she said");
  EXPECT_EQ(en("'tis the drivers' road in the '90s"), "’tis the drivers’ road in the ’90s");
  EXPECT_EQ(en("“Already” ‘typed’"), "“Already” ‘typed’");
}

TEST(Typography, OtherLanguagesKeepTheirQuotesAsTyped) {
  EXPECT_EQ(refined("\"Achtung\"", "de"), "\"Achtung\"");
  std::vector<text::StyledRun> runs(2);
  runs[0].text = "\"Weg\" ";
  runs[1].text = "\"Weg\"";
  runs[1].language = "de";
  text::refine_typography(runs, "nl");
  EXPECT_EQ(runs[0].text, "“Weg” ");
  EXPECT_EQ(runs[1].text, "\"Weg\"");
}

TEST(Typography, QuotesLookAcrossRuns) {
  std::vector<text::StyledRun> runs(2);
  runs[0].text = "foto";
  runs[1].text = "'s";
  text::refine_typography(runs, "nl");
  EXPECT_EQ(runs[1].text, "’s");
}

TEST(Typography, ANumberHoldsItsUnit) {
  EXPECT_EQ(nl("8+ jaar, 10 % van 88,3 miljoen op 1 november"), "8+_jaar, 10_% van 88,3_miljoen op 1_november");
  EXPECT_EQ(nl("€ 5 per 10 km (3 uur)."), "€_5 per 10_km (3_uur).");
  EXPECT_EQ(en("12 years, 30 mm and 2 million"), "12_years, 30_mm and 2_million");
  EXPECT_EQ(nl("in 2022 zijn 4 mensen"), "in 2022 zijn 4 mensen");
}

TEST(Typography, RangesWithAUnitGetAnEnDash) {
  EXPECT_EQ(nl("3-13 jaar"), "3–13_jaar");
  EXPECT_EQ(nl("0-2 jaar of 14 - 17 jaar"), "0–2_jaar of 14_–_17_jaar");
  EXPECT_EQ(nl("(5-10%)"), "(5–10%)");
  EXPECT_EQ(en("12-16+ years"), "12–16+_years");
}

TEST(Typography, WhatOnlyLooksLikeARangeStays) {
  for (std::string const text : {"bel 0800-0432", "06-12345678 keer", "978-90-274-3964-2", "2026-11-01", "3-13",
                                 "1-0 gewonnen", "13-3 jaar", "A4-3 jaar", "https://a.nl/3-13 jaar"}) {
    EXPECT_EQ(nl(text).find("–"), std::string::npos) << nl(text);
  }
}

TEST(Typography, AddressesStayToTheLetter) {
  EXPECT_EQ(nl("zie https://example.org/'a'?\"b\" en www.example.org/it's"),
            "zie https://example.org/'a'?\"b\" en www.example.org/it's");
}

}  // namespace
}  // namespace factsheet
