// A theme as written. Which roles and sizes there are, and what they mean, is resolve's knowledge.
#pragma once
#include "sheet/data_set.h"

#include <map>

namespace factsheet::sheet {

struct InkSource {
  Spanned<std::string> rgb;             ///< "#1A6878"
  std::vector<Spanned<double>> cmyk;    ///< four numbers, 0–100
  std::optional<Spanned<double>> grey;  ///< 0 black – 100 paper; from the lightness unless said
  Span at;
};
struct ToneSource {
  std::optional<Name> ground, rule, title, text, figure, separator, guide;  ///< names of colours
  Span at;
};
struct StyleSource {
  std::optional<Spanned<double>> size, leading;  ///< pt
  std::optional<Name> weight;                    ///< regular, semi-bold, bold, extra-bold
  std::optional<Name> colour;
  std::optional<Spanned<bool>> italic, tabular;
  Span at;
};
struct FontSource {
  Name family;
  std::vector<Name> fallback;
};
/// A size of paper by its name; it stands for page-width and page-height.
struct PaperSource {
  std::optional<Name> size;         ///< a4, a5, a3 or letter
  std::optional<Name> orientation;  ///< portrait or landscape
  Span at;
};
/// `extends` takes everything of another theme first.
struct ThemeFile {
  std::optional<Name> extends;
  std::optional<FontSource> font;
  std::optional<PaperSource> page;
  ById<InkSource> colours;
  ById<ToneSource> tones;
  ById<StyleSource> styles;
  ById<Spanned<double>> measures;  ///< mm: sides, gap, padding, corner, rule (pt) …
  std::vector<Name> chart;         ///< colours of chart parts, in order
  ById<Name> roles;                ///< which colour does which job: ink, paper, band, link …
  std::optional<Spanned<double>> body_min, body_max, body_step, minimum_size;  ///< pt
  std::optional<Spanned<bool>> hyphenate;
  std::optional<Name> overflow;  ///< error or continue
  Span at;
};

}  // namespace factsheet::sheet
