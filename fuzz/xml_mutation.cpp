#include "mutation.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace factsheet::fuzz {
namespace {

/// Tags with the words behind them.
std::vector<std::string> tags_of(std::string_view text) {
  std::vector<std::string> tags;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const next = std::min(text.find('<', at + 1), text.size());
    tags.emplace_back(text.substr(at, next - at));
    at = next;
  }
  if (tags.empty()) tags.emplace_back();
  return tags;
}

std::string telling_attribute(Chance& chance) {
  static constexpr std::array<std::string_view, 30> values{"0",
                                                           "1",
                                                           "-1",
                                                           "1e9",
                                                           "1e-9",
                                                           "0.5",
                                                           "50%",
                                                           "100%",
                                                           "none",
                                                           "url(#a)",
                                                           "#a",
                                                           "#000",
                                                           "red",
                                                           "A1",
                                                           "ZZ9",
                                                           "A1048576",
                                                           "s",
                                                           "str",
                                                           "b",
                                                           "float",
                                                           "nan",
                                                           "rgba(1,2,3,0.5)",
                                                           "currentColor",
                                                           "translate(9 9)",
                                                           "matrix(0 0 0 0 0 0)",
                                                           "M0 0L9 9z",
                                                           "M0 0C1 2 3 4 5 6",
                                                           "evenodd",
                                                           "",
                                                           "percentage"};
  return std::string(chance.one_of(values));
}

/// What stands between two quotes.
void change_attribute(std::string& tag, Chance& chance) {
  std::vector<std::size_t> quotes;
  for (std::size_t at = tag.find('"'); at != std::string::npos; at = tag.find('"', at + 1)) quotes.push_back(at);
  if (quotes.size() < 2) return;
  std::size_t const which = chance.below(quotes.size() / 2) * 2;
  tag.replace(quotes[which] + 1, quotes[which + 1] - quotes[which] - 1, telling_attribute(chance));
}

void change_words(std::string& tag, Chance& chance) {
  std::size_t const end = tag.find('>');
  if (end != std::string::npos) tag.replace(end + 1, tag.npos, telling_value(chance));
}

}  // namespace

std::string mutate_xml(std::string const& text, Chance& chance) {
  std::vector<std::string> tags = tags_of(text);
  std::size_t const at = chance.below(tags.size());
  auto const place = tags.begin() + static_cast<std::ptrdiff_t>(at);
  switch (chance.below(7)) {
    case 0:
      tags.erase(place);
      break;
    case 1:
      tags.insert(tags.begin() + static_cast<std::ptrdiff_t>(chance.below(tags.size())), std::string(*place));
      break;
    case 2:
      std::swap(tags[at], tags[chance.below(tags.size())]);
      break;
    case 3:
      change_words(*place, chance);
      break;
    default:
      change_attribute(*place, chance);
      break;
  }
  std::string made;
  for (std::string const& tag : tags) made += tag;
  return made;
}

}  // namespace factsheet::fuzz
