#include "text/lines/break_places.h"

#include "core/utf8.h"
#include "text/lines/boundaries.h"
#include "text/typography/sheet_words.h"
#include "text/typography/word_rules.h"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

// In square em of leftover: a hyphen is worth it when it fills about two and a half em.
constexpr double hyphen_penalty = 5;
constexpr double three_letters_penalty = 2;  // more, when so few stand before or behind it
constexpr double typed_soft_hyphen_penalty = 4;
constexpr double typed_hyphen_penalty = 3;
constexpr double slash_penalty = 4;
constexpr double address_slash_penalty = 3;
constexpr double address_hyphen_penalty = 5;
constexpr double dash_penalty = 8;
constexpr double glued_space_penalty = 200;  // of a name or a number with its unit, wider than the line
constexpr double last_resort_penalty = 400;
constexpr double anywhere_penalty = 4000;

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

std::string const& language_at(PreparedText const& prepared, Paragraph const& paragraph, std::size_t at) {
  auto const ends_behind = [](std::size_t place, Range const& run) { return place < run.end; };
  auto const holding = std::upper_bound(prepared.runs.begin(), prepared.runs.end(), at, ends_behind);
  if (holding == prepared.runs.end()) return paragraph.language;
  std::string const& own = paragraph.runs[static_cast<std::size_t>(holding - prepared.runs.begin())].language;
  return own.empty() ? paragraph.language : own;
}

/// Stretches of letters inside a word, and the marks that belong to them.
std::vector<Range> letter_stretches(std::string_view text, Range word) {
  std::vector<Range> stretches;
  for (std::size_t at = word.begin; at < word.end;) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    bool const mark = (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
    if (!is_letter(c) && !mark) continue;
    if (!stretches.empty() && stretches.back().end == begin) {
      stretches.back().end = at;
    } else {
      stretches.push_back({begin, at});
    }
  }
  return stretches;
}

class BreakFinder {
 public:
  BreakFinder(PreparedText const& prepared, Paragraph const& paragraph, Hyphenator const& hyphenator)
      : prepared_(prepared), text_(prepared.text), paragraph_(paragraph), hyphenator_(hyphenator) {}

  void add_inside(Range word) {
    std::string_view const shown = text_.substr(word.begin, word.end - word.begin);
    bool const typed = add_typed(word, paragraph_.soft_hyphens ? typed_soft_hyphen_penalty : last_resort_penalty);
    if (is_address(shown)) {
      add_address(word);
    } else {
      if (has_joints(shown)) add_joints(word);
      if (paragraph_.hyphenate && !typed) add_syllables(word, Capitals::keep_whole, hyphen_penalty);
    }
  }

  void add_syllables(Range word, Capitals capitals, double penalty) {
    if (word_has_digit(text_.substr(word.begin, word.end - word.begin))) return;
    for (Range const stretch : letter_stretches(text_, word)) {
      std::string const& language = language_at(prepared_, paragraph_, stretch.begin);
      std::string_view const letters = text_.substr(stretch.begin, stretch.end - stretch.begin);
      HyphenExceptions const* const own = paragraph_.words ? &paragraph_.words->hyphens : nullptr;
      for (std::size_t const offset : hyphenator_.points(letters, language, capitals, own)) {
        bool const few = std::min(offset, letters.size() - offset) <= 3;
        add({stretch.begin + offset, BreakKind::hyphen, penalty + (few ? three_letters_penalty : 0)});
      }
    }
  }

  void add_glued_spaces(Range piece) {
    for (std::size_t i = piece.begin; i + 1 < piece.end; ++i) {
      if (text_[i] == ' ') found_.push_back({i + 1, BreakKind::plain, glued_space_penalty});
    }
  }

  void add_signs_of_address(Range word) {
    for (std::size_t i = word.begin + 2; i + 2 < word.end; ++i) {
      // A percent sign and its two digits are one letter.
      bool const before = text_[i] == '.' || text_[i] == '-' || text_[i] == '%';
      bool const behind = std::string_view("?&=_#+~@,:;/").find(text_[i - 1]) != std::string_view::npos;
      if (before || behind) add({i, BreakKind::plain, last_resort_penalty});
    }
  }

  void add_anywhere(Range piece) {
    std::string_view const shown = text_.substr(piece.begin, piece.end - piece.begin);
    for (std::size_t const offset : find_boundaries(shown, paragraph_.language).letters) {
      add({piece.begin + offset, BreakKind::plain, anywhere_penalty});
    }
  }

  void add(BreakPlace place) {
    if (prepared_.glued.count(place.at) == 0) found_.push_back(place);
  }

