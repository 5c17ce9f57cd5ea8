#include "layout/pages/footer.h"

#include "core/language.h"
#include "layout/blocks/context.h"
#include "text/lines/place.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

constexpr Length logo_height = Length::from_mm(6);
constexpr Length air_above_footer = Length::from_mm(5);
constexpr std::size_t most_title_lines = 2;

/// "{page} van {pages}" with the page's own number in bold.
text::Paragraph number_paragraph(std::string_view pattern, PageNumber number, Context const& context) {
  text::Paragraph paragraph;
  paragraph.language = context.language;
  TextStyle const plain = context.style(TextRole::footer);
  TextStyle bold = plain;
  bold.weight = Weight::bold;
  auto const add = [&](std::string text, TextStyle const& style) {
    if (text.empty()) return;
    text::StyledRun run;
    run.text = std::move(text);
    run.style = style;
    paragraph.runs.push_back(std::move(run));
  };
  while (!pattern.empty()) {
    std::size_t const open = pattern.find('{');
    add(std::string(pattern.substr(0, open)), plain);
    if (open == std::string_view::npos) break;
    std::size_t const close = pattern.find('}', open);
    bool const own = pattern.substr(open, close - open) == "{page";
    add(fmt::format("{}", own ? number.page : number.pages), own ? bold : plain);
    pattern = close == std::string_view::npos ? std::string_view() : pattern.substr(close + 1);
  }
  return paragraph;
}

struct FooterTexts {
  text::Paragraph title, date, page;
};

FooterTexts footer_texts(resolve::Footer const& footer, PageNumber number, Context const& context) {
  TextStyle const style = context.style(TextRole::footer);
  FooterTexts texts;
  texts.title = text::make_paragraph(context.inlines(footer.title), style, context.language);
  for (text::StyledRun& run : texts.title.runs) run.link.clear();
  if (!footer.date.empty()) texts.date = text::make_paragraph(footer.date, style, context.language);
  texts.page = number_paragraph(footer.page_pattern, number, context);
  for (text::Paragraph* one : {&texts.title, &texts.date, &texts.page}) one->hyphenate = false;
  return texts;
}

Size logo_size(resolve::Footer const& footer) {
  if (!footer.logo || footer.logo->height <= 0) return {};
  return {logo_height * (static_cast<double>(footer.logo->width) / footer.logo->height), logo_height};
}

Length grid_width(Context const& context) { return context.measures().page_width - context.measures().side * 2; }

/// The date stands in the middle of the page. Where a title on one line leaves no room for it there, it stands in the
/// middle of what is left; a title that needs two lines has all that date and number leave free.
FooterColumns footer_columns(resolve::Footer const& footer, FooterTexts const& texts, Context const& context) {
  constexpr Length slack = Length::from_mm(0.1);
  auto const natural_width = [&](text::Paragraph const& paragraph) {
    return paragraph.runs.empty() ? Length() : context.shaper.natural_width(paragraph) + slack;
  };
  Length const air = context.measures().padding;
  Length const logo_width = logo_size(footer).width;
  Length const logo = logo_width > Length() ? logo_width + air / 2 : Length();
  Length const width = grid_width(context);
  Length const title = natural_width(texts.title), page = natural_width(texts.page);
  Length const date = texts.date.runs.empty() ? Length() : natural_width(texts.date) + air * 2;
  Length const side = (width - date) / 2;
  FooterColumns const in_the_middle{logo, side - logo, date, side};
  Length const left = width - logo - title - page;
  if (title <= in_the_middle.title && page <= side) return in_the_middle;
  Length const before_page = date > Length() || page <= Length() ? Length() : air;
  if (left >= date + before_page) return {logo, title, left, page};
  return {logo, std::max(Length(), width - logo - date - before_page - page), date + before_page, page};
}

/// A title on so many lines, or nothing when a word is wider than its column.
std::optional<std::size_t> title_lines(text::Paragraph const& title, Length width, Context const& context) {
  if (title.runs.empty()) return 0;
  if (context.shaper.longest_word(title) > width) return std::nullopt;
  auto const measured = context.shaper.measure(title, width);
  return measured.value ? measured.value->lines.size() : 0;
}

/// Capitals and figures of the line at the foot: what a logo stands beside.
Length capitals(Context const& context) { return context.shaper.metrics(context.style(TextRole::footer)).cap_height; }

Length logo_top(Context const& context) {
  return context.measures().footer_baseline - capitals(context) / 2 - logo_height / 2;
}

struct FooterWriter {
  scene::Frame& frame;
  Context const& context;

  /// The last line stands on the baseline of the footer. With a role it is content that is heard, else an artifact.
  void write(text::Paragraph paragraph, text::Alignment alignment, Length x, Length width,
             std::optional<scene::Role> role = std::nullopt) const {
    if (paragraph.runs.empty()) return;
    paragraph.alignment = alignment;
    auto const block = context.shaper.set(paragraph, width).take(context.problems);
    if (!block) return;
    Point const at{x, context.measures().footer_baseline - block->last_baseline};
    scene::Tag const tag = role ? scene::Tag::of(frame.add_node(*role, scene::no_node, paragraph.runs.front().at))
                                : scene::Tag::as(scene::Artifact::footer);
    text::place(*block, frame, at, tag);
  }

