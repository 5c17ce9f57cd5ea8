// Quotes, apostrophes, ranges and units.
#include "text/typography/typography.h"

#include "text/typography/together.h"

#include <algorithm>
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
  EXPECT_EQ(nl("'s avonds"), "’s_avonds");
  EXPECT_EQ(nl("'s Avonds en 's-Hertogenbosch"), "’s_Avonds en ’s-Hertogenbosch");
  EXPECT_EQ(nl("'t Kofschip"), "’t_Kofschip");
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
  for (std::string const text : {"bel 0800-0432", "06-12345678 keer", "978-90-274-3964-2", "2026-11-01", "11-2026",
                                 "tel. 555-1234", "1-0 gewonnen", "13-3 jaar", "A4-3 jaar", "https://a.nl/3-13 jaar"}) {
    EXPECT_EQ(nl(text).find("–"), std::string::npos) << nl(text);
  }
}

TEST(Typography, AWordThatIsClosedRightBehindIsQuoted) {
  EXPECT_EQ(nl("De letters 's', 't', 'n', 'k' en 'm' leest u samen. Ook 'ie' en 'r'. Kies '12' of '10'."),
            "De letters ‘s’, ‘t’, ‘n’, ‘k’ en ‘m’ leest u samen. Ook ‘ie’ en ‘r’. Kies ‘12’ of ‘10’.");
  EXPECT_EQ(en("The 'cause' of it is a 'round' wheel. Press '10'. Eat 'em up, 'cos it's late. 'Twould help."),
            "The ‘cause’ of it is a ‘round’ wheel. Press ‘10’. Eat ’em up, ’cos it’s late. ’Twould help.");
  EXPECT_EQ(en("'nuff said, 'till death, rock 'n' roll and the letter 'n' too"),
            "’nuff said, ’till death, rock ’n’ roll and the letter ‘n’ too");
  EXPECT_EQ(en("'Round Midnight' by Monk, the word 'em'"), "‘Round Midnight’ by Monk, the word ‘em’");
}

TEST(Typography, FeetAndInchesArePrimes) {
  EXPECT_EQ(en("5'3\" tall, 27\" screen"), "5′3″ tall, 27″ screen");
  EXPECT_EQ(nl("een \"27\" en '10', A4's en 1990's"), "een “27” en ‘10’, A4’s en 1990’s");
}

TEST(Typography, AllRangesHaveAnEnDash) {
  EXPECT_EQ(
      nl("Voor 8-12 jaar, 10-20 leerlingen, groep 7-8, 9.00-17.00 uur, 1,5-2 meter, 5%-10%, blz. 3-5 en 2024-2025."),
      "Voor 8–12_jaar, 10–20 leerlingen, groep_7–8, 9.00–17.00_uur, 1,5–2_meter, 5%–10%, blz._3–5 en 2024–2025.");
  EXPECT_EQ(nl("22.00-6.00 uur, 2024-25, 3-4-jarigen, € 5-10, €5-€10, 5-10 °C"),
            "22.00–6.00_uur, 2024–25, 3–4-jarigen, €_5–10, €5–€10, 5–10_°C");
  EXPECT_EQ(en("pages 3-5, ages 3-13, 9am-5pm, but 10-12 weeks"), "pages_3–5, ages 3–13, 9am–5pm, but 10–12_weeks");
  EXPECT_EQ(nl("9.00 - 17.00 uur"), "9.00_–_17.00_uur");
}

TEST(Typography, MinusSignsAndDashes) {
  EXPECT_EQ(nl("Het is -5 °C, dus -0,5% of €-3."), "Het is −5_°C, dus −0,5% of €−3.");
  EXPECT_EQ(nl("Kijk uit - altijd -- en overal."), "Kijk uit_– altijd_– en overal.");
  EXPECT_EQ(en("well -- that---or wait..."), "well_– that—or wait…");
  EXPECT_EQ(nl("e-mail, twee- tot driemaal, -jarige en .... ----"), "e-mail, twee- tot driemaal, -jarige en .... ----");
}

