#include "text/lines/marked_text.h"

#include "core/utf8.h"

#include <utility>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

/// What of a text the bidirectional algorithm looks at first.
struct Directions {
  bool left_to_right = false;  ///< a letter from left to right
  bool right_to_left = false;  ///< a letter from right to left
  bool numbers = false;        ///< an Arabic figure: two and a sign between them run from right to left
};

Directions directions_in(std::string const& text) {
  Directions found;
  for (std::size_t at = 0; at < text.size();) {
    char32_t const c = next_code_point(text, at);
    UCharDirection const direction = u_charDirection(static_cast<UChar32>(c));
    found.left_to_right = found.left_to_right || direction == U_LEFT_TO_RIGHT;
    found.right_to_left = found.right_to_left || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    found.numbers = found.numbers || direction == U_ARABIC_NUMBER;
  }
  return found;
}

bool is_isolated(StyledRun const& run, Paragraph const& paragraph) {
  return run.link_number >= 0 || (!run.language.empty() && run.language != paragraph.language);
}

bool same_field(StyledRun const& a, StyledRun const& b) {
  return a.link_number == b.link_number && a.language == b.language;
}

class Marker {
 public:
  Marker(PreparedText const& prepared, Paragraph const& paragraph) : prepared_(prepared), paragraph_(paragraph) {}

  MarkedText mark() {
    for (std::size_t run = 0; run < prepared_.runs.size(); ++run) add(run);
    made_.places.push_back(prepared_.text.size());
    return std::move(made_);
  }

 private:
  void add(std::size_t run) {
    StyledRun const& it = paragraph_.runs[run];
    Range const range = prepared_.runs[run];
    bool const isolated = is_isolated(it, paragraph_);
    bool const opens = isolated && (run == 0 || !same_field(paragraph_.runs[run - 1], it));
    bool const closes = isolated && (run + 1 == paragraph_.runs.size() || !same_field(paragraph_.runs[run + 1], it));
    if (opens) put(U'\u2068', range.begin);
    for (std::size_t at = range.begin; at < range.end;) {
      put_controls(at);
      std::size_t const byte = at;
      put(next_code_point(prepared_.text, at), byte);
    }
    if (closes) put(U'\u2069', range.end);
  }

  void put_controls(std::size_t at) {
    for (; control_ < prepared_.controls.size() && prepared_.controls[control_].at <= at; ++control_) {
      put(prepared_.controls[control_].character, at);
    }
  }

  void put(char32_t c, std::size_t place) {
    append_utf8(made_.text, c);
    made_.places.resize(made_.text.size(), place);
  }

  PreparedText const& prepared_;
  Paragraph const& paragraph_;
  MarkedText made_;
  std::size_t control_ = 0;
};

}  // namespace

MarkedText mark_directions(PreparedText const& prepared, Paragraph const& paragraph) {
  Directions const found = directions_in(prepared.text);
  if (!found.right_to_left && !found.numbers && prepared.controls.empty()) return {prepared.text, {}, false};
  MarkedText made = Marker(prepared, paragraph).mark();
  made.right_to_left = found.right_to_left && !found.left_to_right;
  return made;
}

}  // namespace factsheet::text
