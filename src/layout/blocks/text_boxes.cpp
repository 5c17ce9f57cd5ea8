#include "layout/blocks/text_boxes.h"

#include "layout/blocks/check_box.h"
#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

// In wider lines (in sizes of the type: some 60 letters) a hyphen catches the eye sooner than what is left without it.
constexpr double widest_hyphenated = 28;

/// Markup of one text in one style.
struct Setter {
  TextRole role;
  TextStyle style;
  Context const& context;

  Box paragraph(text::Inlines const& inlines, Length width, std::optional<scene::Role> element) const {
    // Notes below a block are all of one colour; the line below its words says enough of a link.
    Colour const link = role == TextRole::source ? style.colour : context.link_colour();
    text::Paragraph paragraph = text::make_paragraph(inlines, style, context.language, &link);
    make_citations_quiet(paragraph, style.colour);
    paragraph.hyphenate = context.hyphenate && width < style.size * widest_hyphenated;
    paragraph.balance = context.balance;
    return text_box(std::move(paragraph), width, context, element);
  }

  /// All blocks below one another. A lone paragraph belongs to the element around when `lone` says so.
  Boxes blocks(text::Markup const& markup, Length width, Length gap_between, bool lone_is_bare = false) const {
    Boxes boxes;
    std::optional<scene::Role> element = scene::Role::p;
    if (lone_is_bare && markup.size() == 1) element.reset();
    for (text::MarkupBlock const& block : markup) {
      if (!boxes.empty()) boxes.push_back(gap(gap_between));
      if (auto const* inlines = std::get_if<text::Inlines>(&block.content)) {
        boxes.push_back(paragraph(*inlines, width, element));
      } else {
        boxes.push_back(list(std::get<text::MarkupList>(block.content), block.at, width));
      }
    }
    return boxes;
  }

  [[nodiscard]] std::string label(text::MarkupList const& list, std::size_t index) const {
    return list.ordered ? fmt::format("{}.", list.start + static_cast<int>(index)) : "\u2022";
  }

  [[nodiscard]] text::Paragraph label_paragraph(std::string words, Span at, bool ordered) const {
    text::Paragraph paragraph = text::make_paragraph(std::move(words), style, context.language, std::move(at));
    paragraph.hyphenate = false;
    paragraph.alignment = ordered ? text::Alignment::right : text::Alignment::left;
    return paragraph;
  }

  [[nodiscard]] static bool has_check_box(text::MarkupList const& list, std::size_t index) {
    return index < list.checks.size() && list.checks[index] != text::CheckBox::none;
  }

  /// As wide as the widest label.
  [[nodiscard]] Length label_width(text::MarkupList const& list) const {
    Length widest;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      widest = std::max(widest, has_check_box(list, i)
                                    ? check_box_width(style, context)
                                    : context.shaper.natural_width(label_paragraph(label(list, i), {}, list.ordered)));
    }
    // Rounding of a sum of advances must not break a label in two.
    return widest + Length::from_pt(0.01);
  }

  Box item(text::MarkupList const& list, std::size_t index, Span const& at, Length labels, Length width) const {
    Length const air = style.size * 0.45;
    Box front = has_check_box(list, index) ? check_box(list.checks[index], style, at, context)
                                           : text_box(label_paragraph(label(list, index), at, list.ordered), labels,
                                                      context, scene::Role::label);
    Length const rest = width - labels - air;
    Box body = stack(blocks(list.items[index], rest, style.leading * 0.2, true), scene::Role::list_body, at);
    Columns columns;
    columns.columns.push_back(column(Length(), labels, std::move(front)));
    columns.columns.push_back(column(labels + air, rest, std::move(body)));
    Box box{std::move(columns), {}, {}, at, {}};
    box.node.emplace().role = scene::Role::list_item;
    box.node->at = at;
    return box;
  }

  Box list(text::MarkupList const& list, Span const& at, Length width) const {
    Boxes items;
    Length const labels = label_width(list);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (i > 0) items.push_back(gap(style.leading * 0.2));
      Span const place = list.items[i].empty() ? at : list.items[i].front().at;
      items.push_back(item(list, i, place, labels, width));
    }
    Box box = stack(std::move(items), scene::Role::list, at);
    box.node->numbering = list.ordered ? scene::ListNumbering::decimal : scene::ListNumbering::disc;
    return box;
  }
};

