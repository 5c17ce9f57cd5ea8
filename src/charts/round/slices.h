// Slices of a circle: their angles to scale and their outlines with a true gap between them.
#pragma once
#include "core/length.h"
#include "scene/frame.h"

#include <vector>

namespace factsheet::charts {

/// From where to where, in turns clockwise from twelve o'clock. Nothing for a value of zero.
struct Slice {
  double from = 0;
  double to = 0;
  [[nodiscard]] double middle() const { return (from + to) / 2; }
  [[nodiscard]] double extent() const { return to - from; }
  [[nodiscard]] bool empty() const { return to <= from; }
};

/// One slice a value, in order, in proportion to the values, which together make the whole turn. All empty when the
/// values add up to nothing.
std::vector<Slice> slices_of(std::vector<double> const& values);

/// What a slice gives of its two edges to the gaps beside it.
struct Trim {
  Length start, end;
};

/// Shares a gap of `gap` out between neighbours. A slice keeps at least six tenths of its own width where the gap is
/// widest seen from it (at `inner`), so that no part of the data disappears in the gaps.
std::vector<Trim> trims_of(std::vector<Slice> const& slices, Length inner, Length outer, Length gap);

/// The outline around the origin: edges run parallel to the boundary, so that the gap has one width. `inner` 0 makes a
/// slice of a disc.
scene::Path slice_path(Slice slice, Trim trim, Length inner, Length outer);

}  // namespace factsheet::charts
