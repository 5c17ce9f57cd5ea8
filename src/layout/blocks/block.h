// Blocks into boxes. The chrome (ground, padding, icon, Sect) is put around by build_block; what is inside comes from
// one function a kind.
#pragma once
#include "core/result.h"
#include "layout/blocks/qr_modules.h"
#include "layout/boxes/box.h"
#include "layout/boxes/markup_store.h"
#include "resolve/resolved_sheet.h"

#include <string>

namespace factsheet::layout {

/// Where and how a block is built.
struct Context {
  resolve::ResolvedSheet const& sheet;
  text::Shaper const& shaper;
  Diagnostics& problems;
  QrEncoder const& codes;
  MarkupStore& texts;
  Length body;           ///< size of the body text: the step being tried
  std::string language;  ///< of the block: "nl", "en"
  resolve::ToneName tone = resolve::ToneName::plain;
  int level = 2;  ///< of the block's title: H1–H3, deeper ones are paragraphs
  int bookmark_level = 2;
  Length icon_width;         ///< what the block's icon takes from the right end of its first line
  bool hyphenate = true;     ///< false in narrow cells of a few words
  bool balance = false;      ///< lines of about one length, for a line or two of small cells
  double padding_scale = 1;  ///< 0.8 in nested blocks

  [[nodiscard]] resolve::Theme const& theme() const { return *sheet.theme; }
  [[nodiscard]] resolve::Measures const& measures() const { return theme().measures; }
  [[nodiscard]] resolve::Tone const& tone_colours() const { return theme().tone(tone); }
  /// The role's style at the body size tried, in the colour that suits the tone.
  [[nodiscard]] TextStyle style(resolve::TextRole role) const;
  /// What lies under the block's content.
  [[nodiscard]] Colour ground() const;
  [[nodiscard]] Colour link_colour() const;
  /// The text as one line or paragraph; empty when it cannot be read. Faults go to the problems.
  [[nodiscard]] text::Inlines const& inlines(SourceText const& source) const;
};

// ---- parts that all kinds share ----

/// A paragraph of its own element (`role`), or of the element around it (nullopt).
Box text_box(text::Paragraph paragraph, Length width, Context const& context,
             std::optional<scene::Role> role = scene::Role::p);
/// One-paragraph markup in a role's style. Empty source: nothing.
std::optional<Box> inline_box(SourceText const& source, resolve::TextRole role, Length width, Context const& context,
                              std::optional<scene::Role> element = scene::Role::p);
/// Paragraphs and lists, with gaps between.
Boxes markup_boxes(SourceText const& source, resolve::TextRole role, Length width, Context const& context);
/// The title as a balanced heading that turns before the icon, with its bookmark; then the title gap.
/// `gap_below` false: without the gap.
Boxes title_boxes(resolve::Common const& common, Length width, Context const& context, bool gap_below = true);
/// What stands at the foot: a spring, a gap, and the source line (a Note); nothing without a source line.
Boxes cite_boxes(resolve::Common const& common, Length width, Context const& context);
void append(Boxes& to, Boxes more);
/// The icon's strokes in a frame `size` square, as artifacts. `stroke`: width of the line, 0 as in the drawing, scaled.
/// An icon that cannot be read is a diagnostic at `at`.
scene::Frame icon_frame(std::string const& name, Length size, Colour const& colour, Length stroke, Span const& at,
                        Context const& context);

/// The kind's key in the sheet language: "panel".
std::string_view kind_of(resolve::Block const& block);
/// For messages: `panel "Take your time"`, by its title, else its id, else its kind alone.
std::string name_of(resolve::Block const& block);

/// The whole block for a cell of `width`: ground, padding, icon, Sect, content.
Box build_block(resolve::Block const& block, Length width, Context const& context);
/// Blocks from left to right on 12 columns; a block that does not fit starts the next row.
std::vector<std::vector<resolve::Block const*>> flow_rows(resolve::Blocks const& blocks);
/// A Columns of blocks that share height, the first baselines of their titles, and centre and size of their rings.
Box build_row(std::vector<resolve::Block const*> const& blocks, Length width, Context const& context);
/// Rows with gaps between, for blocks in a panel.
Boxes build_rows(resolve::Blocks const& blocks, Length width, Context const& context);

// ---- the inside of each kind, at the width between the paddings: a stack ----

Box build_content(resolve::Common const&, resolve::Panel const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Callout const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Quote const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Definitions const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Pie const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Bar const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Pictogram const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Table const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Image const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Contact const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Sources const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Qr const&, Length width, Context const&);

/// A figure set as large as the width allows with its unit on the same baseline, as one paragraph's first line.
/// Nothing that fits at the smallest size is an error.
Boxes figure_boxes(resolve::Common const& common, SourceText const& figure, SourceText const& unit, bool words,
                   Length width, Context const& context);

}  // namespace factsheet::layout
