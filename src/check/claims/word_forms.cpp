#include "check/claims/word_forms.h"

#include "check/texts/letters.h"
#include "core/language_lists.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace factsheet::check {
namespace {

constexpr std::size_t shortest_base = 3;  // letters

/// "on foot = walk"
struct SameWords {
  struct Entry {
    std::vector<std::string> words, as;
  };
  explicit SameWords(std::string_view language) {
    for (std::string_view const line : language_list(language, "same")) {
      auto const sign = line.find('=');
      if (sign != std::string_view::npos) {
        entries.push_back({split_words(line.substr(0, sign)), split_words(line.substr(sign + 1))});
      }
    }
  }
  std::vector<Entry> entries;
};

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

bool ends_doubled(std::string_view base) {
  return base.size() > 1 && base.back() == base[base.size() - 2] && !is_vowel(base.back());
}

/// "car", and not "read", "walk" or "open".
bool is_short_syllable(std::string_view base) {
  auto const vowels = std::count_if(base.begin(), base.end(), is_vowel);
  return base.size() > 1 && vowels == 1 && !is_vowel(base.back()) && is_vowel(base[base.size() - 2]) &&
         std::string_view("wx").find(base.back()) == std::string_view::npos;
}

/// run of running, call of calling; of caring, car is none.
void add_with_short_vowel(std::string base, std::vector<std::string>& to) {
  if (ends_doubled(base)) {
    to.push_back(base);
    base.pop_back();
  } else if (is_short_syllable(base)) {
    return;
  }
  to.push_back(std::move(base));
}

/// loop of lopen, bus of bussen, lees of lezen, kinder of kinderen.
void add_with_long_vowel(std::string base, std::vector<std::string>& to) {
  if (ends_doubled(base)) {
    base.pop_back();
  } else if (is_short_syllable(base)) {
    base.insert(base.size() - 1, 1, base[base.size() - 2]);
  }
  if (base.back() == 'v') base.back() = 'f';
  if (base.back() == 'z') base.back() = 's';
  to.push_back(std::move(base));
}

}  // namespace

std::vector<std::string> split_words(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

std::size_t find_words(std::vector<std::string> const& in, std::vector<std::string> const& words, std::size_t from) {
  if (words.empty() || from > in.size()) return std::string::npos;
  auto const begin = in.begin() + static_cast<std::ptrdiff_t>(from);
  auto const found = std::search(begin, in.end(), words.begin(), words.end());
  return found == in.end() ? std::string::npos : static_cast<std::size_t>(found - in.begin());
}

std::vector<std::string> WordForms::words_of(std::string_view text) const {
  std::vector<std::string> words = split_words(lower_words(text, language_.locale));
  for (SameWords::Entry const& entry : made_once<SameWords>(language_.tag).entries) {
    for (std::size_t at = 0; at + entry.words.size() <= words.size(); ++at) {
      auto const begin = words.begin() + static_cast<std::ptrdiff_t>(at);
      bool const is_it = std::equal(entry.words.begin(), entry.words.end(), begin,
                                    [&](auto const& one, auto const& word) { return are_of_one(one, word); });
      if (!is_it) continue;
      words.erase(begin, begin + static_cast<std::ptrdiff_t>(entry.words.size()));
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), entry.as.begin(), entry.as.end());
    }
  }
  return words;
}

std::vector<std::string> WordForms::bases_of(std::string_view word) const {
  std::vector<std::string> bases{std::string(word)};
  for (Ending const& ending : language_.endings) {
    if (!word.ends_with(ending.ending) || word.size() < ending.ending.size() + shortest_base - ending.instead.size()) {
      continue;
    }
    std::string base = std::string(word.substr(0, word.size() - ending.ending.size())) + std::string(ending.instead);
    switch (ending.respelling) {
      case Respelling::none:
        bases.push_back(std::move(base));
        break;
      case Respelling::short_vowel:
        add_with_short_vowel(std::move(base), bases);
        break;
      case Respelling::long_vowel:
        add_with_long_vowel(std::move(base), bases);
        break;
    }
  }
  return bases;
}

bool WordForms::are_of_one(std::string_view word, std::string_view other) const {
  if (word == other) return true;
  auto const bases = bases_of(word), others = bases_of(other);
  return std::find_first_of(bases.begin(), bases.end(), others.begin(), others.end()) != bases.end();
}

bool WordForms::is_filler(std::string_view word) const {
  auto const& fillers = language_.fillers;
  return std::find(fillers.begin(), fillers.end(), word) != fillers.end();
}

}  // namespace factsheet::check