  /// In order; of two at one place the better.
  std::vector<BreakPlace> take() {
    std::stable_sort(found_.begin(), found_.end(), [](BreakPlace const& a, BreakPlace const& b) {
      return a.at != b.at ? a.at < b.at : a.penalty < b.penalty;
    });
    auto const same = [](BreakPlace const& a, BreakPlace const& b) { return a.at == b.at; };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  /// What the author marked: soft hyphens and U+200B. A word with soft hyphens is parted at them alone.
  bool add_typed(Range word, double penalty) {
    bool typed = false;
    for (auto at = prepared_.soft.upper_bound(word.begin); at != prepared_.soft.end() && *at < word.end; ++at) {
      add({*at, BreakKind::hyphen, penalty});
      typed = true;
    }
    auto const& spaces = prepared_.zero_spaces;
    for (auto at = spaces.upper_bound(word.begin); at != spaces.end() && *at < word.end; ++at) {
      add({*at, BreakKind::plain, 0});
    }
    return typed;
  }

  /// On paper an address is parted behind a slash or before a hyphen, so that no sign at a line's end seems added.
  void add_address(Range word) {
    std::size_t const scheme = text_.substr(word.begin, word.end - word.begin).find("://");
    std::size_t const first = scheme == std::string_view::npos ? word.begin : word.begin + scheme + 3;
    for (std::size_t i = first + 2; i + 2 < word.end; ++i) {
      bool const behind_slash = text_[i - 1] == '/' && text_[i] != '/' && text_[i] != '-';
      bool const before_hyphen = text_[i] == '-' && text_[i - 1] != '/' && text_[i - 1] != '-';
      if (behind_slash) add({i, BreakKind::plain, address_slash_penalty});
      if (before_hyphen) add({i, BreakKind::plain, address_hyphen_penalty});
    }
  }

  void add_joints(Range word) {
    std::string_view const shown = text_.substr(word.begin, word.end - word.begin);
    if (!boundaries_) boundaries_ = find_boundaries(text_, paragraph_.language);
    std::vector<std::size_t> const& lines = boundaries_->lines;
    for (auto at = std::upper_bound(lines.begin(), lines.end(), word.begin); at != lines.end() && *at < word.end;
         ++at) {
      std::optional<double> const penalty = joint_penalty(shown, *at - word.begin);
      if (penalty) add({*at, BreakKind::plain, *penalty});
    }
  }

  /// Bytes around a joint that are looked at: of the letters beside it only the first few count.
  static constexpr std::size_t near = 64;
  static std::string_view end_of(std::string_view text) {
    std::size_t begin = text.size() - std::min(text.size(), near);
    while (begin < text.size() && is_continuation_byte(text[begin])) ++begin;
    return text.substr(begin);
  }

  static std::optional<double> joint_penalty(std::string_view word, std::size_t offset) {
    Neighbours const around = neighbours(word, offset);
    std::size_t const before = count_letters(end_of(word.substr(0, offset)));
    std::size_t const behind = count_letters(word.substr(offset, near));
    if (around.before == U'-') {
      bool const letters = is_letter(around.behind) && before >= 2 && behind >= 3;
      return letters ? std::optional(typed_hyphen_penalty) : std::nullopt;
    }
    if (around.before == U'/') return before >= 3 && behind >= 3 ? std::optional(slash_penalty) : std::nullopt;
    if (around.before == U'\u2013' || around.before == U'\u2014') {
      return is_letter(around.behind) && before > 0 ? std::optional(dash_penalty) : std::nullopt;
    }
    return is_spaceless(around.before) && is_spaceless(around.behind) ? std::optional(0.0) : std::nullopt;
  }

  PreparedText const& prepared_;
  std::string_view text_;
  Paragraph const& paragraph_;
  Hyphenator const& hyphenator_;
  std::optional<Boundaries> boundaries_;
  std::vector<BreakPlace> found_;
};

}  // namespace

std::vector<Range> find_words(PreparedText const& prepared) {
  std::vector<Range> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < prepared.text.size(); ++i) {
    if (prepared.text[i] != ' ' || prepared.glued.count(i + 1) != 0) continue;
    words.push_back({begin, i});
    begin = i + 1;
  }
  if (begin < prepared.text.size()) words.push_back({begin, prepared.text.size()});
  return words;
}

std::vector<BreakPlace> find_breaks(PreparedText const& prepared, Paragraph const& paragraph,
                                    std::vector<Range> const& words, Hyphenator const& hyphenator) {
  BreakFinder finder(prepared, paragraph, hyphenator);
  for (std::size_t i = 0; i < words.size(); ++i) {
    finder.add_inside(words[i]);
    bool const last = i + 1 == words.size();
    std::size_t const at = last ? prepared.text.size() : words[i + 1].begin;
    bool const forced = last || prepared.forced.count(at) != 0;
    if (forced) {
      finder.add({at, BreakKind::forced, 0});
      continue;
    }
    WordEnd const in{language_at(prepared, paragraph, words[i].begin), paragraph.balance};
    finder.add({at, BreakKind::word_end, word_end_penalty(prepared.text, words[i], words[i + 1], in)});
  }
  return finder.take();
}

std::vector<BreakPlace> last_resorts(PreparedText const& prepared, Paragraph const& paragraph, Range word, Range piece,
                                     Hyphenator const& hyphenator, Resort resort) {
  BreakFinder finder(prepared, paragraph, hyphenator);
  if (resort == Resort::anywhere) {
    finder.add_anywhere(piece);
  } else if (is_address(std::string_view(prepared.text).substr(word.begin, word.end - word.begin))) {
    finder.add_signs_of_address(piece);
  } else {
    finder.add_glued_spaces(piece);
    finder.add_syllables(piece, Capitals::part, last_resort_penalty);
  }
  return finder.take();
}

}  // namespace factsheet::text
