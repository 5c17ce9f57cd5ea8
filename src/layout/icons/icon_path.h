// The path language of SVG, as far as outlines need it: all of it.
#pragma once
#include "scene/frame.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::layout {

/// One user unit is one point.
inline Point point(double x, double y) { return {Length::from_pt(x), Length::from_pt(y)}; }

/// Path data read. `fault` says what was wrong, in words for the author; empty: nothing.
struct PathData {
  std::vector<scene::Segment> segments;  ///< absolute, one user unit being one point; arcs and quadratics as cubics
  std::string fault;
};

/// Reads the value of a `d` attribute (SVG 1.1 §8.3, arcs by its appendix F.6).
PathData read_path_data(std::string_view text);

/// Takes numbers out of SVG's attribute values, where `6.6.5-1` is three of them (SVG 1.1 §4.2).
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : rest_(text) {}
  /// The next number, of at most a million either way; nothing when there is none.
  std::optional<double> number();
  /// A flag of an arc: one digit, with or without space after it.
  std::optional<bool> flag();
  /// The next character that is neither space nor comma, left where it is; 0 at the end.
  char peek();
  void skip() { rest_.remove_prefix(1); }

 private:
  std::string_view rest_;
};

}  // namespace factsheet::layout
