#include "layout/pages/footer.h"

#include "layout/blocks/context.h"
#include "text/lines/place.h"

#include <string_view>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::TextRole;

constexpr Length logo_height = Length::from_mm(6);

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

struct FooterWriter {
  scene::Frame& frame;
  Context const& context;

  void write(text::Paragraph paragraph, text::Alignment alignment, Length x, Length width) const {
    if (paragraph.runs.empty()) return;
    paragraph.hyphenate = false;
    paragraph.alignment = alignment;
    auto const block = context.shaper.set(paragraph, width).take(context.problems);
    if (!block) return;
    Point const at{x, context.measures().footer_baseline - block->first_baseline};
    text::place(*block, frame, at, scene::Tag::as(scene::Artifact::footer));
  }

  /// Gives the width that the logo takes with the air behind it.
  Length draw_logo(resolve::Footer const& footer, bool first) const {
    if (!footer.logo || footer.logo->height <= 0) return {};
    resolve::Measures const& measures = context.measures();
    Size const size{logo_height * (static_cast<double>(footer.logo->width) / footer.logo->height), logo_height};
    Point const at{measures.side, measures.footer_baseline - size.height * 0.7};
    scene::Tag tag = scene::Tag::as(scene::Artifact::footer);
    if (first && !footer.logo_alt.empty()) {
      scene::StructureNode figure;
      figure.role = scene::Role::figure;
      figure.alt = footer.logo_alt;
      figure.bbox = Rect{at, size};
      tag = scene::Tag::of(frame.add_node(std::move(figure)));
    }
    frame.items.push_back({at, tag, footer.logo_at, scene::Image{footer.logo, size}});
    return size.width + measures.padding / 2;
  }
};

struct FooterTexts {
  text::Paragraph const& title;
  text::Paragraph const& date;
  text::Paragraph const& page;
};

struct FooterColumns {
  Length title, date, page;
};

/// The date stands in the middle of the page. Where a title on one line leaves no room for it there, it stands in the
/// middle of what is left.
FooterColumns footer_columns(Length logo, FooterTexts const& texts, Context const& context) {
  constexpr Length slack = Length::from_mm(0.1);
  auto const natural_width = [&](text::Paragraph const& paragraph) {
    return paragraph.runs.empty() ? Length() : context.shaper.natural_width(paragraph) + slack;
  };
  resolve::Measures const& measures = context.measures();
  Length const width = measures.page_width - measures.side * 2;
  Length const date = texts.date.runs.empty() ? Length() : natural_width(texts.date) + measures.padding * 2;
  Length const side = (width - date) / 2;
  FooterColumns columns{side - logo, date, side};
  Length const title = natural_width(texts.title), page = natural_width(texts.page);
  Length const left = width - logo - title - page;
  if (title > columns.title && left >= date) columns = {title, left, page};
  return columns;
}

}  // namespace

scene::Frame build_footer(resolve::Footer const& footer, PageNumber number, Context const& context) {
  resolve::Measures const& measures = context.measures();
  scene::Frame frame;
  frame.size = {measures.page_width, measures.page_height};
  FooterWriter const writer{frame, context};
  Length const logo = writer.draw_logo(footer, number.page == 1);
  TextStyle const style = context.style(TextRole::footer);
  text::Paragraph title = text::make_paragraph(context.inlines(footer.title), style, context.language);
  for (text::StyledRun& run : title.runs) run.link.clear();
  text::Paragraph const date =
      footer.date.empty() ? text::Paragraph() : text::make_paragraph(footer.date, style, context.language);
  text::Paragraph const page = number_paragraph(footer.page_pattern, number, context);
  FooterColumns const columns = footer_columns(logo, {title, date, page}, context);
  writer.write(std::move(title), text::Alignment::left, measures.side + logo, columns.title);
  writer.write(date, text::Alignment::centre, measures.side + logo + columns.title, columns.date);
  writer.write(page, text::Alignment::right, measures.side + logo + columns.title + columns.date, columns.page);
  return frame;
}

}  // namespace factsheet::layout