// More letters in a line than this and the eye loses the next one (45 to 90 are good).
constexpr double most_letters = 90;
// Letters are wider than this share of their size, and of the room in which lines can be so long most blocks have less.
constexpr double narrowest_letter = 0.36;
// That many on one line, from which no eye has to come back, are let be.
constexpr std::size_t most_on_one_line = 100;

std::size_t count_letters(std::string const& utf8) {
  auto const is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), is_start));
}

/// At which no paragraph has too many letters in a line.
Length widest_readable(text::Markup const& markup, TextStyle const& style, Context const& context) {
  Length widest = Length::from_pt(1e6);
  for (text::MarkupBlock const& block : markup) {
    if (auto const* list = std::get_if<text::MarkupList>(&block.content)) {
      for (text::Markup const& item : list->items) widest = std::min(widest, widest_readable(item, style, context));
      continue;
    }
    auto const& inlines = std::get<text::Inlines>(block.content);
    std::size_t const letters = count_letters(text::plain_text(inlines));
    if (letters <= most_on_one_line) continue;
    Length const all = context.shaper.natural_width(text::make_paragraph(inlines, style, context.language));
    widest = std::min(widest, all * (most_letters / static_cast<double>(letters)));
  }
  return widest;
}

/// Of a paragraph that is too wide in many places the first is told.
void keep_first_that_does_not_fit(Diagnostics& problems) {
  auto const too_wide = [](Diagnostic const& one) { return one.kind == FaultKind::does_not_fit; };
  auto const first = std::find_if(problems.begin(), problems.end(), too_wide);
  if (first != problems.end()) problems.erase(std::remove_if(first + 1, problems.end(), too_wide), problems.end());
}

}  // namespace

Box text_box(text::Paragraph paragraph, Length width, Context const& context, std::optional<scene::Role> role) {
  TextPart part;
  auto measured = context.shaper.measure(paragraph, width);
  keep_first_that_does_not_fit(measured.diagnostics);
  if (auto block = measured.take(context.problems)) part.block = std::move(*block);
  Span at;
  if (!paragraph.runs.empty()) {
    text::FontMetrics const metrics = context.shaper.metrics(paragraph.runs.front().style);
    part.cap_height = metrics.cap_height;
    // Half of what descends: a foot of letters that mostly end on the baseline looks as wide as the sides.
    part.ink_descent = metrics.descent * 0.5;
    at = paragraph.runs.front().at;
  }
  std::optional<scene::StructureNode> node;
  if (role) {
    node.emplace().role = *role;
    node->at = at;
    if (paragraph.language != context.language) node->language = paragraph.language;
  }
  part.paragraph = std::move(paragraph);
  part.width = width;
  return {std::move(part), std::move(node), {}, std::move(at), {}};
}

std::optional<Box> inline_box(SourceText const& source, TextRole role, Length width, Context const& context,
                              std::optional<scene::Role> element) {
  text::Inlines const& inlines = context.inlines(source);
  if (inlines.empty()) return std::nullopt;
  return Setter{role, context.style(role), context}.paragraph(inlines, width, element);
}

Length readable_width(SourceText const& source, TextRole role, Length width, Context const& context) {
  TextStyle const style = context.style(role);
  if (source.empty() || context.tight || width < style.size * (narrowest_letter * most_letters)) return width;
  Diagnostics told_when_set;
  text::Markup const* const markup = context.texts.blocks(source, told_when_set);
  return markup != nullptr ? std::min(width, widest_readable(*markup, style, context)) : width;
}

Boxes markup_boxes(SourceText const& source, TextRole role, Length width, Context const& context) {
  if (source.empty()) return {};
  Length const readable = readable_width(source, role, width, context);
  text::Markup const* const markup = context.texts.blocks(source, context.problems);
  if (markup == nullptr) return {};
  return Setter{role, context.style(role), context}.blocks(*markup, readable, context.measures().paragraph_gap);
}

void append(Boxes& to, Boxes more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace factsheet::layout
