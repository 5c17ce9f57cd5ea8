#include "text/lines/line_builder.h"

#include "text/lines/visual_order.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace factsheet::text {
namespace {

/// Text of one item on a line, being put together word by word.
struct Stretch {
  std::size_t item = 0;
  bool hyphen = false;  ///< the hyphen at the line's end
  bool hangs = false;   ///< the space at the line's end, which takes no room
  std::string text;
  std::vector<std::shared_ptr<ShapedText const>> pieces;
};

TextLine line_without_runs(MeasuredText const& text, std::size_t from_break, std::size_t to_break, Length em) {
  TextLine line;
  line.hyphenated = text.breaks()[to_break].place.kind == BreakKind::hyphen;
  line.width = text.line_width(from_break, to_break) * em;
  return line;
}

class LineBuilder {
 public:
  LineBuilder(MeasuredText const& text, Paragraph const& paragraph, GlyphSource const& source)
      : text_(text), shown_(text.prepared().text), paragraph_(paragraph), source_(source) {}

  TextLine build(std::size_t from_break, std::size_t to_break) {
    stretches_.clear();
    MeasuredBreak const& from = text_.breaks()[from_break];
    MeasuredBreak const& to = text_.breaks()[to_break];
    for (std::size_t word = from.next_word; word <= to.word; ++word) {
      add_word(text_.words()[word], from.place.at, to.place.at);
      if (word < to.word) add_space(text_.words()[word].range.end, false);
    }
    if (to.place.kind == BreakKind::hyphen) add_hyphen(to.place.at - 1);
    std::size_t const end = text_.words()[to.word].range.end;
    if (to.place.at > end) add_space(end, true);
    bool const last = to_break + 1 == text_.breaks().size();
    if (last && paragraph_.runs_on) add_space(end - 1, true);
    TextLine line = line_without_runs(text_, from_break, to_break, em_of(paragraph_));
    place(line);
    return line;
  }

 private:
  void add_word(MeasuredWord const& word, std::size_t from, std::size_t to) {
    for (WordPart const& part : word.parts) {
      Range const cut{std::max(from, part.range.begin), std::min(to, part.range.end)};
      if (cut.begin >= cut.end) continue;
      bool const whole = cut.begin == part.range.begin && cut.end == part.range.end;
      add(part.item, shown_.substr(cut.begin, cut.end - cut.begin), whole ? part.shaped : text_.shape(part.item, cut));
    }
  }

  void add_space(std::size_t at, bool hangs) {
    std::size_t const item = text_.item_at(at);
    // At a line's end the space stands outside, whatever the direction of its neighbours.
    bool const apart = hangs && text_.itemised().items[item].level != text_.itemised().base_level;
    add(item, " ", text_.shape(item, " "), apart);
    if (apart) stretches_.back().hangs = true;
  }

  void add_hyphen(std::size_t last_byte) {
    std::size_t const item = text_.item_at(last_byte);
    Stretch hyphen;
    hyphen.item = item;
    hyphen.hyphen = true;
    hyphen.text = "\u00AD";
    auto shaped = std::make_shared<ShapedText>(*text_.shape(item, "-"));
    for (ShapedCluster& cluster : shaped->clusters) cluster.bytes = static_cast<int>(hyphen.text.size());
    hyphen.pieces.push_back(std::move(shaped));
    stretches_.push_back(std::move(hyphen));
  }

  void add(std::size_t item, std::string_view text, std::shared_ptr<ShapedText const> shaped, bool apart = false) {
    if (apart || stretches_.empty() || stretches_.back().item != item || stretches_.back().hangs) {
      stretches_.emplace_back();
      stretches_.back().item = item;
    }
    stretches_.back().text += text;
    stretches_.back().pieces.push_back(std::move(shaped));
  }

  [[nodiscard]] int level_of(Stretch const& stretch) const {
    return stretch.hangs ? text_.itemised().base_level : text_.itemised().items[stretch.item].level;
  }

  void place(TextLine& line) {
    std::vector<PlacedRun> placed(stretches_.size());
    // In a paragraph from right to left, the space at the line's end stands left of the text.
    Length x = text_.itemised().base_level == 1 ? line.width - total_width() : Length{};
    for (std::size_t const index : order()) {
      placed[index] = glyph_run(stretches_[index]);
      placed[index].x = x;
      x += placed[index].glyphs.advance;
    }
    line.runs = std::move(placed);
  }

  /// The stretches from left to right.
  [[nodiscard]] std::vector<std::size_t> order() const {
    std::vector<std::uint8_t> levels;
    std::vector<std::size_t> owners;  // of each level, the stretch; of a mark, none
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      TextItem const& item = text_.itemised().items[stretches_[i].item];
      bool const first = i > 0 && stretches_[i - 1].item != stretches_[i].item;
      if (first && item.mark_level) {
        levels.push_back(static_cast<std::uint8_t>(*item.mark_level));
        owners.push_back(stretches_.size());
      }
      levels.push_back(static_cast<std::uint8_t>(level_of(stretches_[i])));
      owners.push_back(i);
    }
    std::vector<std::size_t> order = visual_order(levels);
    for (std::size_t& index : order) index = owners[index];
    order.erase(std::remove(order.begin(), order.end(), stretches_.size()), order.end());
    return order;
  }

  [[nodiscard]] Length total_width() const {
    Length width;
    for (Stretch const& stretch : stretches_) {
      Length const size = paragraph_.runs[text_.itemised().items[stretch.item].run].style.size;
      for (auto const& piece : stretch.pieces) width += piece->advance * size;
    }
    return width;
  }

