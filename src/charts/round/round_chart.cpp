#include "charts/round/round_chart.h"

#include "charts/chart_frame.h"
#include "charts/palette.h"
#include "charts/round/labels_inside.h"

#include <algorithm>

namespace factsheet::charts {

namespace {

// A ring never quite fills the width: its sides must not look cut.
constexpr Length side_air = Length::from_mm(0.5);
constexpr Length zeros_gap = Length::from_mm(2.5);
constexpr Length flow_gap = Length::from_mm(4);

std::vector<double> values_of(PieSpec const& pie) {
  std::vector<double> values;
  for (Datum const& part : pie.parts) values.push_back(part.value);
  return values;
}

// Beside a small part a value is set with its label, so it is hardly larger.
TextStyle outside_value_style(ChartStyle const& style) {
  TextStyle value = style.value;
  value.size = std::min(value.size, style.label.size * 1.1);
  value.leading = std::min(value.leading, style.label.leading);
  value.colour = style.label.colour;
  return value;
}

/// From the top, in the author's order. A part of half and more comes first, wherever it stands in that order: then the
/// small parts of all rings end at the top.
std::vector<Slice> placed_slices(std::vector<double> const& values) {
  std::vector<Slice> slices = slices_of(values);
  auto const first = std::find_if(slices.begin(), slices.end(), [](Slice one) { return one.extent() >= 0.5; });
  if (first == slices.end()) return slices;
  double const turned = first->from;
  for (auto slice = slices.begin(); slice != slices.end(); ++slice) {
    double const more = slice < first ? 1 - turned : -turned;
    slice->from += more;
    slice->to += more;
  }
  return slices;
}

std::vector<OutsidePart> name_parts(PieSpec const& pie, ChartStyle const& style, Typesetter& typesetter) {
  std::vector<Slice> const slices = placed_slices(values_of(pie));
  TextStyle const value = outside_value_style(style);
  std::vector<OutsidePart> parts;
  for (std::size_t i = 0; i < pie.parts.size(); ++i) {
    Datum const& datum = pie.parts[i];
    parts.push_back(
        {i, slices[i], typesetter.number(datum.shown, value, datum.at), typesetter.wording(datum.label, style.label)});
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](OutsidePart const& a, OutsidePart const& b) { return a.slice.from < b.slice.from; });
  return parts;
}

// In the colour of its part, where it can be read in that.
ChartStyle hole_style(PieSpec const& pie, std::size_t part, ChartStyle style) {
  constexpr Length large = Length::from_pt(14);  // and bold (WCAG 2.1)
  Colour const colour = slice_fills(style, values_of(pie), pie.colours, pie.shades)[part].colour;
  bool const is_large = style.ring_figure.weight >= Weight::bold && style.ring_figure.size * least_hole_scale >= large;
  if (contrast_ratio(colour, style.ground) >= (is_large ? 3 : 4.5)) style.ring_figure.colour = colour;
  return style;
}

// The greatest part speaks from the hole; what goes in there is taken off it.
void take_into_hole(PieSpec const& pie, ChartStyle const& style, RoundLayout& layout, std::vector<OutsidePart>& parts,
                    Typesetter& typesetter) {
  auto const greatest = std::max_element(parts.begin(), parts.end(), [](OutsidePart const& a, OutsidePart const& b) {
    return a.slice.extent() < b.slice.extent() - 1e-9;
  });
  auto const equals = std::count_if(parts.begin(), parts.end(), [&](OutsidePart const& part) {
    return part.slice.extent() > greatest->slice.extent() - 1e-9;
  });
  HoleText text =
      fill_hole(pie.parts[greatest->index], hole_style(pie, greatest->index, style), layout.hole, typesetter);
  // A value alone must belong to one part only.
  if (!text.with_label && equals > 1) return;
  layout.labels.push_back({greatest->index, std::move(text.box), text.at, {}});
  greatest->value.reset();
  if (text.with_label) parts.erase(greatest);
}

void take_into_slices(PieSpec const& pie, ChartStyle const& style, RoundLayout& layout, std::vector<OutsidePart>& parts,
                      Typesetter& typesetter) {
  std::vector<scene::Fill> const fills = slice_fills(style, values_of(pie), pie.colours, pie.shades);
  std::vector<OutsidePart> left;
  for (OutsidePart& part : parts) {
    Colour const& colour = readable_on(fills[part.index].colour, style);
    auto inside = part.slice.empty() ? std::nullopt : label_inside(part, layout.radius, colour, typesetter);
    if (inside) {
      layout.labels.push_back(std::move(*inside));
    } else {
      left.push_back(std::move(part));
    }
  }
  parts = std::move(left);
}

// Values of zero have no part to stand at: they follow below the rest, side by side as far as they go.
void add_zeros(std::vector<OutsidePart> const& parts, Length width, Length bottom, Typesetter& typesetter,
               PlacedLabels& labels) {
  PlacedLabels line;
  Length x;
  Length y = bottom + zeros_gap;
  auto const end_line = [&] {
    Length height;
    for (PlacedLabel& label : line) {
      label.at = {label.at.x - (x - flow_gap) / 2, y};
      height = std::max(height, label.box.size.height);
      labels.push_back(std::move(label));
    }
    line.clear();
    x = {};
    y += height;
  };
  for (OutsidePart const& part : parts) {
    if (!part.slice.empty()) continue;
    LabelBox box = typesetter.run_in(part.value, part.label, width);
    if (!line.empty() && x + box.size.width > width) end_line();
    Length const at = x;
    x += box.size.width + flow_gap;
    line.push_back({part.index, std::move(box), {at, {}}, {}});
  }
  end_line();
}

void find_extents(RoundLayout& layout) {
  Length top = -layout.radius;
  Length bottom = layout.radius;
  for (PlacedLabel const& label : layout.labels) {
    top = std::min(top, label.at.y);
    bottom = std::max(bottom, label.rect().bottom());
    for (Point const point : label.leader) {
      top = std::min(top, point.y);
      bottom = std::max(bottom, point.y);
    }
  }
  layout.above = -layout.radius - top;
  layout.below = bottom - layout.radius;
}

}  // namespace