  void draw_logo(resolve::Footer const& footer, bool first) const {
    Size const size = logo_size(footer);
    if (size.width <= Length()) return;
    Point const at{context.measures().side, logo_top(context)};
    scene::Tag tag = scene::Tag::as(scene::Artifact::footer);
    if (first && !footer.logo_alt.empty()) {
      scene::StructureNode figure;
      figure.role = scene::Role::figure;
      figure.alt = footer.logo_alt;
      figure.bbox = Rect{at, size};
      tag = scene::Tag::of(frame.add_node(std::move(figure)));
    }
    frame.items.push_back({at, tag, footer.logo_at, scene::Image{footer.logo, size}});
  }
};

/// More than half of the line for a logo leaves too little for what the footer says.
bool is_logo_too_wide(resolve::Footer const& footer, Context const& context) {
  return logo_size(footer).width > grid_width(context) / 2;
}

void report_wide_logo(resolve::Footer const& footer, Context const& context) {
  double const ratio = std::floor(grid_width(context) / 2 / logo_height * 10) / 10;
  context.problems.push_back(
      error(footer.logo_at, "does-not-fit",
            fmt::format("the logo is {:.0f} mm wide in the footer, which is more than half of the line",
                        std::floor(logo_size(footer).width.mm())),
            fmt::format("use a logo that is at most {:g} times as wide as it is high", ratio)));
}

void report_long_title(resolve::Footer const& footer, FooterColumns const& columns, text::Paragraph const& title,
                       Context const& context) {
  Length const needed = context.shaper.natural_width(title);
  double const share = columns.title * static_cast<double>(most_title_lines) / needed;
  std::string words;
  for (text::StyledRun const& run : title.runs) words += run.text;
  // Lines do not fill to their end: what is advised has to fit.
  int const letters = std::max(1, static_cast<int>(std::floor(static_cast<double>(words.size()) * share * 0.9)));
  context.problems.push_back(
      error(footer.title.at, "does-not-fit",
            fmt::format("the title is too long for the footer in {}, which has room for two lines of {:.0f} mm",
                        language_name(context.language), std::floor(columns.title.mm())),
            fmt::format("give the footer a title of {} characters at most: \"footer: {{title: …}}\"", letters)));
}

/// The top of its capitals or its logo.
Length footer_top(resolve::Footer const& footer, FooterColumns const& columns, Context const& context) {
  auto const lines = title_lines(footer_texts(footer, {}, context).title, columns.title, context);
  auto const above = std::clamp<std::size_t>(lines.value_or(1), 1, most_title_lines) - 1;
  Length top = context.measures().footer_baseline - capitals(context) -
               context.style(TextRole::footer).leading * static_cast<double>(above);
  if (logo_size(footer).width > Length()) top = std::min(top, logo_top(context));
  return top;
}

}  // namespace

int widest_number(int pages) { return pages < 10 ? 8 : pages < 100 ? 88 : 888; }

FooterColumns footer_columns(resolve::Footer const& footer, int widest, Context const& context) {
  return footer_columns(footer, footer_texts(footer, {widest, widest}, context), context);
}

// In large print a page becomes two or three.
int most_pages(Context const& context) {
  return static_cast<int>(context.sheet.pages.size()) * (context.theme().overflow_continues ? 3 : 1);
}

Length blocks_end(resolve::Footer const& footer, FooterColumns const& columns, Context const& context) {
  return std::min(context.measures().blocks_end, footer_top(footer, columns, context) - air_above_footer);
}

Length blocks_end(resolve::Footer const& footer, Context const& context) {
  return blocks_end(footer, footer_columns(footer, widest_number(most_pages(context)), context), context);
}

scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, Context const& context) {
  return build_footer(footer, number, footer_columns(footer, widest_number(number.pages), context), context);
}

scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, FooterColumns const& columns,
                          Context const& context) {
  resolve::Measures const& measures = context.measures();
  scene::Frame frame;
  frame.size = {measures.page_width, measures.page_height};
  if (is_logo_too_wide(footer, context)) {
    report_wide_logo(footer, context);
    return frame;
  }
  FooterTexts texts = footer_texts(footer, number, context);
  if (title_lines(texts.title, columns.title, context).value_or(most_title_lines + 1) > most_title_lines) {
    report_long_title(footer, columns, texts.title, context);
    return frame;
  }
  FooterWriter const writer{frame, context};
  writer.draw_logo(footer, number.page == 1);
  // Without a title at the head of the sheet, this is it. How old the contents are is said once.
  auto const title_role = number.is_title ? std::optional(scene::Role::h1) : std::nullopt;
  auto const date_role = number.page == 1 ? std::optional(scene::Role::p) : std::nullopt;
  Length x = measures.side + columns.logo;
  writer.write(std::move(texts.title), text::Alignment::left, x, columns.title, title_role);
  writer.write(std::move(texts.date), text::Alignment::centre, x += columns.title, columns.date, date_role);
  writer.write(std::move(texts.page), text::Alignment::right, x += columns.date, columns.page);
  return frame;
}

}  // namespace factsheet::layout
