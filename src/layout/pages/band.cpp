#include "layout/pages/band.h"

#include "layout/blocks/context.h"
#include "layout/blocks/icon_frame.h"
#include "layout/blocks/text_boxes.h"
#include "layout/boxes/draw.h"
#include "layout/pages/page.h"
#include "scene/bounds.h"
#include "scene/shapes.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::Header;
using resolve::TextRole;

constexpr double stroke_share = 0.026;  ///< of the large icon's size, for both sizes: one weight on all pages
constexpr double lead_share = 0.76;     ///< of the width between the sides, so that a line can be read
constexpr double title_share = 0.62;    ///< in a tall band, for a title of two lines
/// Of the air around the text, what stands above it: the rule at the foot makes the lower air look wider.
constexpr double air_above_text = 0.56;

TextStyle band_style(TextRole role, Context const& context) {
  TextStyle style = context.style(role);
  style.colour = context.theme().band_text;
  return style;
}

text::Paragraph band_paragraph(text::Inlines const& inlines, TextRole role, Context const& context) {
  TextStyle const style = band_style(role, context);
  return text::make_paragraph(inlines, style, context.language, &style.colour);
}

scene::Role band_heading(int level) { return level <= 1 ? scene::Role::h1 : scene::Role::h2; }

struct BandWriter {
  Header const& header;
  Context const& context;
  bool first;
  bool tall;

  void add_line(Boxes& parts, SourceText const& source, TextRole role, Length width) const {
    text::Inlines const& inlines = context.inlines(source);
    if (inlines.empty()) return;
    if (!parts.empty()) parts.push_back(gap(context.measures().title_gap));
    parts.push_back(text_box(band_paragraph(inlines, role, context), width, context));
  }

  /// All of it for a title that stands on one line; otherwise so narrow that it takes two, unless that makes it more.
  [[nodiscard]] Length title_width(text::Paragraph const& paragraph, Length width) const {
    Length const all = context.measures().page_width - context.measures().side * 2;
    Length const narrow = std::min(width, all * title_share);
    if (context.shaper.natural_width(paragraph) <= width) return width;
    auto const set = context.shaper.measure(paragraph, narrow);
    return tall && set.value && set->lines.size() <= 2 ? narrow : width;
  }

  void add_title(Boxes& parts, Length width) const {
    text::Inlines const& inlines = context.inlines(header.title);
    if (inlines.empty()) return;
    if (!parts.empty()) parts.push_back(gap(context.measures().title_gap / 2));
    TextRole const role = first ? TextRole::page_title : TextRole::page_title_small;
    text::Paragraph paragraph = band_paragraph(inlines, role, context);
    paragraph.hyphenate = false;
    paragraph.balance = true;
    Length const title_room = title_width(paragraph, width);
    Box title = text_box(std::move(paragraph), title_room, context, band_heading(context.level));
    title.bookmark = scene::Bookmark{text::plain_text(inlines), "", 1, {}, 0};
    parts.push_back(std::move(title));
  }

  [[nodiscard]] Boxes write(Length width) const {
    Boxes parts;
    add_line(parts, header.kicker, TextRole::kicker, width);
    add_title(parts, width);
    Length const lead = std::min(width, (context.measures().page_width - context.measures().side * 2) * lead_share);
    add_line(parts, header.lead, TextRole::header_lead, lead);
    return parts;
  }
};

/// The rectangle that holds the ink of a frame of strokes.
Rect ink_bounds(scene::Frame const& frame) {
  scene::Bounds bounds;
  for (scene::Item const& item : frame.items) {
    if (auto const* path = std::get_if<scene::Path>(&item.what)) bounds.take(*path, item.at);
  }
  return bounds.rect();
}

struct BandShape {
  Length height;
  Length icon;  ///< size; 0: none
};

Length text_width(resolve::Measures const& measures, Length icon) {
  Length const all = measures.page_width - measures.side * 2;
  return icon > Length() ? all - icon - measures.padding : all;
}

/// The height that the theme wants unless the text needs more.
Length band_height(Box const& text, Length wanted, resolve::Measures const& measures) {
  Length const ink = natural_height(text) - air_above(text) - air_below(text);
  return std::max(wanted, ink + measures.padding * 2.8 + measures.band_rule);
}

