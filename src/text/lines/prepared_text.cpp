#include "text/lines/prepared_text.h"

#include "core/utf8.h"
#include "text/typography/letters.h"

#include <algorithm>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

enum class Space { none, plain, glued, forced };

Space space_kind(char32_t c) {
  if (c == U'\u2028' || c == U'\u2029') return Space::forced;
  if (c == U'\u00A0' || c == U'\u2007' || c == U'\u202F') return Space::glued;
  if (c < 0x20 || c == 0x7F || c == 0x85) return Space::plain;
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR ? Space::plain : Space::none;
}

bool is_direction_mark(char32_t c) {
  return c == U'\u200E' || c == U'\u200F' || c == U'\u061C' || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_variation_selector(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

/// Joiners shape the letters of scripts such as Arabic and the Indic ones. Elsewhere they only hide words from a
/// search.
bool needs_joiners(char32_t before) { return before >= 0x0600 && before <= 0x1CFF; }

std::string to_nfc(std::string const& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Normalizer2 const* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(text, status)) return text;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  nfc->normalizeUTF8(0, text, sink, nullptr, status);
  return U_FAILURE(status) ? text : normal;
}

class Cleaner {
 public:
  void add(StyledRun const& run) {
    std::string const text = to_nfc(run.text);
    std::size_t at = add_marks(text);
    Range range{made_.text.size(), 0};
    while (at < text.size()) put(next_code_point(text, at));
    range.end = made_.text.size();
    made_.runs.push_back(range);
  }

  PreparedText finish() {
    if (ends_in_space()) made_.text.pop_back();
    for (Range& run : made_.runs) {
      run.begin = std::min(run.begin, made_.text.size());
      run.end = std::min(run.end, made_.text.size());
    }
    for (auto* places : {&made_.glued, &made_.soft, &made_.zero_spaces, &made_.forced}) {
      places->erase(places->lower_bound(made_.text.size()), places->end());
      places->erase(0);
    }
    return std::move(made_);
  }

 private:
  /// Marks at the start of a run belong to the letter before them, and so to its run. Returns where they end.
  std::size_t add_marks(std::string_view text) {
    std::size_t at = 0;
    if (made_.text.empty() || ends_in_space()) return at;
    std::size_t const before = made_.text.size();
    for (std::size_t next = 0; next < text.size(); at = next) {
      char32_t const c = next_code_point(text, next);
      if (!follows_base(c)) break;
      put(c);
    }
    // Empty runs may stand between it and them.
    for (auto run = made_.runs.rbegin(); run != made_.runs.rend() && run->end == before; ++run) {
      bool const last = run->begin < run->end;
      run->end = made_.text.size();
      if (last) break;
      run->begin = run->end;
    }
    return at;
  }

  [[nodiscard]] bool ends_in_space() const { return !made_.text.empty() && made_.text.back() == ' '; }

  void put(char32_t c) {
    Space const space = space_kind(c);
    if (space != Space::none) {
      put_space(space);
    } else if (!put_invisible(c)) {
      put_visible(c);
    }
  }

  void put_space(Space kind) {
    if (made_.text.empty()) return;
    bool const first = !ends_in_space();
    if (first) made_.text += ' ';
    std::size_t const here = made_.text.size();
    if (kind == Space::forced) made_.forced.insert(here);
    if (kind == Space::glued && first) made_.glued.insert(here);
    if (kind != Space::glued) made_.glued.erase(here);
    last_ = U' ';
  }

  bool put_invisible(char32_t c) {
    std::size_t const here = made_.text.size();
    if (c == U'\u00AD') {
      made_.soft.insert(here);
    } else if (c == U'\u200B') {
      made_.zero_spaces.insert(here);
    } else if (c == U'\u2060' || c == U'\uFEFF') {
      made_.glued.insert(here);
    } else if (is_direction_mark(c)) {
      made_.controls.push_back({here, c});
    } else if (c == U'\u200C' || c == U'\u200D') {
      if (needs_joiners(last_)) append_utf8(made_.text, c);
    } else {
      return is_variation_selector(c);
    }
    return true;
  }

  void put_visible(char32_t c) {
    bool const hyphen = c == U'\u2010' || c == U'\u2011';
    append_utf8(made_.text, hyphen ? U'-' : c);
    if (c == U'\u2011') made_.glued.insert(made_.text.size());
    last_ = c;
  }

  PreparedText made_;
  char32_t last_ = 0;
};

}  // namespace

PreparedText prepare(std::vector<StyledRun> const& runs) {
  Cleaner cleaner;
  for (StyledRun const& run : runs) cleaner.add(run);
  return cleaner.finish();
}

}  // namespace factsheet::text