Diameters diameters(ChartStyle const& style, Length width) {
  Length const widest = std::max(width - side_air * 2, Length::from_mm(5));
  return {std::min(style.ring_outer, widest), std::min(std::max(style.ring_max, style.ring_outer), widest)};
}

RoundLayout lay_out_round(PieSpec const& pie, ChartStyle const& style, Length width, Length diameter,
                          Typesetter& typesetter) {
  RoundLayout layout;
  layout.radius = diameter / 2;
  layout.hole = pie.hole ? layout.radius * (style.ring_hole / style.ring_outer) : Length();
  std::vector<OutsidePart> parts = name_parts(pie, style, typesetter);
  if (pie.hole) {
    take_into_hole(pie, style, layout, parts, typesetter);
  } else {
    take_into_slices(pie, style, layout, parts, typesetter);
  }
  PlacedLabels const outside = place_labels(parts, {layout.radius, width}, typesetter);
  layout.labels.insert(layout.labels.end(), outside.begin(), outside.end());
  find_extents(layout);
  add_zeros(parts, width, layout.radius + layout.below, typesetter, layout.labels);
  find_extents(layout);
  return layout;
}

namespace {

FittedRound with_options(RoundLayout layout, DrawOptions const& options) {
  FittedRound fitted;
  fitted.above = std::max(layout.above, options.above_ring.value_or(Length()));
  fitted.below = std::max(layout.below, options.below_ring.value_or(Length()));
  fitted.height = fitted.above + layout.radius * 2 + fitted.below;
  fitted.hangs = options.above_ring && !options.below_ring;
  fitted.layout = std::move(layout);
  return fitted;
}

}  // namespace

FittedRound fit_round(PieSpec const& pie, ChartStyle const& style, Size size, DrawOptions const& options,
                      Typesetter& typesetter) {
  Diameters const range = diameters(style, size.width);
  auto const at = [&](Length diameter) {
    return with_options(lay_out_round(pie, style, size.width, diameter, typesetter), options);
  };
  FittedRound best = at(range.least);
  Length low = range.least;
  Length high = std::min(range.most, range.least + (size.height - best.height));
  constexpr int most_tries = 6;
  for (int i = 0; i < most_tries && high > low + Length::from_mm(0.05); ++i) {
    // All spare height to the circle first: labels rarely need more room around a larger one.
    Length const diameter = i == 0 ? high : (low + high) / 2;
    FittedRound larger = at(diameter);
    bool const fits = larger.height <= size.height + Length::from_pt(1e-6);
    (fits ? low : high) = diameter;
    if (fits) best = std::move(larger);
  }
  return best;
}

scene::Frame draw_round(ChartSpec const& spec, PieSpec const& pie, Size size, FittedRound const& fitted) {
  RoundLayout const& layout = fitted.layout;
  Length const spare = fitted.hangs ? Length() : std::max(size.height - fitted.height, Length());
  Point const centre{size.width / 2, spare / 2 + fitted.above + layout.radius};
  ChartFrame frame(spec, size);
  std::vector<double> const values = values_of(pie);
  std::vector<Slice> const slices = placed_slices(values);
  std::vector<Trim> const trims = trims_of(slices, layout.hole, layout.radius, spec.style.part_gap);
  std::vector<scene::Fill> const fills = slice_fills(spec.style, values, pie.colours, pie.shades);
  for (std::size_t i = 0; i < slices.size(); ++i) {
    if (slices[i].empty()) continue;
    scene::Path path = slice_path(slices[i], trims[i], layout.hole, layout.radius);
    path.fill = fills[i];
    frame.draw(std::move(path), centre, pie.parts[i].at);
  }
  for (PlacedLabel const& label : layout.labels) frame.draw(label.leader, centre, pie.parts[label.index].at);
  for (std::size_t i = 0; i < pie.parts.size(); ++i) {
    scene::NodeId const row = frame.row(pie.parts[i].at);
    for (PlacedLabel const& label : layout.labels) {
      if (label.index != i || !label.box.label) continue;
      frame.header_cell(row, scene::Scope::row, *label.box.label, centre + label.at, pie.parts[i].at);
    }
    for (PlacedLabel const& label : layout.labels) {
      if (label.index != i || !label.box.value) continue;
      frame.data_cell(row, *label.box.value, centre + label.at, pie.parts[i].at);
    }
  }
  return std::move(frame).finish();
}

}  // namespace factsheet::charts
