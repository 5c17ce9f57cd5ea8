#include "check/language/usual_words.h"

#include "core/language_lists.h"

#include <unordered_set>

namespace factsheet::check {
namespace {

struct UsualWords {
  explicit UsualWords(std::string_view language) {
    for (std::string_view const word : language_list(language, "usual")) words.insert(word);
  }
  std::unordered_set<std::string_view> words;
};

}  // namespace

bool is_usual(std::string_view word, std::string_view language) {
  return made_once<UsualWords>(language).words.contains(word);
}

bool is_usual_only(std::string_view word, std::string_view in, std::string_view other) {
  constexpr std::size_t shortest = 2;  // a letter is a letter in all of them
  return word.size() >= shortest && is_usual(word, in) && !is_usual(word, other);
}

}  // namespace factsheet::check
