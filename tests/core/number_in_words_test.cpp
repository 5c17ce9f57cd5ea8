#include "core/number_in_words.h"

#include "core/ascii.h"

#include <gtest/gtest.h>

namespace factsheet {
namespace {

TEST(NumberInWords, IsFoundAsAWholeNumberAlone) {
  EXPECT_TRUE(names_number("7 in 10: under 18", "7"));
  EXPECT_TRUE(names_number("under 18 (70%)", "70%"));
  EXPECT_TRUE(names_number("In 2022", "2022"));
  EXPECT_FALSE(names_number("17% of all", "7%"));
  EXPECT_FALSE(names_number("70% of all", "7"));
  EXPECT_FALSE(names_number("1,7% of all", "7%"));
  EXPECT_FALSE(names_number("1.7% of all", "7%"));
  EXPECT_TRUE(names_number("17% or 7% of all", "7%"));
  EXPECT_FALSE(names_number("", "7"));
  EXPECT_FALSE(names_number("7", ""));
}

TEST(SmallLetters, AreThoseOfAsciiAlone) {
  EXPECT_EQ(in_small_letters("A.Sheet.YAML É"), "a.sheet.yaml É");
  EXPECT_EQ(with_small_start("The title"), "the title");
  EXPECT_EQ(with_small_start(""), "");
}

}  // namespace
}  // namespace factsheet
