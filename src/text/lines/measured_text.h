// A paragraph shaped word by word, with the width of everything that may come to stand on a line.
#pragma once
#include "text/fonts/glyph_source.h"
#include "text/lines/break_places.h"
#include "text/lines/itemise.h"
#include "text/lines/prepared_text.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace factsheet::text {

/// Where the clusters of a long word begin: its bytes, and em from its start.
struct ClusterPlaces {
  std::vector<std::size_t> bytes;
  std::vector<double> widths;
};

/// A word's part in one item.
struct WordPart {
  std::size_t item = 0;
  Range range;
  std::shared_ptr<ShapedText const> shaped;
  ClusterPlaces places;  ///< of a long part alone
  double start = 0;      ///< em, in the word
};

struct MeasuredWord {
  Range range;
  std::vector<WordPart> parts;
  double width = 0;  ///< em
  double space = 0;  ///< em, of the space behind it; 0 behind the last
};

/// A place where a line may end, measured. The next line starts in `next_word`.
struct MeasuredBreak {
  BreakPlace place;
  std::size_t word = 0;       ///< that it ends or parts
  std::size_t next_word = 0;  ///< the same when it parts it
  double before = 0;          ///< em, of the word up to the break, with the hyphen
  double behind = 0;          ///< em, of the rest of `next_word`
  double hyphen = 0;          ///< em, of the hyphen that the break puts there
  double word_start = 0;      ///< em, of `word` on one endless line
  double next_end = 0;        ///< em, of `next_word` on it
  /// Lines from the breaks before it in its word, the nearest first: where their widths stand, and how many.
  std::size_t fragments = 0, fragment_count = 0;
};

/// What rounding may add to a width that fits exactly, in em or in points.
inline constexpr double width_tolerance = 1e-6;

/// The em of a paragraph: the size of its first run.
Length em_of(Paragraph const& paragraph);

/// Made once for a paragraph; the lines for any width come from it. All is in em, so that it holds when the type grows;
/// colours and places are no part of it.
class MeasuredText {
 public:
  /// Nothing when a style has no face. Faults go to `found`.
  static std::optional<MeasuredText> make(std::shared_ptr<Paragraph const> paragraph, GlyphSource const& source,
                                          ItemisingContexts const& contexts, Hyphenator const& hyphenator,
                                          Diagnostics& found);

  [[nodiscard]] PreparedText const& prepared() const { return prepared_; }
  [[nodiscard]] ItemisedText const& itemised() const { return itemised_; }
  [[nodiscard]] std::vector<MeasuredWord> const& words() const { return words_; }
  /// The first is the start of the text, before its first word.
  [[nodiscard]] std::vector<MeasuredBreak> const& breaks() const { return breaks_; }

  /// Width between two breaks set on one line, em, without the space at its end.
  [[nodiscard]] double line_width(std::size_t from_break, std::size_t to_break) const {
    MeasuredBreak const& from = breaks_[from_break];
    MeasuredBreak const& to = breaks_[to_break];
    if (from.next_word == to.word) {
      std::size_t const away = to_break - from_break - 1;
      return away < to.fragment_count ? fragments_[to.fragments + away] : width_in_word(from, to);
    }
    return from.behind + (to.word_start - from.next_end) + to.before;
  }
  [[nodiscard]] bool has_wider_words(double width) const;
  /// Adds breaks to words that are wider than `width`, so that each piece fits unless it is a single letter.
  void part_wide_words(double width);
  /// The shaped text of a piece of a part, e.g. up to a hyphen.
  [[nodiscard]] std::shared_ptr<ShapedText const> shape(std::size_t item, Range range) const;
  [[nodiscard]] std::shared_ptr<ShapedText const> shape(std::size_t item, std::string_view text) const;
  /// Index of the item that holds the byte.
  [[nodiscard]] std::size_t item_at(std::size_t byte) const;

 private:
  MeasuredText(std::shared_ptr<Paragraph const> paragraph, GlyphSource const& source, Hyphenator const& hyphenator)
      : paragraph_(std::move(paragraph)), source_(&source), hyphenator_(&hyphenator) {}

  void measure_words();
  void set_breaks(std::vector<BreakPlace> const& places);
  [[nodiscard]] MeasuredBreak measure(BreakPlace const& place, std::size_t word) const;
  /// Every layout asks for the widths of pieces of words, at each size that it tries.
  void measure_fragments();
  /// Width of a line that begins and ends at breaks of one word.
  [[nodiscard]] double width_in_word(MeasuredBreak const& from, MeasuredBreak const& to) const;
  [[nodiscard]] double width_between(MeasuredWord const& word, std::size_t from, std::size_t to) const;
  [[nodiscard]] double hyphen_width(std::size_t at) const;
  /// Did all pieces fit before?
  bool add_resorts(double width, Resort resort);
  /// On a line of a letter or two there is no room for a hyphen.
  void drop_wide_hyphens(double width);
  [[nodiscard]] std::string const& language_of(std::size_t item) const;
  [[nodiscard]] TextStyle const& style_of(std::size_t item) const;
  /// Size of the item's type in em.
  [[nodiscard]] double ems(std::size_t item) const;

  std::shared_ptr<Paragraph const> paragraph_;
  GlyphSource const* source_;
  Hyphenator const* hyphenator_;
  PreparedText prepared_;
  ItemisedText itemised_;
  std::vector<MeasuredWord> words_;
  std::vector<double> ends_;  ///< of each word on one endless line, em
  std::vector<MeasuredBreak> breaks_;
  std::vector<double> fragments_;  ///< em
};

}  // namespace factsheet::text
