#include "text/lines/paragraph_shaper.h"

#include "text/fonts/font_source.h"
#include "text/lines/line_breaker.h"
#include "text/lines/line_builder.h"
#include "text/lines/measured_text.h"
#include "text/typography/sheet_words.h"
#include "text/typography/typography.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace factsheet::text {
namespace {

bool is_too_wide(TextLine const& line, Length width) { return line.width.pt() > width.pt() + width_tolerance; }

/// Only a line of a single letter can be too wide.
void report_wide_lines(TextBlock const& block, Length width, Diagnostics& found) {
  for (TextLine const& line : block.lines) {
    if (!is_too_wide(line, width)) continue;
    found.push_back(does_not_fit(block.runs[line.runs.front().run].at,
                                 fmt::format("\"{}\" is {:.1f} mm wide and its line {:.1f} mm",
                                             line.runs.front().glyphs.text, line.width.mm(), std::max(width.mm(), 0.0)),
                                 "give the block a larger span"));
  }
}

std::shared_ptr<Paragraph const> refined(Paragraph const& authored) {
  auto paragraph = std::make_shared<Paragraph>(authored);
  refine_typography(paragraph->runs, paragraph->language, paragraph->words ? &paragraph->words->together : nullptr);
  return paragraph;
}

/// Widest of the lines that the author ended, em.
double widest_authored_line(MeasuredText const& text) {
  double widest = 0;
  std::size_t from = 0;
  for (std::size_t i = 1; i < text.breaks().size(); ++i) {
    if (text.breaks()[i].place.kind != BreakKind::forced) continue;
    widest = std::max(widest, text.line_width(from, i));
    from = i;
  }
  return widest;
}

}  // namespace

ParagraphShaper::ParagraphShaper(std::shared_ptr<GlyphSource const> source,
                                 std::shared_ptr<Hyphenator const> hyphenator)
    : source_(std::move(source)), hyphenator_(std::move(hyphenator)) {}

std::shared_ptr<MeasuredText const> ParagraphShaper::measured(Paragraph const& paragraph, Diagnostics& found) const {
  std::string key = measure_key(paragraph);
  if (auto known = cache_.find(key)) return known;
  Diagnostics faults;
  auto text = MeasuredText::make(refined(paragraph), *source_, contexts_, *hyphenator_, faults);
  std::shared_ptr<MeasuredText const> made;
  if (text) made = std::make_shared<MeasuredText>(std::move(*text));
  // Faults have places, which the next paragraph of the same words does not share.
  if (made && faults.empty()) cache_.keep(std::move(key), made);
  found.insert(found.end(), faults.begin(), faults.end());
  return made;
}

ParagraphShaper::Broken ParagraphShaper::broken(Paragraph const& paragraph, Length width, Diagnostics& found) const {
  std::shared_ptr<MeasuredText const> text = measured(paragraph, found);
  if (!text) return {};
  double const ems = width / em_of(paragraph);
  if (text->has_wider_words(ems)) {
    auto parted = std::make_shared<MeasuredText>(*text);
    parted->part_wide_words(ems);
    text = std::move(parted);
  }
  LineWishes wishes;
  wishes.balance = paragraph.balance;
  wishes.avoid_last_word = paragraph.avoid_last_word;
  std::vector<std::size_t> chosen = choose_breaks(*text, ems, wishes);
  return {std::move(text), std::move(chosen)};
}

Result<TextBlock> ParagraphShaper::set(Paragraph const& paragraph, Length width) const {
  Diagnostics found;
  auto const [text, chosen] = broken(paragraph, width, found);
  if (!text) return {TextBlock{}, std::move(found)};
  TextBlock block = build_lines(*text, chosen, paragraph, *source_, width);
  report_wide_lines(block, width, found);
  return {std::move(block), std::move(found)};
}

Result<TextBlock> ParagraphShaper::measure(Paragraph const& paragraph, Length width) const {
  Diagnostics found;
  auto const [text, chosen] = broken(paragraph, width, found);
  if (!text) return {TextBlock{}, std::move(found)};
  TextBlock block = measure_lines(*text, chosen, paragraph, *source_, width);
  bool const tells = std::any_of(block.lines.begin(), block.lines.end(),
                                 [&](TextLine const& line) { return is_too_wide(line, width); });
  // The message quotes what is drawn.
  if (tells) report_wide_lines(build_lines(*text, chosen, paragraph, *source_, width), width, found);
  return {std::move(block), std::move(found)};
}

Length ParagraphShaper::natural_width(Paragraph const& paragraph) const {
  Diagnostics found;
  auto const text = measured(paragraph, found);
  return text ? widest_authored_line(*text) * em_of(paragraph) : Length{};
}

Length ParagraphShaper::longest_word(Paragraph const& paragraph) const {
  Diagnostics found;
  auto const text = measured(paragraph, found);
  if (!text) return {};
  double longest = 0;
  for (std::size_t i = 1; i < text->breaks().size(); ++i) longest = std::max(longest, text->line_width(i - 1, i));
  return longest * em_of(paragraph);
}

FontMetrics ParagraphShaper::metrics(TextStyle const& style) const {
  std::optional<FaceNumber> const face = source_->text_face(style);
  if (!face) return {};
  FontMetrics metrics = source_->metrics(*face);
  for (Length* length : {&metrics.ascent, &metrics.descent, &metrics.cap_height, &metrics.x_height}) {
    *length *= style.size.pt();
  }
  return metrics;
}

Length ParagraphShaper::left_bearing(Paragraph const& paragraph) const {
  Result<TextBlock> const block = set(paragraph, Length::from_pt(1e6));
  if (!block.value || block->lines.empty() || block->lines.front().runs.empty()) return {};
  PlacedRun const& first = block->lines.front().runs.front();
  Result<std::vector<FaceNumber>> const faces = source_->faces(paragraph.runs[first.run].style);
  if (!faces.value || first.glyphs.glyphs.empty()) return {};
  for (FaceNumber const face : *faces) {
    if (source_->face(face) != first.glyphs.face) continue;
    return first.glyphs.size * source_->left_bearing(face, first.glyphs.glyphs.front().id);
  }
  return {};
}

Result<std::shared_ptr<Shaper const>> make_shaper(FontSources const& sources) {
  Diagnostics found;
  auto fonts = open_fonts(sources.font_files).take(found);
  if (!fonts) return {std::nullopt, std::move(found)};
  auto shaper = std::make_shared<ParagraphShaper>(std::move(*fonts), Hyphenator::of_all_languages());
  return {std::shared_ptr<Shaper const>(std::move(shaper)), std::move(found)};
}

}  // namespace factsheet::text
