#include "core/language.h"

#include "core/enumeration.h"
#include "core/language_lists.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace factsheet {
namespace {

std::vector<std::string_view> all_words(Words const& words) {
  return {words.source,
          words.also,
          words.told_in,
          words.sources_by_number.other,
          words.label,
          words.value,
          words.updated,
          words.page_of_pages,
          words.count_out_of,
          words.ratio,
          words.total_off_by_rounding,
          words.rounded_to_whole,
          words.percentage_points.other,
          words.qr_code,
          words.ticked,
          words.not_ticked,
          words.charts.pie,
          words.charts.ring,
          words.charts.bars,
          words.charts.pictogram,
          words.charts.bars_of_series,
          words.charts.largest_part,
          words.charts.highest};
}

TEST(Languages, EachRowIsWhole) {
  std::set<std::string_view> tags, names;
  for (Language const& language : all_languages()) {
    EXPECT_TRUE(tags.insert(language.tag).second) << language.tag;
    EXPECT_TRUE(names.insert(language.name).second) << language.name;
    EXPECT_TRUE(language.locale.starts_with(std::string(language.tag) + "-")) << language.locale;
    EXPECT_TRUE(language.hyphenation.file.ends_with(".dic")) << language.hyphenation.file;
    EXPECT_TRUE(language.hyphenation.digraph.empty() || language.hyphenation.digraph.size() == 2);
    EXPECT_FALSE(language.units.empty() || language.totals.empty());
    for (char const* const list : {"together", "clippings", "weak-ends", "hyphens"}) {
      EXPECT_FALSE(language_list(language.tag, list).empty()) << language.tag << "/" << list;
    }
    EXPECT_GE(language.short_months.size(), 12u);
    for (std::string_view const words : all_words(language.words)) EXPECT_FALSE(words.empty()) << language.tag;
    int exponent = 0;
    for (Magnitude const& magnitude : language.magnitudes) {
      EXPECT_EQ(magnitude.exponent, exponent += 3);
      EXPECT_FALSE(magnitude.abbreviation.empty()) << magnitude.name;
    }
  }
}

TEST(Languages, AreFoundByTheirTagWithARegionOrWithout) {
  for (Language const& language : all_languages()) {
    EXPECT_EQ(find_language(language.tag), &language);
    EXPECT_EQ(find_language(language.locale), &language);
    EXPECT_EQ(&language_of(language.tag), &language);
    EXPECT_EQ(language_name(language.tag), language.name);
  }
  for (std::string_view const unknown : {"", "-", "n", "nld", "NL", "tr", "tr-TR"}) {
    EXPECT_EQ(find_language(unknown), nullptr) << unknown;
    EXPECT_EQ(language_name(unknown), unknown);
  }
}

TEST(Enumerated, ListsWordsAsInASentence) {
  EXPECT_EQ(enumerated(std::vector<std::string>(), "or"), "");
  EXPECT_EQ(enumerated(std::vector<std::string>{"a"}, "or"), "a");
  EXPECT_EQ(enumerated(std::vector<std::string_view>{"a", "b"}, "or"), "a or b");
  EXPECT_EQ(enumerated(std::vector<std::string>{"a", "b", "c"}, "and"), "a, b and c");
}

}  // namespace
}  // namespace factsheet
