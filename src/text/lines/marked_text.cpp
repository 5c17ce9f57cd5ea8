#include "text/lines/marked_text.h"

#include "core/utf8.h"

#include <utility>

#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

bool is_right_to_left(char32_t c) {
  if (c < 0x0590) return false;
  UCharDirection const direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool has_right_to_left(PreparedText const& prepared) {
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
  if (!has_right_to_left(prepared)) return {prepared.text, {}, false};
  MarkedText made = Marker(prepared, paragraph).mark();
  made.right_to_left = !has_left_to_right(prepared);
  return made;
}

}  // namespace factsheet::text
