#include "markup/inline_letters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <unicode/uloc.h>

namespace factsheet::text {
namespace {

/// A tag of ISO 639 letters, perhaps with a region: "en", "en-GB".
bool is_language(std::string const& tag) {
  std::string const base = tag.substr(0, tag.find('-'));
  bool const letters = std::all_of(tag.begin(), tag.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
  bool const small = std::all_of(base.begin(), base.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || !small || base.size() < 2 || base.size() > 3 || tag.back() == '-') return false;
  std::string_view const known = uloc_getISO3Language(base.c_str());
  if (known.empty()) return false;
  std::string const region = tag.size() > base.size() ? tag.substr(base.size() + 1) : std::string();
  return region.empty() ||
         (region.size() == 2 && !std::string_view(uloc_getISO3Country(("und_" + region).c_str())).empty());
}

/// Braces are looked for so far and no further: a text of a million braces must not take for ever.
constexpr std::size_t longest_attribute = 160;

constexpr std::size_t longest_shown = 20;

class AttributeReader {
 public:
  AttributeReader(InlineLetters& text, SourceText const& source, Diagnostics& found)
      : text_(text), letters_(text.all), source_(source), found_(found), gone_(letters_.size()) {}

  void run() {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (is_raw(i, '[')) {
        open_.push_back(i);
      } else if (is_raw(i, ']')) {
        close(i);
      } else if (is_raw(i, '{')) {
        check_stray(i);
      }
    }
    keep_the_rest();
  }

 private:
  /// The author typed this sign itself, without a backslash.
  [[nodiscard]] bool is_raw(std::size_t i, char sign) const {
    return i < letters_.size() && !gone_[i] && letters_[i].byte == sign &&
           letters_[i].origin.end - letters_[i].origin.begin <= 1;
  }

  [[nodiscard]] std::optional<std::size_t> closing_brace(std::size_t from) const {
    std::size_t const end = std::min(letters_.size(), from + longest_attribute);
    for (std::size_t i = from; i < end; ++i) {
      if (is_raw(i, '}')) return i;
    }
    return std::nullopt;
  }

  void close(std::size_t i) {
    std::optional<std::size_t> open;
    if (!open_.empty()) {
      open = open_.back();
      open_.pop_back();
    }
    if (!is_raw(i + 1, '{')) return;
    std::optional<std::size_t> const end = closing_brace(i + 1);
    if (!end) {
      std::size_t const shown_end = std::min(letters_.size(), i + 1 + longest_shown);
      report(i + 1, shown_end, "the brace of " + quoted(shown(i, shown_end)) + " is never closed",
             "write [word]{lang=en}");
      return;
    }
    std::string const attribute = shown(i + 2, *end);
    if (open) {
      apply(*open, i, *end, attribute);
      gone_[*open] = true;
    } else {
      report(i, *end + 1, quoted("]{" + attribute + "}") + " closes a bracket that was never opened",
             "write [word]{" + attribute + "}");
    }
    for (std::size_t k = i; k <= *end; ++k) gone_[k] = true;
  }

  void apply(std::size_t open, std::size_t close, std::size_t end, std::string const& attribute) {
    static constexpr std::string_view language = "lang=";
    static constexpr std::string_view claim = "holds=";
    bool const is_known = attribute.starts_with(language) || attribute.starts_with(claim);
    if (!is_known) {
      report(close + 1, end + 1, "unknown attribute " + quoted(attribute),
             "write [word]{lang=en} for a language, or [words]{holds=largest ways.bike} for what they rest on");
    } else if (close == open + 1) {
      report(open, end + 1, "there is no word between the brackets", "write [word]{" + attribute + "}");
    } else if (attribute.starts_with(claim)) {
      text_.claims.push_back({beginning_of(open + 1, close), attribute.substr(claim.size()), span(open + 1, close),
                              span(close + 2 + claim.size(), end)});
    } else {
      mark(open, close, end, attribute.substr(language.size()));
    }
  }

  void mark(std::size_t open, std::size_t close, std::size_t end, std::string const& language) {
    if (!is_language(language)) {
      report(close + 1, end + 1, "unknown language " + quoted(language),
             "use a code of ISO 639, such as nl, en, de, fr");
      return;
    }
    starts_.emplace(open, text_.languages.size());
    ends_.insert(close);
    text_.languages.push_back(language);
  }

  /// Braces that look like an attribute, but not behind a bracket: the author's wish would be printed.
  void check_stray(std::size_t i) {
    std::optional<std::size_t> const end = closing_brace(i);
    if (!end) return;
    std::string const attribute = shown(i + 1, *end);
    if (!attribute.starts_with("lang=") && !attribute.starts_with("holds=")) return;
    report(i, *end + 1, quoted("{" + attribute + "}") + " does not follow a bracket",
           "write [word]{" + attribute + "}");
  }

  /// The letters that are text take the language of the innermost brackets around them.
  void keep_the_rest() {
    std::vector<InlineLetter> kept;
    std::vector<std::size_t> languages{0};
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (auto const start = starts_.find(i); start != starts_.end()) languages.push_back(start->second);
      if (ends_.count(i) != 0) languages.pop_back();
      if (gone_[i]) continue;
      kept.push_back(letters_[i]);
      kept.back().language = languages.back();
    }
    letters_ = std::move(kept);
  }

