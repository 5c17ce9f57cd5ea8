#include "support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;
using testing::HasSubstr;

constexpr char const* drop =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M12 3C5 12 5 20 12 20S19 12 12 "
    "3Z\"/></svg>";

Outcome check_icon(Scratch const& scratch, std::string const& name) {
  scratch.write("s/a.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Water\npages:\n  - header: {title: Water, icon: " + name +
                    "}\n    blocks:\n      - panel: {icon: " + name + ", title: Tap, text: Drink it.}\n");
  return run_program({"check", "s"});
}

TEST(IconLoading, AnSvgBesideTheSheetIsAnIcon) {
  Scratch const scratch;
  scratch.write("s/drop.svg", drop);
  Outcome const run = check_icon(scratch, "drop.svg");
  EXPECT_EQ(run.status, 0) << run.err;
}

TEST(IconLoading, AFileThatIsMissingIsToldOnceWithItsPlace) {
  Scratch const scratch;
  Outcome const run = check_icon(scratch, "drop.svg");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err,
              HasSubstr("s/a.sheet.yaml:5:34: error: there is no file \"drop.svg\" beside the sheet; check the "
                        "name, capitals included [unknown-file]\n"));
  EXPECT_EQ(run.err.find("[unknown-file]"), run.err.rfind("[unknown-file]")) << run.err;
  EXPECT_EQ(run.err.find("unknown-icon"), std::string::npos) << run.err;
}

TEST(IconLoading, AFileThatIsNoSvgIsToldAtTheSheetsLine) {
  Scratch const scratch;
  scratch.write("s/drop.png", "\x89PNG\r\n");
  Outcome const run = check_icon(scratch, "drop.png");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("s/a.sheet.yaml:5:34: error: the icon \"drop.png\" is not an SVG; save it as SVG, or "
                                 "show it in an image block [icon]\n"));
}

TEST(IconLoading, AFileThatIsTooLargeIsToldAtTheSheetsLine) {
  Scratch const scratch;
  scratch.write("s/drop.svg", drop + std::string(300 * 1024, ' '));
  Outcome const run = check_icon(scratch, "drop.svg");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("s/a.sheet.yaml:5:34: error: s/drop.svg is larger than 256 KiB; make it smaller "
                                 "[limit]\n"));
}

TEST(IconLoading, AFileOutsideTheFolderIsRefused) {
  Scratch const scratch;
  scratch.write("drop.svg", drop);
  Outcome const run = check_icon(scratch, "../drop.svg");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.err, HasSubstr("[outside-folder]"));
}

TEST(IconLoading, AChangedIconIsRenderedAnew) {
  Scratch const scratch;
  scratch.write("s/drop.svg", drop);
  EXPECT_EQ(check_icon(scratch, "drop.svg").status, 0);
  EXPECT_THAT(run_program({"render", "--changed", "s"}).out, HasSubstr("out/a.en.pdf"));
  EXPECT_EQ(run_program({"render", "--changed", "s"}).out, "");
  scratch.write("s/drop.svg", std::string(drop) + "\n");
  EXPECT_THAT(run_program({"render", "--changed", "s"}).out, HasSubstr("out/a.en.pdf"));
}

}  // namespace
}  // namespace factsheet::cli
