// What blocks are built with.
#pragma once
#include "core/language.h"
#include "core/result.h"
#include "layout/blocks/qr_modules.h"
#include "layout/boxes/markup_store.h"
#include "resolve/resolved_sheet.h"
#include "text/shaper.h"

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
  int level = 2;  ///< of the block's title: H1–H6; deeper ones are H6
  int bookmark_level = 2;
  Length icon_width;                             ///< what the block's icon takes from the right end of its first line
  bool hyphenate = true;                         ///< false in narrow cells of a few words
  bool balance = false;                          ///< lines of about one length, for a line or two of small cells
  Length largest_figure = Length::from_pt(1e6);  ///< so that figures side by side are of one size
  std::vector<Length>* figure_sizes = nullptr;   ///< where there is one, figures of digits say their size
  double padding_scale = 1;                      ///< 0.8 in nested blocks
  bool small_codes = false;                      ///< codes as small as can be read; else all in one size
  bool tight = false;                            ///< the page fits in no other way: lines as long as their block
  Length least_measure = {};                     ///< narrower lines are avoided; 0: the author's spans hold

  [[nodiscard]] resolve::Theme const& theme() const { return *sheet.theme; }
  [[nodiscard]] resolve::Measures const& measures() const { return theme().measures; }
  [[nodiscard]] resolve::Tone const& tone_colours() const { return theme().tone(tone); }
  /// The role's style at the body size tried, in the colour that suits the tone.
  [[nodiscard]] TextStyle style(resolve::TextRole role) const;
  /// Between the edge of a block and what is in it.
  [[nodiscard]] Length padding() const;
  /// That of the block, or that of the sheet where the program does not know it: numbers are printed in this one.
  [[nodiscard]] Language const& known_language() const;
  /// What lies under the block's content.
  [[nodiscard]] Colour ground() const;
  [[nodiscard]] Colour link_colour() const;
  /// The text as one line or paragraph; empty when it cannot be read. Faults go to the problems.
  [[nodiscard]] text::Inlines const& inlines(SourceText const& source) const;
};

}  // namespace factsheet::layout
