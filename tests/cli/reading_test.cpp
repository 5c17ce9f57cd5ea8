// What a screen reader says for the project's own sheets, against the sheets' own words.
#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "output/pdf/render_pdf.h"
#include "resolve/resolve.h"
#include "support/pdf_reader.h"
#include "support/sheet_words.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using Words = std::vector<std::string>;

struct Rendered {
  resolve::ResolvedSheet sheet;
  std::string pdf;
};

Rendered render(std::string const& name, std::string const& language, bool with_codes = true) {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  auto const bundle = load_bundle();
  auto const project = std::filesystem::path(FACTSHEET_SOURCE_DIR);
  auto const ours = project / "sheets" / name / (name + ".sheet.yaml");
  auto const path = exists(ours) ? ours : project / "tests/conformance/sheets" / (name + ".sheet.yaml");
  auto const loaded = load_sheet(path, *bundle);
  auto sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, language);
  sheet->codes = sheet->codes && with_codes;
  auto const document = layout::lay_out(*sheet, *bundle->shaper);
  auto pdf = output::render_pdf(*document, output::Profile::web, bundle->output);
  return {std::move(*sheet), std::move(*pdf)};
}

/// The tree's text without what only paper needs: hyphens at the ends of lines, and the dots of lists.
Words heard(std::string const& pdf) {
  std::string text = test::PdfReader(pdf).text();
  for (std::size_t at = 0; (at = text.find("\u00AD", at)) != std::string::npos;) text.erase(at, 2);
  Words words = test::words_of(text);
  words.erase(std::remove(words.begin(), words.end(), "•"), words.end());
  return words;
}

class Reading : public testing::TestWithParam<std::tuple<char const*, char const*>> {};

TEST_P(Reading, SaysTheSheetWordByWordInItsOrder) {
  auto const [name, language] = GetParam();
  Rendered const made = render(name, language, false);  // codes repeat the addresses of links
  Words const said = heard(made.pdf);
  Words const written = test::words_of(made.sheet);
  auto const [at, expected] = std::mismatch(said.begin(), said.end(), written.begin(), written.end());
  EXPECT_EQ(Words(at, said.end()), Words(expected, written.end())) << "from word " << at - said.begin() << " on";
}

INSTANTIATE_TEST_SUITE_P(Sheets, Reading,
                         testing::Combine(testing::Values("online-child-protection", "crossing", "school-names"),
                                          testing::Values("nl", "en")));

TEST(ReadingTheGallery, LeavesNoWordOut) {
  for (char const* language : {"nl", "en"}) {
    Rendered const made = render("gallery", language);
    Words left = heard(made.pdf);
    for (std::string const& word : test::words_of(made.sheet)) {
      auto const found = std::find(left.begin(), left.end(), word);
      if (found == left.end()) {
        ADD_FAILURE() << language << ": \"" << word << "\" is not read";
      } else {
        left.erase(found);
      }
    }
  }
}

TEST(ReadingTheFactsheet, FindsNoHyphenInsideALineAndNoControlCharacters) {
  Rendered const made = render("online-child-protection", "nl");
  std::string const text = test::PdfReader(made.pdf).text();
  for (char const c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << int(c);
  for (std::size_t at = text.find("\u00AD"); at != std::string::npos; at = text.find("\u00AD", at + 1)) {
    EXPECT_NE(text[at + 2], ' ') << "a hyphen stands between the halves of a word: " << text.substr(at - 20, 40);
  }
}

TEST(ReadingSchoolNames, KeepsArabicLettersAndAddressesAsTyped) {
  Rendered const made = render("school-names", "nl");
  std::string const text = test::PdfReader(made.pdf).text();
  EXPECT_THAT(text, testing::HasSubstr("\u0645\u062F\u0631\u0633\u0629 \u0627\u0644\u0646\u0648\u0631"));
  for (char const c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << int(c);
  EXPECT_THAT(test::PdfReader(made.pdf).addresses(),
              testing::Contains("https://school.example/kinder's?a=%22b%22&c=[1]"));
}

TEST(ReadingTheFactsheet, EveryLinkLeadsToTheAddressOfTheBrief) {
  Rendered const made = render("online-child-protection", "en");
  auto const addresses = test::PdfReader(made.pdf).addresses();
  for (char const* address :
       {"https://www.missingkids.org/test/i_m_p_a_c_t-2_0_2_2-draft",
        "https://annualreport2022.iwf.org.uk/trends-and-data/reports-analysis/",
        "https://www.inhope.org/EN/articles/inhope-annual-report-2022",
        "https://www.suojellaanlapsia.fi/en/post/csam-users-in-the-dark-web-protecting-children-through-prevention",
        "https://www.datocms-assets.com/22233/1652864615-child-safety-by-design-report-final-1.pdf",
        "https://www.terredeshommes.nl/en/publications/research-paper-child-safety-by-design", "tel:08000432",
        "tel:08002000", "tel:112"}) {
    EXPECT_THAT(addresses, testing::Contains(address));
  }
}

TEST(ReadingTheFactsheet, IsSmallEnoughForAnyMailbox) {
  for (char const* language : {"nl", "en"}) EXPECT_LE(render("online-child-protection", language).pdf.size(), 45'000U);
}

TEST(ReadingTheFactsheet, FiguresAreWrittenAsTheLanguageWritesThem) {
  auto const has = [](std::string const& pdf, std::string const& figure) {
    std::string text = test::PdfReader(pdf).text();
    for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, " ");
    return text.find(figure) != std::string::npos;
  };
  std::string const dutch = render("online-child-protection", "nl").pdf;
  for (char const* figure : {"88,3 miljoen", "255.571", "87,9%", "100,1%"}) EXPECT_TRUE(has(dutch, figure)) << figure;
  std::string const english = render("online-child-protection", "en").pdf;
  for (char const* figure : {"88.3 million", "255,571", "87.9%", "100.1%"}) EXPECT_TRUE(has(english, figure)) << figure;
}

}  // namespace
}  // namespace factsheet::cli