  /// Without the signs of the markup in it.
  [[nodiscard]] std::string shown(std::size_t from, std::size_t to) const {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
      if (!gone_[i]) text += letters_[i].byte;
    }
    return text;
  }

  /// Words for a message: brackets in brackets in a long text must not take its square.
  [[nodiscard]] std::string beginning_of(std::size_t from, std::size_t to) const {
    std::size_t end = std::min(to, from + longest_attribute);
    if (end == to) return shown(from, to);
    while (end > from && (static_cast<unsigned char>(letters_[end].byte) & 0xC0U) == 0x80U) --end;
    return shown(from, end) + "…";
  }

  [[nodiscard]] Span span(std::size_t from, std::size_t to) const {
    if (from >= to) return source_.span(letters_[from - 1].origin.end, 0);
    Origin const first = letters_[from].origin;
    Origin const last = letters_[to - 1].origin;
    return source_.span(first.begin, last.end > first.begin ? last.end - first.begin : 1);
  }

  void report(std::size_t from, std::size_t to, std::string message, std::string help) {
    found_.push_back(error(span(from, to), "markup", std::move(message), std::move(help)));
  }

  InlineLetters& text_;
  std::vector<InlineLetter>& letters_;
  SourceText const& source_;
  Diagnostics& found_;
  std::vector<bool> gone_;
  std::vector<std::size_t> open_;
  std::map<std::size_t, std::size_t> starts_;  ///< brackets that open a language
  std::set<std::size_t> ends_;                 ///< and those that close one
};

}  // namespace

void read_attributes(InlineLetters& letters, SourceText const& source, Diagnostics& found) {
  AttributeReader(letters, source, found).run();
}

Inlines to_inlines(InlineLetters const& text, SourceText const& source) {
  Inlines inlines;
  std::vector<InlineLetter> const& letters = text.all;
  for (std::size_t begin = 0, end = 0; begin < letters.size(); begin = end) {
    auto const same = [&](InlineLetter const& letter) {
      return letter.style == letters[begin].style && letter.language == letters[begin].language;
    };
    Inline made;
    for (end = begin; end < letters.size() && same(letters[end]); ++end) made.text += letters[end].byte;
    InlineStyle const& style = text.styles[letters[begin].style];
    made.strong = style.strong;
    made.emphasis = style.emphasis;
    made.language = text.languages[letters[begin].language];
    made.link = style.link;
    made.link_number = style.link_number;
    std::size_t const from = letters[begin].origin.begin;
    made.at = source.span(from, letters[end - 1].origin.end - from);
    inlines.push_back(std::move(made));
  }
  return inlines;
}

}  // namespace factsheet::text
