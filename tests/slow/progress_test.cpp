// The bar for what takes over a second, on a terminal.
#include "support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::run_shell;
using test::Scratch;
using testing::HasSubstr;
using testing::Not;

/// What a terminal is sent while something slow is rendered: six pages as large as they can be, seconds of work.
std::string sent_to_terminal(std::string const& variables, std::string const& options) {
  return run_shell("env -u NO_COLOR " + variables + " script -qec '\"$FACTSHEET_PROGRAM\" render --png 1200 " +
                   options + " " FACTSHEET_SOURCE_DIR "/sheets/online-child-protection' /dev/null < /dev/null")
      .out;
}

TEST(Progress, IsDrawnForOneSlowSheetToo) {
  if (run_shell("script -qec true /dev/null < /dev/null").status != 0) GTEST_SKIP() << "there are no terminals here";
  Scratch const scratch;
  std::string const sent = sent_to_terminal("", "");
  EXPECT_THAT(sent, HasSubstr("rendering [                              ] 0 of 1"));
  EXPECT_THAT(sent, HasSubstr("made 8 files from 1 sheet"));
  EXPECT_THAT(sent_to_terminal("NO_COLOR=1", ""), Not(HasSubstr("rendering [")));
  std::string const quiet = sent_to_terminal("", "--quiet");
  EXPECT_THAT(quiet, Not(HasSubstr("rendering [")));
  EXPECT_THAT(quiet, Not(HasSubstr("made 8 files")));
}

}  // namespace
}  // namespace factsheet::cli
