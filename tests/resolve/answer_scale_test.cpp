#include "resolve/answer_scale.h"

#include <gtest/gtest.h>

namespace factsheet::resolve {
namespace {

TEST(AnswerScale, IsKnownFromEitherEnd) {
  EXPECT_TRUE(
      is_answer_scale({"zeer mee oneens", "mee oneens", "niet eens, niet oneens", "mee eens", "zeer mee eens"}));
  EXPECT_TRUE(is_answer_scale({"Helemaal mee eens", "mee eens", "neutraal", "mee oneens"}));
  EXPECT_TRUE(is_answer_scale({"nooit", "zelden", "soms", "vaak", "altijd"}));
  EXPECT_TRUE(is_answer_scale({"Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"}));
  EXPECT_TRUE(is_answer_scale({"very good", "good", "fair", "poor", "don't know"}));
  EXPECT_TRUE(is_answer_scale({"zeer tevreden", "tevreden", "ontevreden", "weet niet"}));
}

TEST(AnswerScale, IsNothingElse) {
  EXPECT_FALSE(is_answer_scale({"fiets", "bus", "auto"}));
  EXPECT_FALSE(is_answer_scale({"mee eens", "mee oneens"}));
  EXPECT_FALSE(is_answer_scale({"mee eens", "zeer mee oneens", "neutraal"}));
  EXPECT_FALSE(is_answer_scale({"soms", "weet niet", "vaak"}));
  EXPECT_FALSE(is_answer_scale({}));
}

}  // namespace
}  // namespace factsheet::resolve
