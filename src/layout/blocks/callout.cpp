#include "layout/blocks/callout.h"

#include "layout/blocks/block.h"
#include "layout/blocks/context.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

constexpr double size_step = 0.5;               // pt
constexpr double least_beside_unit = 0.62;      // of its size without: below, the unit does not make the figure small
constexpr Length hair = Length::from_pt(0.01);  // sums of widths are no more exact
/// Words set as a figure stand on two lines in the height of one line of digits.
constexpr double words_share = 0.55;
constexpr double loosest_words = 1.15;  ///< leading, of their size

/// The largest multiple of the step up to `greatest` at which something `width_at_greatest` wide fits into `width`.
Length fitting_size(Length greatest, Length width_at_greatest, Length width) {
  if (width_at_greatest <= width) return greatest;
  double const exact = greatest.pt() * (width / width_at_greatest);
  return Length::from_pt(std::floor(exact / size_step) * size_step);
}

void scale(TextStyle& style, Length size) {
  style.leading *= size / style.size;
  style.size = size;
}

text::Paragraph display_paragraph(text::Inlines const& inlines, TextStyle const& style, Context const& context) {
  text::Paragraph paragraph = text::make_paragraph(inlines, style, context.language, nullptr, style.weight);
  paragraph.hyphenate = false;
  paragraph.avoid_last_word = false;
  return paragraph;
}

/// The sentence below belongs to the same paragraph: without a space its first word would be heard, and found, as one
/// with the figure.
text::Paragraph running_on(text::Paragraph paragraph) {
  paragraph.runs_on = true;
  return paragraph;
}

/// The figure's glyph has air at its left that body text has not: hung out by it, both edges are one.
Box hung(text::Paragraph const& paragraph, Length width, Context const& context) {
  Box box = text_box(running_on(paragraph), width, context, std::nullopt);
  box.indent = -context.shaper.left_bearing(paragraph);
  return box;
}

struct Display {
  resolve::Common const& common;
  SourceText const& figure;
  Length width;
  Context const& context;

  /// Says so, and gives the width at which the figure is set nevertheless, so that nothing else is said of it.
  /// `wide` at the size `at`, it would be too wide at the smallest size too.
  [[nodiscard]] Length refuse(text::Inlines const& inlines, Length wide, Length smallest, Length at) const {
    Length const needed = wide * (smallest / at) + hair;
    std::string const kind = fmt::format(
        "the figure \"{}\" does not fit its block: at {:g} pt, the smallest size, it is {:.1f} mm wide and has "
        "{:.1f} mm",
        text::plain_text(inlines), smallest.pt(), needed.mm(), width.mm());
    context.problems.push_back(
        does_not_fit(figure.at, kind, "give the block more columns (span), or write it shorter"));
    return needed;
  }

  /// Digits on one line, the unit behind them or, when there is no room, below.
  [[nodiscard]] Boxes digits(text::Inlines const& inlines, text::Inlines const& unit) const {
    TextStyle style = context.style(TextRole::figure);
    Length const height = style.leading;
    if (context.largest_figure < style.size) scale(style, context.largest_figure);
    Length const smallest = context.measures().figure_min;
    Length const alone = context.shaper.natural_width(display_paragraph(inlines, style, context));
    // What the line is wider than the figure; by itself the unit would lose the space before it.
    Length const behind = context.shaper.natural_width(with_unit(inlines, unit, style)) - alone;
    Length const beside = fitting_size(style.size, alone, width - behind);
    Length const most = fitting_size(style.size, alone, width);
    bool const together = unit.empty() || (beside >= smallest && beside >= most * least_beside_unit);
    Length const size = together ? beside : most;
    Length const set_width = size < smallest ? refuse(inlines, alone, smallest, style.size) : width;
    scale(style, std::max(size, smallest));
    if (context.figure_sizes != nullptr) context.figure_sizes->push_back(style.size);
    text::Paragraph const line =
        together ? with_unit(inlines, unit, style) : display_paragraph(inlines, style, context);
    Boxes boxes;
    if (style.leading < height) boxes.push_back(gap((height - style.leading) / 2));
    boxes.push_back(hung(line, set_width, context));
    if (!together) boxes.push_back(text_box(running_on(unit_paragraph(unit)), width, context, std::nullopt));
    return boxes;
  }

