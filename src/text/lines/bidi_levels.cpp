#include "text/lines/bidi_levels.h"

#include "core/utf8.h"
#include "text/fonts/handles.h"

#include <algorithm>
#include <numeric>
#include <string>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace factsheet::text {
namespace {

bool is_right_to_left(char32_t c) {
  if (c < 0x0590) return false;
  UCharDirection const direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool needs_algorithm(PreparedText const& prepared) {
  for (std::size_t at = 0; at < prepared.text.size();) {
    if (is_right_to_left(next_code_point(prepared.text, at))) return true;
  }
  return false;
}

bool has_left_to_right(PreparedText const& prepared) {
  for (std::size_t at = 0; at < prepared.text.size();) {
    auto const c = static_cast<UChar32>(next_code_point(prepared.text, at));
    if (u_charDirection(c) == U_LEFT_TO_RIGHT) return true;
  }
  return false;
}

bool is_isolated(StyledRun const& run, Paragraph const& paragraph) {
  return run.link_number >= 0 || (!run.language.empty() && run.language != paragraph.language);
}

bool same_field(StyledRun const& a, StyledRun const& b) {
  return a.link_number == b.link_number && a.language == b.language;
}

/// The text in UTF-16 with the marks of direction, and for each unit its byte in the text or `npos`.
class BidiText {
 public:
  BidiText(PreparedText const& prepared, Paragraph const& paragraph) {
    for (std::size_t run = 0; run < prepared.runs.size(); ++run) add(prepared, paragraph, run);
  }

  [[nodiscard]] std::vector<std::uint8_t> levels(std::size_t text_size, UBiDiLevel& base) const {
    UErrorCode status = U_ZERO_ERROR;
    BidiHandle const bidi(ubidi_openSized(static_cast<std::int32_t>(units_.size()), 0, &status));
    ubidi_setPara(bidi.get(), units_.data(), static_cast<std::int32_t>(units_.size()), base, nullptr, &status);
    UBiDiLevel const* const found = U_SUCCESS(status) ? ubidi_getLevels(bidi.get(), &status) : nullptr;
    if (found == nullptr || U_FAILURE(status)) return {};
    base = ubidi_getParaLevel(bidi.get());
    std::vector<std::uint8_t> levels(text_size, base);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (bytes_[i] != std::string::npos) levels[bytes_[i]] = found[i];
    }
    return levels;
  }

 private:
  void add(PreparedText const& prepared, Paragraph const& paragraph, std::size_t run) {
    StyledRun const& it = paragraph.runs[run];
    bool const isolated = is_isolated(it, paragraph);
    bool const opens = isolated && (run == 0 || !same_field(paragraph.runs[run - 1], it));
    bool const closes = isolated && (run + 1 == paragraph.runs.size() || !same_field(paragraph.runs[run + 1], it));
    if (opens) put(U'\u2068', std::string::npos);
    Range const range = prepared.runs[run];
    for (std::size_t at = range.begin; at < range.end;) {
      put_controls(prepared, at);
      std::size_t const byte = at;
      put(next_code_point(prepared.text, at), byte);
    }
    if (closes) put(U'\u2069', std::string::npos);
  }

  void put_controls(PreparedText const& prepared, std::size_t at) {
    for (; control_ < prepared.controls.size() && prepared.controls[control_].at <= at; ++control_) {
      put(prepared.controls[control_].character, std::string::npos);
    }
  }

  void put(char32_t c, std::size_t byte) {
    auto const value = static_cast<UChar32>(c);
    if (U16_LENGTH(value) == 1) {
      units_.push_back(static_cast<UChar>(c));
    } else {
      units_.push_back(U16_LEAD(value));
      units_.push_back(U16_TRAIL(value));
    }
    bytes_.push_back(byte);
    bytes_.resize(units_.size(), std::string::npos);
  }

  std::vector<UChar> units_;
  std::vector<std::size_t> bytes_;
  std::size_t control_ = 0;
};

/// A character's level for each of its bytes.
void spread(std::vector<std::uint8_t>& levels, std::string const& text) {
  for (std::size_t i = 1; i < levels.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u) levels[i] = levels[i - 1];
  }
}

}  // namespace

BidiLevels bidi_levels(PreparedText const& prepared, Paragraph const& paragraph) {
  if (!needs_algorithm(prepared)) return {};
  UBiDiLevel base = has_left_to_right(prepared) ? 0 : 1;
  BidiLevels made;
  made.levels = BidiText(prepared, paragraph).levels(prepared.text.size(), base);
  made.base = base;
  spread(made.levels, prepared.text);
  return made;
}

std::vector<std::size_t> visual_order(std::vector<std::uint8_t> const& levels) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint8_t const highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
  // UAX #9, rule L2: from the highest level down, what is at that level or above is reversed.
  for (std::uint8_t level = highest; level > 0; --level) {
    for (std::size_t from = 0; from < levels.size();) {
      std::size_t to = from;
      while (to < levels.size() && levels[order[to]] >= level) ++to;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to));
      from = to + 1;
    }
  }
  return order;
}

}  // namespace factsheet::text
