// Texts inside the circle: in the hole of a ring, in the slices of a pie.
#pragma once
#include "charts/chart.h"
#include "charts/round/round_labels.h"

#include <optional>

namespace factsheet::charts {

/// The value of the greatest part and, where it goes in, its label, for the hole of a ring. Centred on the origin.
struct HoleText {
  LabelBox box;
  Point at;
  bool with_label = false;
};
/// As small as this, of its size, a value is set in a hole with its label.
constexpr double least_hole_scale = 0.7;
HoleText fill_hole(Datum const& datum, ChartStyle const& style, Length radius, Typesetter& typesetter);

/// Value and label inside the slice of a disc, in the colour that can be read there; nothing when they do not go in.
std::optional<PlacedLabel> label_inside(OutsidePart const& part, Length radius, Colour const& colour,
                                        Typesetter& typesetter);

}  // namespace factsheet::charts
