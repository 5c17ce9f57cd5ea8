#include "check/consistency/two_citations.h"

#include "check/subject.h"
#include "core/enumeration.h"
#include "core/language.h"

#include <algorithm>
#include <map>
#include <regex>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A name and a year beside it, in one of the ways in which authors cite.
struct Manner {
  std::string_view name;
  std::regex pattern;
};

/// The more telling ones first: what one has found, the next does not look at.
std::vector<Manner> const& manners() {
  // A name is a word with a capital, or some of them in a row.
  static std::string const name = "([A-Z][A-Za-z0-9&]+(?: [A-Z][A-Za-z0-9&]+)*)";
  static std::string const year = "((?:19|20)[0-9][0-9])";
  static std::vector<Manner> const all{
      {"name and year in brackets", std::regex("\\(" + name + ",? " + year + "\\)")},
      {"year in brackets", std::regex(name + " \\(" + year + "[^)]{0,30}\\)")},
      {"year behind a comma", std::regex(name + ", " + year)},
      {"name and year", std::regex(name + " " + year)},
      {"no space before the year", std::regex("([A-Z]{3,})" + year)},
  };
  return all;
}

bool is_month(std::string word, Language const& language) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign; });
  return std::any_of(language.months.begin(), language.months.end(), [&](std::u32string_view month) {
    return std::equal(month.begin(), month.end(), word.begin(), word.end(),
                      [](char32_t a, char b) { return a == static_cast<unsigned char>(b); });
  });
}

struct Citation {
  std::string words;
  Span at;
};
using ByManner = std::map<std::string_view, Citation>;

void look_in(Version const& version, Language const& language, ByManner& found) {
  constexpr std::size_t longest = 4000;  // a text to search; no one writes a longer one in a block
  for (Passage const& passage : version.outline.passages) {
    std::string text = passage.text.substr(0, longest);
    for (Manner const& manner : manners()) {
      std::smatch match;
      while (std::regex_search(text, match, manner.pattern)) {
        std::string const name = match[1], words = match[0];
        std::string const last = name.substr(name.rfind(' ') == std::string::npos ? 0 : name.rfind(' ') + 1);
        if (!is_month(last, language)) found.try_emplace(manner.name, Citation{words, place_of(*version.text, words)});
        text.replace(static_cast<std::size_t>(match.position()), words.size(), std::string(words.size(), '_'));
      }
    }
  }
}

}  // namespace

void find_two_citations(Subject const& subject, Findings& to) {
  for (std::string const& tag : subject.languages) {
    ByManner found;
    for (Version const& version : subject.versions) {
      bool const is_text = version.placed->role == TextRole::running || version.placed->role == TextRole::label;
      if (is_text && version.language == tag) look_in(version, language_of(tag), found);
    }
    if (found.size() < 2) continue;
    std::vector<std::string> ways;
    for (auto const& [manner, citation] : found) ways.push_back("\"" + citation.words + "\"");
    to.add(found.begin()->second.at, "two-citations",
           fmt::format("sources are cited in {} ways: {}", ways.size(), enumerated(ways, "and")),
           "name them with \"source:\", which cites all of them in one way");
  }
}

}  // namespace factsheet::check
