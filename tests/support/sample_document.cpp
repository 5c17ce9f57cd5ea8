#include "support/sample_document.h"

#include "scene/shapes.h"

#include <fstream>
#include <iterator>
#include <utility>

namespace factsheet::test {
namespace {

using scene::Role;
using scene::Tag;

std::string read(std::string const& path) {
  std::ifstream file(FACTSHEET_SOURCE_DIR "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

scene::Path filled(scene::Path path, Colour const& colour) {
  path.fill = scene::Fill{colour, scene::Pattern::none};
  return path;
}

void add_list(PageBuilder& page) {
  auto const list = page.node(Role::list);
  page.frame.nodes[static_cast<std::size_t>(list)].numbering = scene::ListNumbering::disc;
  for (char const* words : {"een boek", "een schrift"}) {
    auto const item = page.node(Role::list_item, list);
    page.text(page.node(Role::label, item), "• ");
    page.text(page.node(Role::p, page.node(Role::list_body, item)), words).new_line();
  }
}

scene::NodeId add_cell(PageBuilder& page, scene::NodeId row, Role role, scene::Scope scope, std::string const& words) {
  auto const cell = page.node(role, row);
  page.frame.nodes[static_cast<std::size_t>(cell)].scope = scope;
  if (!words.empty()) page.text(cell, words);
  return cell;
}

/// The last cell of the second row is empty.
void add_table(PageBuilder& page) {
  auto const table = page.node(Role::table);
  page.text(page.node(Role::caption, table), "Lezen per dag").new_line();
  auto const heads = page.node(Role::table_row, table);
  add_cell(page, heads, Role::header_cell, scene::Scope::column, "Onderdeel ");
  add_cell(page, heads, Role::header_cell, scene::Scope::column, "Waarde");
  page.new_line();
  auto const row = page.node(Role::table_row, table);
  add_cell(page, row, Role::header_cell, scene::Scope::row, "kinderen");
  add_cell(page, row, Role::data_cell, scene::Scope::none, "");
  page.new_line();
  auto const whole = page.node(Role::table_row, table);
  auto const wide = add_cell(page, whole, Role::data_cell, scene::Scope::none, "samen 12\u00A0%");
  page.frame.nodes[static_cast<std::size_t>(wide)].column_span = 2;
  page.new_line();
}

void add_figure(PageBuilder& page) {
  auto const figure = page.node(Role::figure);
  auto& node = page.frame.nodes[static_cast<std::size_t>(figure)];
  node.alt = "Taart: kinderen 12%, ouders 88%";
  node.bbox = Rect{{40_pt, 300_pt}, {60_pt, 60_pt}};
  page.draw(Tag::of(figure), filled(scene::circle(25_pt), sample_teal), 60);
  page.text(page.node(Role::caption), "Bron: telling").new_line();
}

scene::Frame first_page() {
  PageBuilder page;
  page.draw(Tag::as(scene::Artifact::background), filled(scene::rectangle({500_pt, 30_pt}), sample_teal), 30);
  page.bookmark("Water – lezen", "water", 1);
  page.text(Tag::of(page.node(Role::h1)), "Water – lezen", 20).new_line(24);
  auto const sect = page.node(Role::sect);
  page.bookmark("Wat helpt", "helpt", 2);
  page.text(page.node(Role::h2, sect), "Wat helpt").new_line();
  auto const p = page.node(Role::p, sect);
  page.text(p, "Een e-mail lezen is goed ").new_line().text(p, "voor arbeids").text(p, "\u00AD").new_line();
  page.text(p, "vreugde, zegt ");
  auto const english = page.node(Role::span, p);
  page.frame.nodes[static_cast<std::size_t>(english)].language = "en";
  page.text(english, "the reader").text(p, " op ");
  auto const link = page.node(Role::link, p);
  std::string const address = "https://x.nl/kinder's?a=\"b\"&c=[1]";
  page.link(link, "de lange ", address, "Bladzijde over lezen").new_line();
  page.link(link, "bladzijde over ", address, "Bladzijde over lezen").new_line();
  page.link(link, "lezen", address, "Bladzijde over lezen").text(p, " ");
  page.link(page.node(Role::link, p), "verderop", "#bronnen", "Naar de bronnen").text(p, ".").new_line();
  add_list(page);
  add_table(page);
  page.text(Tag::as(scene::Artifact::footer), "bladzijde 1 van 2");
  return page.frame;
}

scene::Frame second_page() {
  PageBuilder page;
  page.text(Tag::as(scene::Artifact::header), "Water").new_line();
  auto const quote = page.node(Role::block_quote);
  page.text(page.node(Role::p, quote), "Lees elke dag.").new_line();
  add_figure(page);
  page.bookmark("Bronnen", "bronnen", 1);
  page.text(page.node(Role::h3), "Bronnen").new_line();
  auto const note = page.node(Role::note);
  page.text(page.node(Role::label, note), "1 ").text(note, "Telling 2024, ");
  page.link(page.node(Role::link, note), "terug", "#water", "Naar het begin").new_line();
  page.text(page.node(Role::note), "Tweede telling");
  return page.frame;
}

}  // namespace

output::OutputAssets sample_assets() {
  output::OutputAssets assets;
  assets.srgb_icc = read("icc/sRGB-small.icc");
  assets.srgb_full_icc = read("icc/sRGB.icc");
  assets.fogra39_icc = read("icc/FOGRA39L_coated.icc");
  assets.fogra47_icc = read("icc/FOGRA47L_uncoated.icc");
  assets.producer = "Factsheet 0.1.0";
  assets.date = 1793491200;  // 1 November 2026
  return assets;
}

scene::NodeId PageBuilder::node(Role role, scene::NodeId parent) { return frame.add_node(role, parent); }

PageBuilder& PageBuilder::text(Tag tag, std::string const& words, double size) {
  static auto const face = source_sans();
  auto run = glyph_run(words, size, sample_ink, face);
  Length const advance = run.advance;
  frame.items.push_back({pen_, tag, {}, std::move(run)});
  pen_.x += advance;
  return *this;
}

PageBuilder& PageBuilder::link(scene::NodeId node, std::string const& words, std::string const& uri,
                               std::string const& contents) {
  Point const from = pen_;
  text(node, words);
  Point const corner{from.x, from.y - Length::from_pt(9)};
  frame.items.push_back({corner, Tag::of(node), {}, scene::Link{uri, contents, {pen_.x - from.x, 12_pt}}});
  return *this;
}

PageBuilder& PageBuilder::new_line(double leading) {
  pen_ = {Length::from_pt(40), pen_.y + Length::from_pt(leading)};
  return *this;
}

PageBuilder& PageBuilder::draw(Tag tag, scene::Path path, double height) {
  frame.items.push_back({pen_, tag, {}, std::move(path)});
  return new_line(height + 14);
}

PageBuilder& PageBuilder::picture(Tag tag, std::shared_ptr<ImageFile const> file, Size size) {
  frame.items.push_back({pen_, tag, {}, scene::Image{std::move(file), size}});
  return new_line(size.height.pt() + 14);
}

PageBuilder& PageBuilder::bookmark(std::string title, std::string id, int level) {
  frame.bookmarks.push_back({std::move(title), std::move(id), level, pen_, 0});
  return *this;
}

PageBuilder page_with_band() {
  PageBuilder page;
  scene::Path band = scene::rectangle({220_mm, 50_mm});
  band.fill = scene::Fill{sample_teal};
  page.frame.items.push_back({{-5_mm, -5_mm}, scene::Tag::as(scene::Artifact::background), {}, std::move(band)});
  page.text(page.node(scene::Role::p), "Water");
  return page;
}

scene::Document document_of(PageBuilder const& page) {
  scene::Frame frame = page.frame;
  frame.size = {210_mm, 297_mm};
  scene::Document document;
  document.title = "Water";
  document.language = "nl";
  document.add_page(frame, 1);
  return document;
}

scene::Document sample_document() {
  scene::Document document;
  document.title = "Privé & veilig – 8+";
  document.description = "Wat lezen <doet>";
  document.author = "Stichting Lezen";
  document.language = "nl";
  document.keywords = {"lezen", "water"};
  for (auto frame : {first_page(), second_page()}) {
    frame.size = {595_pt, 842_pt};
    document.add_page(frame, 1);
  }
  return document;
}

}  // namespace factsheet::test