TEST(Typography, WhatBelongsTogetherStays) {
  for (std::string const text : {"30_km/u",
                                 "100_m²",
                                 "5_kWh",
                                 "20_°C",
                                 "12_graden",
                                 "3_mei_2025",
                                 "12_mei",
                                 "mei_2025",
                                 "1e_maart",
                                 "06-1234_5678",
                                 "020_426_08_66",
                                 "06-12_34_56_78",
                                 "0800_1111",
                                 "+31_20_123_45_67",
                                 "(020)_123_45_67",
                                 "10_000",
                                 "1_250_000,50",
                                 "1234_AB",
                                 "blz._12",
                                 "art._5",
                                 "§_3.1",
                                 "nr._7",
                                 "groep_3_t/m_8",
                                 "1_t/m_4",
                                 "1_op_de_5",
                                 "één_op_de_vijf",
                                 "7_van_de_10",
                                 "2_x",
                                 "5_EUR",
                                 "EUR_5",
                                 "5_procent",
                                 "10_procentpunt",
                                 "’s_avonds",
                                 "’t_Gooi",
                                 "’n_kind",
                                 "dr._Jansen",
                                 "mevr._De_Wit",
                                 "J._de_Vries",
                                 "A.B._van_den_Berg",
                                 "Willem_III",
                                 "een_op_de_vijf"}) {
    std::string plain = text;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    std::string const expected = text == "mevr._De_Wit" ? "mevr._De Wit" : text;
    EXPECT_EQ(nl("Daar is " + plain + " en verder."), "Daar is " + expected + " en verder.");
  }
  for (std::string const text : {"12_May_2025",   "May_12",
                                 "16th_March",    "12_May",
                                 "020_7946_0018", "0800_1111",
                                 "SW1A_1AA",      "M1_1AE",
                                 "5_pm",          "5_p.m.",
                                 "5_per_cent",    "5_mph",
                                 "10_000",        "3_bn",
                                 "Louis_XIV",     "Dr_Smith",
                                 "Mrs_Carter",    "St_Mary’s",
                                 "No._10",        "p._12",
                                 "Year_6",        "Key_Stage_2",
                                 "1_in_5",        "one_in_five",
                                 "5_metres",      "2_percentage_points",
                                 "9_o’clock"}) {
    std::string plain = text;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    EXPECT_EQ(en("They say " + plain + " and so on."), "They say " + text + " and so on.");
  }
}

TEST(Typography, WhatOnlyStandsSideBySideIsNotHeld) {
  for (std::string const text : {"In 2022 hadden zij er meer", "fell to 12 in 2023", "Kies 3 of vier woorden",
                                 "groep kinderen", "De blz. is vol", "van 12 kinderen", "Rij 2022 mee"}) {
    EXPECT_EQ(nl(text).find('_'), std::string::npos) << nl(text);
    EXPECT_EQ(en(text).find('_'), std::string::npos) << en(text);
  }
}

TEST(Typography, HoldsAcrossRunsAndByTheLanguageOfEach) {
  std::vector<text::StyledRun> runs(3);
  runs[0].text = "Rijd ";
  runs[1].text = "30";
  runs[2].text = " km/u";
  text::refine_typography(runs, "nl");
  EXPECT_EQ(runs[2].text, "\u00A0km/u");
}

TEST(Typography, ASheetAddsWhatStaysTogether) {
  text::TogetherPatterns const own(std::vector<std::string>{"sporthal <number>", "<number> stippen"});
  std::vector<text::StyledRun> runs(1);
  runs[0].text = "Sporthal 3 heeft 12 stippen.";
  text::refine_typography(runs, "nl", &own);
  EXPECT_EQ(runs[0].text, "Sporthal\u00A03 heeft 12\u00A0stippen.");
}

TEST(Typography, AddressesStayToTheLetter) {
  EXPECT_EQ(nl("zie https://example.org/'a'?\"b\" en www.example.org/it's"),
            "zie https://example.org/'a'?\"b\" en www.example.org/it's");
}

}  // namespace
}  // namespace factsheet
