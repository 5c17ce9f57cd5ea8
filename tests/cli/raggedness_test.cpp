// How ragged the factsheet's paragraphs are at five widths, against what bench/compare_lines.py found for Typst 0.15.2
// on the same paragraphs. Texts that are changed ask for a new comparison: run it, and write its figures here and in
// docs/typography.md.
#include "support/bundled_fonts.h"
#include "support/running_texts.h"
#include "support/whole_sheet.h"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

constexpr std::array<double, 5> widths = {102, 142, 181, 241, 340};  // pt

/// Typst as it comes: the root of the mean squared slack over all lines, in points.
constexpr double typst_ragged = 69.2;
/// Typst asked for few hyphens and for no word alone on a last line, `costs: (hyphenation: 1700%, runt: 10000%)`.
constexpr double wishful_typst_inner = 17.99;
constexpr int wishful_typst_hyphens = 27;

struct Counted {
  double ragged = 0, inner = 0;  ///< the means over languages and widths
  int hyphens = 0, ladders = 0, lone_words = 0;
};

class SlackMean {
 public:
  void add(Length slack) {
    squares_ += slack.pt() * slack.pt();
    ++count_;
  }
  [[nodiscard]] double root() const { return std::sqrt(squares_ / count_); }

 private:
  double squares_ = 0;
  int count_ = 0;
};

bool is_one_word(text::TextLine const& line) {
  std::string words;
  for (text::PlacedRun const& run : line.runs) words += run.glyphs.text;
  return words.find(' ') == std::string::npos;
}

void count(text::TextBlock const& block, Length width, SlackMean& all, SlackMean& inner, Counted& to) {
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    bool const last = i + 1 == block.lines.size();
    to.hyphens += block.lines[i].hyphenated ? 1 : 0;
    to.ladders += !last && block.lines[i].hyphenated && block.lines[i + 1].hyphenated ? 1 : 0;
    if (block.lines.size() == 1) continue;
    all.add(width - block.lines[i].width);
    if (!last) inner.add(width - block.lines[i].width);
  }
  if (block.lines.size() > 1 && is_one_word(block.lines.back())) ++to.lone_words;
}

Counted count_factsheet() {
  auto const shaper = test::bundled_shaper();
  Counted counted;
  for (char const* language : {"nl", "en"}) {
    auto const texts = test::running_texts(test::whole_sheet("online-child-protection", language).sheet);
    for (double const points : widths) {
      SlackMean all, inner;
      for (std::string const& words : texts) {
        Length const width = Length::from_pt(points);
        count(*shaper->set(test::running_paragraph(words, language), width), width, all, inner, counted);
      }
      counted.ragged += all.root() / (2 * widths.size());
      counted.inner += inner.root() / (2 * widths.size());
    }
  }
  return counted;
}

TEST(Raggedness, IsNoWorseThanTypstsOverAllLines) { EXPECT_LE(count_factsheet().ragged, typst_ragged); }

TEST(Raggedness, OfInnerLinesIsNoWorseThanTypstsUnderTheSameWishes) {
  Counted const counted = count_factsheet();
  EXPECT_LE(counted.inner, wishful_typst_inner);
  EXPECT_LE(counted.hyphens, wishful_typst_hyphens);
}

TEST(Raggedness, IsNotBoughtWithLaddersOrLoneWords) {
  Counted const counted = count_factsheet();
  EXPECT_EQ(counted.ladders, 0);
  EXPECT_EQ(counted.lone_words, 0);
}

}  // namespace
}  // namespace factsheet::cli