void draw_ground(scene::Frame& frame, Length height, Context const& context, scene::Artifact artifact) {
  resolve::Measures const& measures = context.measures();
  Length const width = measures.page_width + bleed * 2;
  scene::Path band = scene::rectangle({width, height + bleed});
  band.fill = scene::Fill{context.theme().band};
  frame.items.push_back({{-bleed, -bleed}, scene::Tag::as(artifact), {}, std::move(band)});
  scene::Path rule = scene::rectangle({width, measures.band_rule});
  rule.fill = scene::Fill{context.theme().band_rule};
  frame.items.push_back({{-bleed, height - measures.band_rule}, scene::Tag::as(artifact), {}, std::move(rule)});
}

/// The icon's ink ends at the right side and stands in the middle of the band.
void draw_icon(scene::Frame& frame, Header const& header, BandShape shape, Context const& context) {
  if (shape.icon <= Length()) return;
  resolve::Measures const& measures = context.measures();
  scene::Frame const icon = icon_frame(header.icon, shape.icon, context.theme().band_icon,
                                       measures.band_icon * stroke_share, header.at, context);
  Rect const ink = ink_bounds(icon);
  Length const middle = (shape.height - measures.band_rule) / 2;
  Point const at{measures.page_width - measures.side - ink.right(), middle - (ink.top() + ink.bottom()) / 2};
  frame.append(icon, at);
}

void draw_text(scene::Frame& frame, Box const& text, Length height, Context const& context) {
  resolve::Measures const& measures = context.measures();
  Length const all = natural_height(text);
  Length const ink = all - air_above(text) - air_below(text);
  Length const top = (height - measures.band_rule - ink) * air_above_text - air_above(text);
  Canvas canvas{frame, context.shaper, context.problems};
  draw(text, {{measures.side, top}, {measures.page_width - measures.side * 2, all}}, scene::no_node, canvas);
}

bool is_tall(Header const& header, bool first) { return first && (!header.kicker.empty() || !header.lead.empty()); }

Length wanted_icon(Header const& header, bool tall, resolve::Measures const& measures) {
  if (header.icon.empty()) return {};
  return tall ? measures.band_icon : measures.band_icon_small;
}

/// `wanted`: the height of the band unless its text needs more; `more` comes on top of it.
Band band_of_height(Header const& header, bool first, Length wanted, Context const& context, Length more = {}) {
  resolve::Measures const& measures = context.measures();
  bool const tall = is_tall(header, first);
  BandWriter const writer{header, context, first, tall};
  BandShape shape{wanted, wanted_icon(header, tall, measures)};
  Box const text = stack(writer.write(text_width(measures, shape.icon)));
  shape.height = band_height(text, wanted, measures) + more;
  Band band;
  band.height = shape.height;
  band.frame.size = {measures.page_width, shape.height};
  draw_ground(band.frame, shape.height, context, scene::Artifact::background);
  draw_icon(band.frame, header, shape, context);
  draw_text(band.frame, text, shape.height, context);
  return band;
}

}  // namespace

Length band_give(Header const& header, bool first, Length height) {
  constexpr double share = 0.2;
  return is_tall(header, first) ? height * share : Length();
}

Band build_band(Header const& header, bool first, Context const& context, Length more) {
  resolve::Measures const& measures = context.measures();
  Length const wanted = is_tall(header, first) ? measures.band_height : measures.band_height_small;
  return band_of_height(header, first, wanted, context, more);
}

Band build_running_band(Header const& header, Context const& context) {
  Header short_header;
  short_header.title = header.title;
  short_header.at = header.at;
  // No higher than its title needs: the page is for its rows.
  Band band = band_of_height(short_header, false, Length(), context);
  for (scene::Item& item : band.frame.items) item.tag = scene::Tag::as(scene::Artifact::header);
  band.frame.nodes.clear();
  band.frame.bookmarks.clear();
  std::erase_if(band.frame.items,
                [](scene::Item const& item) { return std::holds_alternative<scene::Link>(item.what); });
  return band;
}

}  // namespace factsheet::layout