  [[nodiscard]] text::Paragraph unit_paragraph(text::Inlines const& unit) const {
    return display_paragraph(unit, context.style(TextRole::figure_unit), context);
  }

  /// The figure and, on the same baseline, its unit.
  [[nodiscard]] text::Paragraph with_unit(text::Inlines const& inlines, text::Inlines const& unit,
                                          TextStyle const& style) const {
    text::Paragraph line = display_paragraph(inlines, style, context);
    if (unit.empty()) return line;
    text::Paragraph behind = unit_paragraph(unit);
    behind.runs.front().text.insert(0, "\u00A0");
    for (text::StyledRun& run : behind.runs) line.runs.push_back(std::move(run));
    return line;
  }

  /// Words in what is larger: one line, or two of about one length.
  [[nodiscard]] Boxes words(text::Inlines const& inlines) const {
    TextStyle style = context.style(TextRole::figure);
    Length const height = style.leading;
    Length const one_line =
        fitting_size(style.size, context.shaper.natural_width(display_paragraph(inlines, style, context)), width);
    Length const on_two = std::max(style.size * words_share, context.measures().figure_min);
    if (one_line >= on_two) {
      scale(style, one_line);
      return boxes_of(hung(display_paragraph(inlines, style, context), width, context));
    }
    // Words can be read where digits no longer strike the eye.
    Length const smallest = std::min(context.style(TextRole::block_title).size, context.measures().figure_min);
    scale(style, on_two);
    Length const widest = widest_line(inlines, style);
    Length const size = fitting_size(style.size, widest, width);
    Length const set_width = size < smallest ? refuse(inlines, widest, smallest, style.size) : width;
    scale(style, std::max(size, smallest));
    style.leading = std::max(style.size, std::min(height / 2, style.size * loosest_words));
    text::Paragraph paragraph = display_paragraph(inlines, style, context);
    paragraph.balance = true;
    return boxes_of(hung(paragraph, set_width, context));
  }

  /// Width that two balanced lines need: the least over the places where the words can be parted.
  [[nodiscard]] Length widest_line(text::Inlines const& inlines, TextStyle const& style) const {
    std::string const all = text::plain_text(inlines);
    auto const measure = [&](std::string part) {
      return context.shaper.natural_width(text::make_paragraph(std::move(part), style, context.language));
    };
    Length least = measure(all);
    for (std::size_t space = all.find(' '); space != std::string::npos; space = all.find(' ', space + 1)) {
      least = std::min(least, std::max(measure(all.substr(0, space)), measure(all.substr(space + 1))));
    }
    return least;
  }
};

}  // namespace

Boxes figure_boxes(resolve::Common const& common, SourceText const& figure, SourceText const& unit, bool words,
                   Length width, Context const& context) {
  if (figure.empty()) return {};
  text::Inlines const& inlines = context.inlines(figure);
  if (inlines.empty()) return {};
  text::Inlines const& behind = context.inlines(unit);
  // Without a title the figure stands beside the icon.
  Length const free = common.title.empty() ? width - context.icon_width : width;
  Display const display{common, figure, free, context};
  return words && behind.empty() ? display.words(inlines) : display.digits(inlines, behind);
}

Boxes figure_with_sentence(resolve::Common const& common, Boxes sentence, Length width, Context const& context) {
  Boxes parts;
  Context sentence_context = context;
  sentence_context.hyphenate = false;
  Boxes text = markup_boxes(common.text, TextRole::body, width, sentence_context);
  if (!text.empty() && text.front().node && text.front().node->role == scene::Role::p) {
    text.front().node.reset();
    sentence.push_back(gap(context.measures().title_gap));
    sentence.push_back(std::move(text.front()));
    text.erase(text.begin());
  }
  if (!sentence.empty()) parts.push_back(stack(std::move(sentence), scene::Role::p, common.at));
  append(parts, std::move(text));
  return parts;
}

Box build_content(resolve::Common const& common, resolve::Callout const& callout, Length width,
                  Context const& context) {
  Boxes parts = title_boxes(common, width, context);
  Boxes figure = figure_boxes(common, callout.figure, callout.unit, callout.words, width, context);
  append(parts, figure_with_sentence(common, std::move(figure), width, context));
  append(parts, cite_boxes(common, width, context));
  return stack(std::move(parts));
}

}  // namespace factsheet::layout
