// A language of the table is one that the program offers, reads, prints and names: nothing else has a list of them.
#include "core/language.h"
#include "support/scratch.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

std::string sheet_in(Language const& language, std::string const& key = "title") {
  std::string const tag(language.tag);
  return "sheet: 1\nlanguages: [" + tag + "]\nupdated: 2026-11-01\ntitle: {" + tag +
         ": Water}\ndata: [figures.yaml]\npages:\n  - blocks:\n      - pie: {series: taps, " + key + ": {" + tag +
         ": Taps}}\n      - qr: {link: \"https://example.org\"}\n      - sources: {}\n";
}

constexpr char const* taps =
    "sources:\n  council: {title: Taps, publisher: Council, year: 2024}\nseries:\n  taps:\n    unit: percent\n    "
    "source: "
    "council\n    rows: [{label: open, value: 60}, {label: shut, value: 40}]\n";

TEST(LanguagesOfTheProgram, AreRendered) {
  for (Language const& language : all_languages()) {
    std::string const tag(language.tag);
    Scratch const scratch;
    scratch.write("water.sheet.yaml", sheet_in(language));
    scratch.write("figures.yaml", taps);
    auto const made = run_program({"render", "--lang", tag, "--quiet"});
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_EQ(made.out, "out/water." + tag + ".pdf\n");
    EXPECT_NE(made.err.find(" in " + std::string(language.name) + " is only"), std::string::npos) << made.err;
    EXPECT_NE(scratch.read("out/water." + tag + ".pdf").find("<rdf:li>" + std::string(language.locale) + "</rdf:li>"),
              std::string::npos);
  }
}

TEST(LanguagesOfTheProgram, AreKeysOfATextAndValuesOfASheet) {
  auto const schema = run_program({"schema"}).out;
  for (Language const& language : all_languages()) {
    EXPECT_NE(schema.find("\"" + std::string(language.tag) + "\": {"), std::string::npos);
    EXPECT_NE(schema.find("\"" + std::string(language.tag) + "\""), std::string::npos);
    Scratch const scratch;
    scratch.write("water.sheet.yaml", sheet_in(language, "tittle"));
    EXPECT_NE(run_program({"check"}).err.find("unknown key \"tittle\""), std::string::npos);
  }
}

TEST(LanguagesOfTheProgram, AreNamedByItsHelp) {
  auto const help = run_program({"--help"}).out;
  for (Language const& language : all_languages()) {
    EXPECT_NE(help.find("in " + std::string(language.name)), std::string::npos) << help;
    EXPECT_EQ(run_program({"diff", "a", "b", "--lang", std::string(language.tag)}).status, 3);
  }
  EXPECT_EQ(run_program({"diff", "a", "b", "--lang", "tr"}).status, 2);
}

TEST(LanguagesOfTheProgram, AreAskedForByNameNowhereInTheSources) {
  std::string tags;
  for (Language const& language : all_languages()) tags += (tags.empty() ? "" : "|") + std::string(language.tag);
  std::regex const comparison("[=!]= *\"(" + tags + ")\"|\"(" + tags + ")\" *[=!]=");
  for (auto const& entry : std::filesystem::recursive_directory_iterator(FACTSHEET_SOURCE_DIR "/src")) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    EXPECT_FALSE(std::regex_search(text.str(), comparison)) << entry.path();
  }
}

}  // namespace
}  // namespace factsheet::test
