// Links from one block of a sheet to another, forwards and backwards.
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::PdfReader;
using test::run_program;
using test::Scratch;
using testing::ElementsAre;
using testing::HasSubstr;

std::string sheet_with_links(std::string const& first, std::string const& last) {
  return "sheet: 1\n"
         "languages: [nl, en]\n"
         "title: Water\n"
         "pages:\n"
         "  - blocks:\n"
         "      - panel: {id: contents, title: Contents, text: \"" +
         first +
         "\"}\n"
         "  - blocks:\n"
         "      - panel: {title: Rain, text: \"It falls.\"}\n"
         "  - blocks:\n"
         "      - panel: {id: pool, title: Pool, text: \"" +
         last + "\"}\n";
}

TEST(LinksWithinASheet, LeadForwardsAndBackwards) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", sheet_with_links("See [the pool on page 3](#pool).", "Back to [page 1](#contents)."));
  auto const run = run_program({"render", "--quiet", "--profile", "all"});
  EXPECT_EQ(run.status, 0) << run.err;
  for (char const* file : {"out/a.nl.pdf", "out/a.en.pdf", "out/a.en.copier.pdf"}) {
    PdfReader pdf(scratch.read(file));
    EXPECT_THAT(pdf.addresses(), ElementsAre("#3", "#1")) << file;
    auto annotation = pdf.pages()[0].getKey("/Annots").getArrayItem(0);
    EXPECT_EQ(annotation.getKey("/Contents").getUTF8Value(), "the pool on page 3");
  }
  EXPECT_THAT(PdfReader(scratch.read("out/a.nl.press.pdf")).addresses(), ElementsAre());
}

TEST(LinksWithinASheet, ToNoBlockAreErrorsInEachProfile) {
  for (char const* profile : {"web", "press", "copier"}) {
    Scratch const scratch;
    scratch.write("a.sheet.yaml", sheet_with_links("See [the pool](#poool).", "Back to [page 1](#contents)."));
    auto const run = run_program({"render", "--quiet", "--lang", "en", "--profile", profile});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("a.sheet.yaml:6:60: error: the link \"#poool\" leads nowhere; did you mean "
                                   "\"#pool\"? [unknown-target]\n"
                                   "      - panel: {id: contents, title: Contents, text: \"See [the pool](#poool).\"}\n"
                                   "                                                           ^~~~~~~~\n"))
        << profile;
  }
}

TEST(LinksWithinASheet, OfSeveralLinesAreOneFault) {
  Scratch const scratch;
  std::string words = "the pool";
  for (int i = 0; i < 40; ++i) words += " and the water";
  scratch.write("a.sheet.yaml", sheet_with_links("See [" + words + "](#lake).", "Read on."));
  auto const run = run_program({"check", "--quiet", "--lang", "en"});
  std::size_t const told = run.err.find("use #contents or #pool [unknown-target]");
  EXPECT_NE(told, std::string::npos) << run.err;
  EXPECT_EQ(run.err.find("unknown-target", told + 40), std::string::npos) << run.err;
}

TEST(LinksWithinASheet, NeedABlockForEachId) {
  Scratch const scratch;
  std::string const sheet = sheet_with_links("See [the pool](#pool).", "Deep.");
  scratch.write("a.sheet.yaml", sheet + "      - panel: {id: pool, title: Pool, text: Deep.}\n");
  EXPECT_THAT(run_program({"check", "--quiet"}).err,
              HasSubstr("a.sheet.yaml:11:21: error: the block in line 10 has the id \"pool\" too; give each block its "
                        "own id [duplicate-id]\n"
                        "      - panel: {id: pool, title: Pool, text: Deep.}\n"
                        "                    ^~~~\n"));
}

/// A block that an alias repeats brings its id along.
TEST(LinksWithinASheet, LeadToTheFirstOfRepeatedBlocks) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Water\npages:\n"
                "  - blocks:\n"
                "      - &pool {panel: {id: pool, title: Pool, text: Deep.}}\n"
                "  - blocks:\n"
                "      - *pool\n"
                "      - panel: {text: \"See [the pool](#pool).\"}\n");
  auto const run = run_program({"render", "--quiet"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(PdfReader(scratch.read("out/a.en.pdf")).addresses(), ElementsAre("#1"));
}

}  // namespace
}  // namespace factsheet::cli
