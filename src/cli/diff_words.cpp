#include "cli/diff_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <sstream>
#include <vector>

namespace factsheet::cli {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t words_around = 4;
constexpr std::size_t most_compared = 4'000'000;  // pairs of words

Words words_in_text(std::string const& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

/// For each word whether the other text has it in the same order: the longest row of words that both have.
struct Kept {
  std::vector<bool> from, to;
};

Kept kept_words(Words const& from, Words const& to) {
  Kept kept{std::vector<bool>(from.size()), std::vector<bool>(to.size())};
  std::size_t const width = to.size() + 1;
  std::vector<std::size_t> longest((from.size() + 1) * width);
  for (std::size_t i = from.size(); i-- > 0;) {
    for (std::size_t k = to.size(); k-- > 0;) {
      longest[i * width + k] = from[i] == to[k] ? longest[(i + 1) * width + k + 1] + 1
                                                : std::max(longest[(i + 1) * width + k], longest[i * width + k + 1]);
    }
  }
  for (std::size_t i = 0, k = 0; i < from.size() && k < to.size();) {
    if (from[i] == to[k]) {
      kept.from[i++] = kept.to[k++] = true;
    } else if (longest[(i + 1) * width + k] >= longest[i * width + k + 1]) {
      ++i;
    } else {
      ++k;
    }
  }
  return kept;
}

/// For each kept word, in their order, whether it stands near a change in either text.
std::vector<bool> near_changes(Kept const& kept) {
  std::vector<bool> near(static_cast<std::size_t>(std::count(kept.from.begin(), kept.from.end(), true)));
  for (auto const* side : {&kept.from, &kept.to}) {
    std::size_t before = 0;  // kept words so far
    for (bool const is_kept : *side) {
      if (is_kept) {
        ++before;
        continue;
      }
      std::size_t const begin = before > words_around ? before - words_around : 0;
      for (std::size_t i = begin; i < std::min(before + words_around, near.size()); ++i) near[i] = true;
    }
  }
  return near;
}

std::string shown_words(Words const& words, std::vector<bool> const& kept, std::vector<bool> const& near) {
  std::string text;
  std::size_t kept_before = 0;
  bool left_out = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const is_shown = !kept[i] || near[kept_before];
    if (kept[i]) ++kept_before;
    if (is_shown) {
      if (left_out) text += text.empty() ? "… " : " …";
      if (!text.empty() && !text.ends_with("… ")) text += ' ';
      text += words[i];
    }
    left_out = !is_shown;
  }
  return left_out ? text + " …" : text;
}

}  // namespace

std::pair<std::string, std::string> changed_words(std::string const& from, std::string const& to) {
  Words const before = words_in_text(from), after = words_in_text(to);
  if (before.size() * after.size() > most_compared) return {from, to};
  Kept const kept = kept_words(before, after);
  auto const near = near_changes(kept);
  return {shown_words(before, kept.from, near), shown_words(after, kept.to, near)};
}

}  // namespace factsheet::cli
