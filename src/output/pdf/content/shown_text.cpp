#include "output/pdf/content/shown_text.h"

#include "core/utf8.h"

#include <algorithm>
#include <string_view>

namespace factsheet::output {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view word_joiner = "\u2060";

/// The cluster's letters, one string each.
std::vector<std::string> letters(std::string_view cluster) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < cluster.size();) {
    std::size_t const from = at;
    next_code_point(cluster, at);
    std::string_view const letter = cluster.substr(from, at - from);
    if (letter == no_break_space) {
      found.emplace_back(" ");
      continue;
    }
    if (letter != soft_hyphen || cluster == soft_hyphen) found.emplace_back(letter);
  }
  return found;
}

/// What the glyph at `index` of `count` shows.
std::string share_of(std::vector<std::string> const& letters, std::size_t index, std::size_t count) {
  std::size_t const surplus = letters.size() > count ? letters.size() - count : 0;
  if (index == 0) {
    std::string first;
    for (std::size_t i = 0; i <= surplus && i < letters.size(); ++i) first += letters[i];
    return first.empty() ? std::string(word_joiner) : first;
  }
  return index + surplus < letters.size() ? letters[index + surplus] : std::string(word_joiner);
}

/// All that a glyph shows which stands for its cluster alone, as nearly all do.
std::string whole_text(std::string_view cluster) {
  bool const is_plain = std::all_of(cluster.begin(), cluster.end(), [](char c) { return (c & 0x80) == 0; });
  if (is_plain && !cluster.empty()) return std::string(cluster);
  return share_of(letters(cluster), 0, 1);
}

}  // namespace

std::vector<ShownGlyph> pair_glyphs_with_text(scene::GlyphRun const& run) {
  std::vector<ShownGlyph> shown;
  shown.reserve(run.glyphs.size());
  std::string_view text = run.text;
  std::size_t next = 0;
  for (scene::Cluster const& cluster : run.clusters) {
    std::string_view const own_text = text.substr(0, static_cast<std::size_t>(cluster.bytes));
    text.remove_prefix(static_cast<std::size_t>(cluster.bytes));
    auto const count = static_cast<std::size_t>(cluster.glyphs);
    if (count == 1) {
      shown.push_back({run.glyphs.at(next++), whole_text(own_text)});
      continue;
    }
    auto const own = letters(own_text);
    for (std::size_t i = 0; i < count; ++i) shown.push_back({run.glyphs.at(next++), share_of(own, i, count)});
  }
  return shown;
}

}  // namespace factsheet::output
