#include "check/consistency/two_labels.h"

#include "check/claims/operand.h"
#include "check/subject.h"
#include "check/texts/letters.h"
#include "check/texts/numbers.h"
#include "core/language.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A percentage with its label.
struct LabelledShare {
  std::string value;  ///< with a point: "87.9"
  std::string shown;  ///< "87,9%"
  std::string label;
  Span at;
};

/// The rows of a series of percentages.
struct LabelledSeries {
  std::string source;
  std::vector<LabelledShare> shares;
};

std::vector<LabelledSeries> shown_series(Subject const& subject, std::string const& language) {
  std::vector<LabelledSeries> all;
  Diagnostics told_elsewhere;
  Operands const operands(subject.data, language, told_elsewhere);
  for (auto const& [id, blocks] : subject.shown.series) {
    sheet::Series const& series = subject.data.series.find(id)->second;
    if (series.unit.value != sheet::Format::percent) continue;
    LabelledSeries& labelled = all.emplace_back();
    if (!series.source.empty()) labelled.source = series.source.front().value;
    for (Operand const& row : operands.rows_of({id, {}})) {
      if (row.row == nullptr || !row.row->label) continue;
      Span const at = row.row->label->versions.empty() ? row.row->at : row.row->label->versions.front().text.at;
      labelled.shares.push_back({fmt::format("{:g}", row.number), row.shown, row.name, at});
    }
  }
  return all;
}

std::set<std::string> words_of_label(std::string const& label, Language const& language) {
  std::istringstream words(lower_words(label, language.locale));
  std::set<std::string> all;
  for (std::string word; words >> word;) {
    if (is_letter(static_cast<unsigned char>(word[0])) || word.size() > 1) all.insert(word);
  }
  return all;
}

/// Not a word is in both.
bool are_unlike(std::string const& a, std::string const& b, Language const& language) {
  auto const of_a = words_of_label(a, language), of_b = words_of_label(b, language);
  bool const share = std::any_of(of_a.begin(), of_a.end(), [&](auto const& word) { return of_b.contains(word); });
  return !of_a.empty() && !of_b.empty() && !share;
}

/// What a label is beside its percentage, without marks around it.
std::string without_marks(std::string const& text) {
  auto const from = text.find_first_not_of(" :%\n");
  return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" :%.\n") + 1 - from);
}

/// The words of a version that consists of one paragraph and is no list.
std::string only_words(Version const& version) {
  auto const& passages = version.outline.passages;
  return passages.size() == 1 && !passages.front().is_item ? passages.front().text : std::string();
}

/// "98% Jongens", as a text or as the two of a callout; nothing for a longer text. Small numbers are many things.
std::optional<LabelledShare> typed_share(std::string const& text, Version const& at, Language const& language) {
  constexpr std::size_t most_words = 4, fewest_digits = 2;
  auto const numbers = numbers_in(text);
  if (numbers.size() != 1 || !numbers[0].percent || numbers[0].length < fewest_digits) return std::nullopt;
  auto const value = value_of(numbers[0].text, decimal_sign_of(language.tag));
  std::string label = text;
  label.replace(numbers[0].offset, numbers[0].length, " ");
  auto const words = words_of_label(label, language).size();
  if (!value || words == 0 || words > most_words) return std::nullopt;
  return LabelledShare{*value, numbers[0].text + "%", without_marks(label), place_of(*at.text, numbers[0].text)};
}

std::vector<LabelledShare> typed_shares(Subject const& subject, Language const& language) {
  std::vector<LabelledShare> all;
  Version const* word = nullptr;  // of the callout whose text is to come
  for (Version const& version : subject.versions) {
    bool const is_in_it = version.language == language.tag || version.language.empty();
    if (!is_in_it || version.placed->role == TextRole::name) continue;
    bool const is_of_word = word != nullptr && word->placed->block == version.placed->block;
    std::string const before = is_of_word ? only_words(*word) + " " : std::string();
    if (auto share = typed_share(before + only_words(version), is_of_word ? *word : version, language)) {
      all.push_back(std::move(*share));
    }
    if (version.placed->key == "word") word = &version;
  }
  return all;
}

void tell_of_labels(LabelledShare const& here, LabelledShare const& there, Findings& to) {
  to.add(here.at, "two-labels",
         fmt::format("{} is \"{}\" here, and \"{}\" elsewhere", here.shown, here.label, there.label),
         "give one fact one label");
}

/// All shares of the one with their values in the other, from the same source: the same facts told again.
bool tells_again(LabelledSeries const& one, LabelledSeries const& other) {
  auto const has = [&](LabelledShare const& share) {
    return std::any_of(other.shares.begin(), other.shares.end(),
                       [&](LabelledShare const& there) { return there.value == share.value; });
  };
  return !one.source.empty() && one.source == other.source && one.shares.size() > 1 &&
         one.shares.size() <= other.shares.size() && std::all_of(one.shares.begin(), one.shares.end(), has);
}

void compare_series(LabelledSeries const& one, LabelledSeries const& other, Language const& language, Findings& to) {
  if (!tells_again(one, other)) return;
  for (LabelledShare const& share : one.shares) {
    auto const count = std::count_if(other.shares.begin(), other.shares.end(),
                                     [&](LabelledShare const& there) { return there.value == share.value; });
    for (LabelledShare const& there : other.shares) {
      bool const is_same = count == 1 && there.value == share.value;
      if (is_same && are_unlike(share.label, there.label, language)) tell_of_labels(share, there, to);
    }
  }
}

/// What is typed has no source; so the value has to stand in one row alone.
void compare_typed(std::vector<LabelledShare> const& typed, std::vector<LabelledSeries> const& all,
                   Language const& language, Findings& to) {
  for (LabelledShare const& here : typed) {
    LabelledShare const* only = nullptr;
    std::size_t count = 0;
    for (LabelledSeries const& series : all) {
      for (LabelledShare const& row : series.shares) {
        if (row.value != here.value) continue;
        only = &row;
        ++count;
      }
    }
    if (count == 1 && are_unlike(only->label, here.label, language)) tell_of_labels(*only, here, to);
  }
}

}  // namespace

void find_two_labels(Subject const& subject, Findings& to) {
  for (std::string const& tag : subject.languages) {
    Language const& language = language_of(tag);
    auto const all = shown_series(subject, tag);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        bool const smaller = all[i].shares.size() <= all[j].shares.size();
        compare_series(smaller ? all[i] : all[j], smaller ? all[j] : all[i], language, to);
      }
    }
    compare_typed(typed_shares(subject, language), all, language, to);
  }
}

}  // namespace factsheet::check