  [[nodiscard]] PlacedRun glyph_run(Stretch const& stretch) const {
    TextItem const& item = text_.itemised().items[stretch.item];
    TextStyle const& style = paragraph_.runs[item.run].style;
    PlacedRun placed;
    placed.run = item.run;
    placed.glyphs.face = source_.face(item.face);
    placed.glyphs.size = style.size;
    placed.glyphs.colour = style.colour;
    placed.glyphs.text = stretch.text;
    double total = 0;
    for (auto const& piece : stretch.pieces) total += piece->advance;
    bool const backwards = item.level % 2 != 0;
    double at = backwards ? total : 0;
    for (auto const& piece : stretch.pieces) {
      if (backwards) at -= piece->advance;
      append(placed.glyphs, *piece, at);
      if (!backwards) at += piece->advance;
    }
    placed.glyphs.advance = total * style.size;
    return placed;
  }

  static void append(scene::GlyphRun& run, ShapedText const& shaped, double at) {
    for (ShapedGlyph const& glyph : shaped.glyphs) {
      run.glyphs.push_back({glyph.id, {(at + glyph.x) * run.size, glyph.y * run.size}});
    }
    for (ShapedCluster const& cluster : shaped.clusters) run.clusters.push_back({cluster.bytes, cluster.glyphs});
  }

  MeasuredText const& text_;
  std::string_view shown_;
  Paragraph const& paragraph_;
  GlyphSource const& source_;
  std::vector<Stretch> stretches_;
};

/// How high lines are and where their baselines stand.
class Leading {
 public:
  Leading(MeasuredText const& text, Paragraph const& paragraph, GlyphSource const& source)
      : text_(text), paragraph_(paragraph), source_(source), baselines_(paragraph.runs.size()) {}

  /// Puts the line below those that the block has.
  void place(TextLine& line, std::size_t from_break, std::size_t to_break, TextBlock& block) {
    std::size_t const run = tallest(text_.breaks()[from_break].place.at, text_.breaks()[to_break].place.at);
    if (!baselines_[run]) baselines_[run] = baseline_in_leading(paragraph_.runs[run].style);
    line.baseline = block.size.height + *baselines_[run];
    block.size.height += paragraph_.runs[run].style.leading;
    block.size.width = std::max(block.size.width, line.width);
  }

 private:
  /// The run that decides a line's height: the first with the most leading. Fallback faces have no say.
  [[nodiscard]] std::size_t tallest(std::size_t from, std::size_t to) const {
    std::vector<TextItem> const& items = text_.itemised().items;
    std::size_t item = text_.item_at(from);
    std::size_t found = items[item].run;
    for (; item < items.size() && items[item].begin < to; ++item) {
      std::size_t const run = items[item].run;
      if (paragraph_.runs[run].style.leading > paragraph_.runs[found].style.leading) found = run;
    }
    return found;
  }

  [[nodiscard]] Length baseline_in_leading(TextStyle const& style) const {
    // A paragraph without a face has no lines.
    FontMetrics const metrics = source_.metrics(*source_.text_face(style));
    Length const spare = style.leading - (metrics.ascent + metrics.descent) * style.size.pt();
    return spare / 2 + metrics.ascent * style.size.pt();
  }

  MeasuredText const& text_;
  Paragraph const& paragraph_;
  GlyphSource const& source_;
  std::vector<std::optional<Length>> baselines_;  ///< of each run's style, once asked for
};

Length shift(Alignment alignment, Length spare) {
  switch (alignment) {
    case Alignment::left:
      return {};
    case Alignment::centre:
      return spare / 2;
    case Alignment::right:
      return spare;
  }
  return {};
}

std::vector<StyledRun> without_text(std::vector<StyledRun> runs) {
  for (StyledRun& run : runs) run.text.clear();
  return runs;
}

/// The lines that `make` gives for their ends, below one another.
template <class Make>
TextBlock stack_lines(std::vector<std::size_t> const& chosen, Paragraph const& paragraph, Length width, Leading leading,
                      Make make) {
  TextBlock block;
  block.lines.reserve(chosen.size());
  std::size_t from = 0;
  for (std::size_t const to : chosen) {
    TextLine line = make(from, to);
    leading.place(line, from, to, block);
    from = to;
    line.left = shift(paragraph.alignment, width - line.width);
    for (PlacedRun& run : line.runs) run.x += line.left;
    block.lines.push_back(std::move(line));
  }
  block.first_baseline = block.lines.front().baseline;
  block.last_baseline = block.lines.back().baseline;
  block.language = paragraph.language;
  return block;
}

}  // namespace

TextBlock build_lines(MeasuredText const& text, std::vector<std::size_t> const& chosen, Paragraph const& paragraph,
                      GlyphSource const& source, Length width) {
  LineBuilder builder(text, paragraph, source);
  auto const build = [&](std::size_t from, std::size_t to) { return builder.build(from, to); };
  TextBlock block = stack_lines(chosen, paragraph, width, Leading(text, paragraph, source), build);
  block.runs = without_text(paragraph.runs);
  return block;
}

TextBlock measure_lines(MeasuredText const& text, std::vector<std::size_t> const& chosen, Paragraph const& paragraph,
                        GlyphSource const& source, Length width) {
  Length const em = em_of(paragraph);
  auto const measure = [&](std::size_t from, std::size_t to) { return line_without_runs(text, from, to, em); };
  return stack_lines(chosen, paragraph, width, Leading(text, paragraph, source), measure);
}

}  // namespace factsheet::text
