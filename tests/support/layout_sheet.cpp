#include "support/layout_sheet.h"

#include "layout/pages/layout.h"
#include "support/fake_shaper.h"

#include <algorithm>

namespace factsheet::test {
namespace {

using resolve::TextRole;

Colour ink(std::string name, std::uint8_t grey) {
  Colour colour;
  colour.name = std::move(name);
  colour.rgb = {grey, grey, grey};
  return colour;
}

void set_style(resolve::Theme& theme, TextRole role, double size, double leading) {
  theme.styles[static_cast<std::size_t>(role)] = fake_style(size, leading);
}

void set_styles(resolve::Theme& theme) {
  for (TextStyle& style : theme.styles) style = fake_style(10, 14);
  set_style(theme, TextRole::lead, 12, 16);
  set_style(theme, TextRole::block_title, 14, 18);
  set_style(theme, TextRole::page_title, 28, 32);
  set_style(theme, TextRole::page_title_small, 20, 24);
  set_style(theme, TextRole::figure, 54, 56);
  set_style(theme, TextRole::figure_unit, 18, 22);
  set_style(theme, TextRole::source, 8, 10);
  set_style(theme, TextRole::footer, 8, 10);
}

void set_measures(resolve::Measures& measures) {
  measures.page_width = 510_pt;
  measures.page_height = 700_pt;
  measures.side = 20_pt;
  measures.column_gutter = measures.row_gap = 10_pt;
  measures.band_height = 120_pt;
  measures.band_height_small = 60_pt;
  measures.band_rule = 4_pt;
  measures.below_band = 10_pt;
  measures.blocks_end = 640_pt;
  measures.footer_baseline = 670_pt;
  measures.padding = measures.padding_min = 12_pt;
  measures.corner = 6_pt;
  measures.card_corner = 4_pt;
  measures.rule = 1_pt;
  measures.icon = 16_pt;
  measures.band_icon = 80_pt;
  measures.band_icon_small = 40_pt;
  measures.paragraph_gap = 6_pt;
  measures.title_gap = 4_pt;
  measures.ring_outer = 80_pt;
  measures.ring_hole = 50_pt;
  measures.ring_max = 110_pt;
  measures.part_gap = 1_pt;
  measures.leader = 1_pt;
  measures.guide = 0.5_pt;
  measures.bar_thickness = 12_pt;
  measures.bar_pitch = 18_pt;
  measures.bar_pitch_max = 24_pt;
  measures.dot = 12_pt;
  measures.figure_min = 27_pt;
}

resolve::Block block(std::string title, std::string text, int span) {
  resolve::Block made;
  made.common.title = SourceText::plain(std::move(title));
  made.common.text = SourceText::plain(std::move(text));
  made.common.span = span;
  made.common.language = "en";
  return made;
}

std::string_view role_name(scene::Role role) {
  static constexpr std::array<std::string_view, 23> names{
      "document",  "sect",   "h1",        "h2",          "h3",        "h4",    "h5",        "h6",
      "p",         "list",   "list_item", "label",       "list_body", "table", "table_row", "header_cell",
      "data_cell", "figure", "caption",   "block_quote", "link",      "note",  "span"};
  return names[static_cast<std::size_t>(role)];
}

/// Text of the items that belong to one node, over all pages.
std::string own_text(scene::Document const& document, scene::NodeId node) {
  std::string all;
  Length baseline;
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      auto const* run = std::get_if<scene::GlyphRun>(&item.what);
      if (!run || item.tag.node != node || run->text == "\u00AD") continue;
      if (!all.empty() && all.back() != ' ' && item.at.y != baseline) all += ' ';
      baseline = item.at.y;
      all += run->text;
    }
  }
  return all;
}

void write_node(scene::Document const& document, scene::NodeId node, int depth, std::string& to) {
  auto const& element = document.nodes[static_cast<std::size_t>(node)];
  to += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(role_name(element.role));
  if (!element.language.empty()) to += " (" + element.language + ")";
  if (std::string const text = own_text(document, node); !text.empty()) to += ": " + text;
  to += '\n';
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    if (i != static_cast<std::size_t>(node) && document.nodes[i].parent == node) {
      write_node(document, static_cast<scene::NodeId>(i), depth + 1, to);
    }
  }
}

}  // namespace

