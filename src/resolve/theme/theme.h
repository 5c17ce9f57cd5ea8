// A theme with everything looked up: inks, tones, styles and measures.
#pragma once
#include "core/result.h"
#include "core/text_style.h"
#include "sheet/theme_file.h"

#include <array>
#include <map>
#include <memory>
#include <string_view>

namespace factsheet::resolve {

/// What a piece of text is. Styles marked * grow and shrink with the body step.
enum class TextRole {
  body /* * */,
  lead /* * */,
  block_title,
  page_title,
  page_title_small /* on short bands */,
  kicker,
  header_lead,
  figure /* callout; size is the greatest */,
  figure_unit,
  ring_figure,
  ring_label,
  chart_label,
  chart_value,
  chart_tick,
  measure,
  phone,
  phone_name /* * */,
  contact_text /* * */,
  note,
  source,
  source_number,
  source_title,
  source_link,
  card_title /* * */,
  card_text /* * */,
  term /* * */,
  meaning /* * */,
  quote /* * */,
  quote_by,
  table_head,
  table_cell,
  caption,
  footer,
};
constexpr std::size_t text_role_count = static_cast<std::size_t>(TextRole::footer) + 1;

enum class ToneName { plain, cool, warm, deep };
struct Tone {
  std::optional<Colour> ground;  ///< none: paper
  std::optional<Colour> rule;    ///< outline; none: no outline
  Colour title, text, figure, separator;
  Colour guide;  ///< lines behind bars: 1.3:1 to 3:1 on the ground
};

/// All lengths of the page (design rules; see themes/).
struct Measures {
  Length page_width, page_height;
  Length side;  ///< from the trim to the grid
  Length column_gutter, row_gap;
  Length band_height, band_height_small, band_rule, below_band;
  Length blocks_end;       ///< from the top of the page to where blocks end
  Length footer_baseline;  ///< from the top of the page
  Length padding, padding_min, corner, card_corner, rule;
  Length icon, band_icon, band_icon_small;
  Length paragraph_gap;                    ///< between paragraphs
  Length title_gap;                        ///< between a block's title and what follows
  Length ring_outer, ring_hole, ring_max;  ///< diameters; ring_max: as far as spare height lets it grow
  Length part_gap, leader;
  Length guide;  ///< thickness of the lines behind bars
  Length bar_thickness, bar_pitch, bar_pitch_max;
  Length dot;         ///< diameter of a pictogram's dot
  Length figure_min;  ///< smallest size of a callout figure
  double gap_stretch = 1.6;
};

struct Theme {
  std::string name;
  std::array<TextStyle, text_role_count> styles;
  std::array<bool, text_role_count> has_own_colour{};  ///< the style names a colour; the others take the tone's
  std::array<Tone, 4> tones;
  std::map<std::string, Colour, std::less<>> colours;
  std::vector<Colour> chart;  ///< parts in order
  Colour ink, paper, band, band_rule, band_icon, band_text, link, danger, soft;
  Colour bar_first, bar_rest;  ///< the longest bar and the others
  Measures measures;
  Length body_min, body_max, body_step, minimum_size;
  bool hyphenate = true;
  bool overflow_continues = false;

  [[nodiscard]] TextStyle const& style(TextRole role) const { return styles[static_cast<std::size_t>(role)]; }
  /// The style when the body is set in `body` points: roles marked * are scaled, never under `minimum_size`.
  [[nodiscard]] TextStyle style(TextRole role, Length body) const;
  /// The same on a tone: a style without a colour of its own takes the tone's (title for block titles, figure for
  /// figures and phone numbers, text for the rest); on a dark ground every style does.
  [[nodiscard]] TextStyle style_on(ToneName which, TextRole role, Length body) const;
  /// The colours of links and of danger on a tone: on a dark ground the tone's text and figure.
  [[nodiscard]] Colour const& link_on(ToneName which) const;
  [[nodiscard]] Colour const& danger_on(ToneName which) const;
  [[nodiscard]] Tone const& tone(ToneName which) const { return tones[static_cast<std::size_t>(which)]; }
  /// What lies under the content of a block: the tone's ground, or paper.
  [[nodiscard]] Colour const& ground(ToneName which) const { return tone(which).ground ? *tone(which).ground : paper; }
  [[nodiscard]] bool is_dark(ToneName which) const;
};

/// Names as they stand in a theme file, in the order of the enumerations: "body", "block-title"; "plain", "cool".
std::array<std::string_view, text_role_count> const& text_role_names();
std::array<std::string_view, 4> const& tone_names();
/// Of a role marked *.
bool is_scaled(TextRole role);

}  // namespace factsheet::resolve
