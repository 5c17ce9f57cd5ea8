#include "resolve/charts/answer_scale.h"

#include "core/language.h"

#include <algorithm>

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

TEST(AnswerScale, IsKnownForEachScaleOfEachLanguage) {
  for (Language const& language : all_languages()) {
    ASSERT_GE(language.answer_scales.size(), 8U) << language.name;
    for (auto const& scale : language.answer_scales) {
      std::vector<std::string> names;
      int last = -1;
      for (AnswerStep const& step : scale) {
        ASSERT_GE(step.rank, last) << step.name;
        if (step.rank > last) names.emplace_back(step.name);
        last = step.rank;
      }
      ASSERT_GE(names.size(), 3U) << names.front();
      EXPECT_TRUE(is_answer_scale(names)) << names.front();
      std::reverse(names.begin(), names.end());
      EXPECT_TRUE(is_answer_scale(names)) << names.front();
      names.emplace_back(language.no_answers.front());
      EXPECT_TRUE(is_answer_scale(names)) << names.front();
      std::swap(names[0], names[1]);
      EXPECT_FALSE(is_answer_scale(names)) << names.front();
    }
  }
}

/// Scales that no table has are known by their ends, and marks by their numbers.
TEST(AnswerScale, IsKnownByItsEndsAndByItsMarks) {
  EXPECT_TRUE(is_answer_scale({"heel rustig", "rustig", "een beetje druk", "druk", "heel druk"}));
  EXPECT_TRUE(is_answer_scale({"Extremely quiet", "quiet", "busy", "very busy", "don't know"}));
  EXPECT_TRUE(is_answer_scale({"1 (slecht)", "2", "3", "4", "5 (goed)"}));
  EXPECT_TRUE(is_answer_scale({"0 times", "1 time", "2 times", "3 times or more"}));
  EXPECT_TRUE(is_answer_scale({"3", "2", "1"}));
  EXPECT_FALSE(is_answer_scale({"heel rustig", "heel druk", "rustig"}));
  EXPECT_FALSE(is_answer_scale({"1", "3", "2"}));
  EXPECT_FALSE(is_answer_scale({"4 jaar", "5 jaar", "6 jaar"})) << "ages are not marks";
  EXPECT_FALSE(is_answer_scale({"2019", "2020", "2021"}));
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
