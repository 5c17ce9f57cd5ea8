// Sixty paragraphs of Dutch and sixty of English prose in the columns of the grid: how their lines end.
#include "support/bundled_fonts.h"
#include "support/fake_shaper.h"
#include "support/running_texts.h"
#include "text/shaper.h"

#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::IsEmpty;

constexpr int narrowest_span = 3, widest_span = 12;
constexpr std::string_view break_hyphen = "\u00AC";

/// Inside the padding of a block on A4, with sides of 14 mm, gutters of 5 and a padding of 5.
Length width_of_span(int span) {
  double const column = (210 - 2 * 14 - 11 * 5) / 12.0;
  return Length::from_mm(span * column + (span - 1) * 5 - 2 * 5);
}

std::vector<std::string> lines_of_file(std::string const& name) {
  std::ifstream file(FACTSHEET_SOURCE_DIR "/tests/text/prose/" + name);
  EXPECT_TRUE(file.is_open()) << name;
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string as_typed(std::string line) {
  replace_all(line, "\u00A0", " ");
  replace_all(line, "\u2018", "'");
  replace_all(line, "\u2019", "'");
  return line;
}

using Lines = std::vector<std::string>;
std::string shown(Lines const& lines) { return fmt::format("{}", fmt::join(lines, "/ ")); }

std::vector<std::string> words_of(std::string const& line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t const end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::size_t count_of(std::string_view words, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

bool ends_in_hyphen(std::string const& line) { return line.ends_with(break_hyphen); }

/// All paragraphs of a language at all spans.
class Prose {
 public:
  explicit Prose(std::string const& language) : language_(language) {
    for (std::string const& words : lines_of_file(language + ".txt")) {
      for (int span = narrowest_span; span <= widest_span; ++span) add(words, span);
    }
  }

  struct Setting {
    int span = 0;
    Lines lines, unhyphenated;
    double fullness_unhyphenated = 1;  ///< of the emptiest line but the last
  };
  [[nodiscard]] std::vector<Setting> const& settings() const { return settings_; }

 private:
  void add(std::string const& words, int span) {
    text::Paragraph paragraph = test::running_paragraph(words, language_);
    Length const width = width_of_span(span);
    Setting made{span, lines_of(paragraph, width), {}, 1};
    paragraph.hyphenate = false;
    auto const whole = test::bundled_shaper()->measure(paragraph, width);
    for (std::size_t i = 0; i + 1 < whole->lines.size(); ++i) {
      made.fullness_unhyphenated = std::min(made.fullness_unhyphenated, whole->lines[i].width / width);
    }
    made.unhyphenated = lines_of(paragraph, width);
    settings_.push_back(std::move(made));
  }

  static Lines lines_of(text::Paragraph const& paragraph, Length width) {
    auto const block = test::bundled_shaper()->set(paragraph, width);
    for (Diagnostic const& diagnostic : block.diagnostics) ADD_FAILURE() << to_text(diagnostic);
    Lines lines;
    for (std::string const& line : test::lines_of(*block)) lines.push_back(as_typed(line));
    return lines;
  }

  std::string language_;
  std::vector<Setting> settings_;
};

Prose const& prose(std::string const& language) {
  static std::map<std::string, Prose> const all{{"nl", Prose("nl")}, {"en", Prose("en")}};
  return all.at(language);
}

class ProseOf : public testing::TestWithParam<std::string> {};

TEST_P(ProseOf, IsSixtyParagraphs) {
  EXPECT_EQ(prose(GetParam()).settings().size(), 60u * (widest_span - narrowest_span + 1));
}

TEST_P(ProseOf, KeepsTogetherWhatBelongsTogether) {
  std::set<std::string> unseen, parted;
  std::vector<std::string> const pairs = lines_of_file(GetParam() + ".pairs.txt");
  unseen.insert(pairs.begin(), pairs.end());
  for (auto const& setting : prose(GetParam()).settings()) {
    auto const& [span, lines] = std::tie(setting.span, setting.lines);
    std::string whole;
    for (std::string const& line : lines) whole += line;
    for (std::string const& pair : pairs) {
      std::size_t const all = count_of(pair, whole);
      std::size_t kept = 0;
      for (std::string const& line : lines) kept += count_of(pair, line);
      if (all > 0) unseen.erase(pair);
      if (kept < all) parted.insert(fmt::format("{} at {}: {}", pair, span, shown(lines)));
    }
  }
  EXPECT_THAT(parted, IsEmpty());
  EXPECT_THAT(unseen, IsEmpty());
}

/// "veilig¬heid"
std::set<std::string> hyphenated_words(Lines const& lines) {
  std::set<std::string> found;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!ends_in_hyphen(lines[i])) continue;
    std::string word = words_of(lines[i]).back() + words_of(lines[i + 1]).front();
    while (std::string_view(".,;:!?')").find(word.back()) != std::string_view::npos) word.pop_back();
    if (word.ends_with(break_hyphen)) word.resize(word.size() - break_hyphen.size());
    if (word.front() == '\'') word.erase(0, 1);
    found.insert(word);
  }
  return found;
}

TEST_P(ProseOf, HyphenatesAsItsReadersDo) {
  std::vector<std::string> const read = lines_of_file(GetParam() + ".hyphens.txt");
  std::set<std::string> const right(read.begin(), read.end());
  std::set<std::string> others;
  for (auto const& setting : prose(GetParam()).settings()) {
    auto const& [span, lines] = std::tie(setting.span, setting.lines);
    for (std::string const& word : hyphenated_words(lines)) {
      if (right.count(word) == 0) others.insert(word);
    }
  }
  EXPECT_EQ(fmt::format("{}", fmt::join(others, " ")), "");
}

/// A column of three holds some eighteen letters: now and then a word alone costs less than all else.
constexpr int fewest_columns = 4;
constexpr std::size_t most_lone_words_in_three = 1;

TEST_P(ProseOf, EndsInMoreThanOneWord) {
  std::vector<std::string> lone;
  std::size_t in_three = 0;
  for (auto const& setting : prose(GetParam()).settings()) {
    auto const& [span, lines] = std::tie(setting.span, setting.lines);
    if (lines.size() < 2 || words_of(lines.back()).size() > 1) continue;
    if (span < fewest_columns) {
      ++in_three;
    } else {
      lone.push_back(fmt::format("at {}: {}", span, shown(lines)));
    }
  }
  EXPECT_THAT(lone, IsEmpty());
  EXPECT_LE(in_three, most_lone_words_in_three);
}

/// Without any hyphen the paragraph would be as long, with more than a word on its last line and no line that is short.
bool does_without_hyphen(Prose::Setting const& setting) {
  constexpr double full = 0.88;
  if (setting.unhyphenated.size() != setting.lines.size() || words_of(setting.unhyphenated.back()).size() < 2) {
    return false;
  }
  return setting.fullness_unhyphenated >= full;
}

TEST_P(ProseOf, HasNoHyphenBeforeItsLastLineWhereItCostsLittle) {
  std::vector<std::string> hyphenated, needless;
  for (auto const& setting : prose(GetParam()).settings()) {
    auto const& lines = setting.lines;
    if (lines.size() < 2 || !ends_in_hyphen(lines[lines.size() - 2])) continue;
    hyphenated.push_back(fmt::format("at {}: {}", setting.span, shown(lines)));
    if (does_without_hyphen(setting)) needless.push_back(hyphenated.back());
  }
  EXPECT_THAT(needless, IsEmpty());
  // In all, one paragraph in a hundred.
  EXPECT_LE(hyphenated.size(), prose(GetParam()).settings().size() / 100)
      << fmt::format("{}", fmt::join(hyphenated, "\n"));
}

INSTANTIATE_TEST_SUITE_P(Languages, ProseOf, testing::Values("nl", "en"));

}  // namespace
}  // namespace factsheet