resolve::Theme round_theme() {
  resolve::Theme theme;
  theme.name = "round";
  theme.ink = ink("ink", 0);
  theme.paper = ink("paper", 255);
  theme.band = ink("band", 60);
  theme.band_text = ink("band-text", 255);
  theme.band_rule = ink("sun", 200);
  theme.band_icon = ink("band-icon", 160);
  theme.link = ink("link", 50);
  theme.bar_first = ink("first", 30);
  theme.bar_rest = ink("rest", 90);
  theme.chart = {ink("a", 20), ink("b", 90), ink("c", 150)};
  for (resolve::Tone& tone : theme.tones) {
    tone.ground = ink("ground", 240);
    tone.title = tone.text = tone.figure = tone.separator = theme.ink;
  }
  theme.tones[0].ground.reset();
  theme.tones[0].rule = ink("rule", 180);
  set_styles(theme);
  set_measures(theme.measures);
  theme.body_min = 9_pt;
  theme.body_max = 11_pt;
  theme.body_step = 0.25_pt;
  theme.minimum_size = 7_pt;
  return theme;
}

resolve::ResolvedSheet sheet_of(std::vector<resolve::Page> pages, resolve::Theme theme) {
  resolve::ResolvedSheet sheet;
  sheet.name = "crossing";
  sheet.language = "en";
  sheet.locale = "en-GB";
  sheet.title = "Crossing the road";
  sheet.theme = std::make_shared<resolve::Theme const>(std::move(theme));
  sheet.pages = std::move(pages);
  return sheet;
}

resolve::Page page_of(resolve::Blocks blocks) {
  resolve::Page page;
  page.blocks = std::move(blocks);
  return page;
}

resolve::Page page_of(std::string title, resolve::Blocks blocks) {
  resolve::Page page = page_of(std::move(blocks));
  page.header.emplace().title = SourceText::plain(std::move(title));
  return page;
}

resolve::Block panel(std::string title, std::string text, int span) {
  resolve::Block made = block(std::move(title), std::move(text), span);
  made.content = resolve::Panel{};
  return made;
}

resolve::Block callout(std::string figure, std::string unit, std::string text, int span) {
  resolve::Block made = block("", std::move(text), span);
  made.content = resolve::Callout{SourceText::plain(std::move(figure)), SourceText::plain(std::move(unit)), false};
  return made;
}

resolve::Block quote(std::string title, std::string text, std::string by) {
  resolve::Block made = block(std::move(title), std::move(text), 12);
  made.content = resolve::Quote{SourceText::plain(std::move(by))};
  return made;
}

resolve::Block pie(std::string title, int span) {
  resolve::Block made = block(std::move(title), "", span);
  resolve::Pie chart;
  chart.hole = chart.shares = true;
  chart.alt = "On foot 60%, by bicycle 40%";
  for (auto const& [label, value] : {std::pair("on foot", 60.0), std::pair("by bicycle", 40.0)}) {
    resolve::Datum datum;
    datum.label = SourceText::plain(label);
    datum.value = value;
    datum.shown = value > 50 ? "60%" : "40%";
    chart.parts.push_back(datum);
  }
  made.content = chart;
  return made;
}

resolve::Block stacked(resolve::Blocks blocks, int span) {
  resolve::Block made = block("", "", span);
  made.content = resolve::Stack{std::move(blocks)};
  return made;
}

Result<scene::Document> lay_out_block(resolve::Block block, resolve::Theme theme) {
  return layout::lay_out(sheet_of({page_of({std::move(block)})}, std::move(theme)), *make_fake_shaper());
}

std::string words(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    if (i > 0) all += ' ';
    std::string const number = std::to_string(10000 + i);
    for (char const digit : number) all += static_cast<char>('a' + (digit - '0'));
  }
  return all;
}

std::string text_of(scene::Page const& page) {
  std::string all;
  Length baseline;
  for (scene::Item const& item : page.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (!run || run->text == "\u00AD") continue;
    if (!all.empty() && item.at.y != baseline) all += ' ';
    baseline = item.at.y;
    all += run->text;
  }
  return all;
}

std::string outline(scene::Document const& document) {
  std::string lines;
  if (!document.nodes.empty()) write_node(document, 0, 0, lines);
  return lines;
}

std::vector<Rect> grounds(scene::Page const& page) {
  std::vector<Rect> rects;
  for (scene::Item const& item : page.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    bool const ground = item.tag.node == scene::no_node && item.tag.artifact == scene::Artifact::background;
    if (!path || !ground || item.at.x < Length()) continue;
    Point most;
    for (scene::Segment const& segment : path->segments) {
      if (auto const* line = std::get_if<scene::LineTo>(&segment)) {
        most = {std::max(most.x, line->to.x), std::max(most.y, line->to.y)};
      }
      if (auto const* curve = std::get_if<scene::CurveTo>(&segment)) {
        most = {std::max(most.x, curve->to.x), std::max(most.y, curve->to.y)};
      }
    }
    // An outline is drawn half its width inside the block.
    Length const inset = path->stroke ? path->stroke->width / 2 : Length();
    rects.push_back({item.at - Point{inset, inset}, {most.x + inset * 2, most.y + inset * 2}});
  }
  return rects;
}

}  // namespace factsheet::test
