#include "sheet/read/parse_sheet.h"

#include "sheet/read/fields.h"
#include "sheet/read/parse.h"
#include "sheet/read/read_block.h"
#include "sheet/read/read_merge.h"

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t most_pages = 50;

std::string sheet_name(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  constexpr std::string_view ending = ".sheet.yaml";
  if (path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending) {
    path.remove_suffix(ending.size());
  }
  return std::string(path);
}

Header read_header(Fields& in) {
  return {in.text("kicker"), in.text("title"), in.text("lead"), in.name("icon"), in.at()};
}

Footer read_footer(Fields& in) {
  return {in.text("title"), in.boolean("date"), in.boolean("pages"), in.name("logo"), in.text("logo-alt"), in.at()};
}

Press read_press(Fields& in) {
  return {in.name("standard"), in.name("paper"), in.number("bleed"), in.boolean("marks"), in.at()};
}

Page read_page(Fields& in) {
  Page page;
  in.map("header", [&](Fields& header) { page.header = read_header(header); });
  in.map("footer", [&](Fields& footer) { page.footer = read_footer(footer); });
  page.blocks = read_blocks(in, "blocks");
  page.at = in.at();
  return page;
}

void check_number_of_pages(Fields& in, std::size_t pages) {
  if (pages <= most_pages) return;
  in.reading().say(in.value("pages")->items[most_pages]->at, "limit",
                   fmt::format("the sheet has {} pages; at most {} can be made", pages, most_pages),
                   "split it into several sheets");
}

/// None where one of the list could not be read: texts would be measured against the wrong list.
std::vector<std::string> languages_of(Fields& in, std::vector<Name> const& read) {
  std::vector<std::string> languages;
  Node const* const node = in.value("languages");
  if (node && node->is_list() && node->items.size() != read.size()) return languages;
  for (Name const& language : read) languages.push_back(language.value);
  return languages;
}

Sheet read_sheet(Fields& in) {
  Sheet sheet;
  sheet.at = in.at();
  in.read_version("sheet");
  sheet.languages = in.names("languages");
  in.reading().languages = languages_of(in, sheet.languages);
  sheet.title = in.text("title");
  sheet.description = in.text("description");
  sheet.author = in.text("author");
  sheet.keywords = in.texts("keywords");
  sheet.names = in.names("names");
  sheet.together = in.names("together");
  sheet.hyphens = in.names("hyphens");
  sheet.updated = in.date("updated");
  sheet.theme = in.name("theme");
  sheet.data = in.names("data");
  in.map("contact", [&](Fields& contact) { sheet.contact = read_contact(contact); });
  in.map("footer", [&](Fields& footer) { sheet.footer = read_footer(footer); });
  sheet.codes = in.boolean("codes");
  in.map("press", [&](Fields& press) { sheet.press = read_press(press); });
  sheet.rules = in.remarks("rules", "severity");
  in.map("merge", [&](Fields& merge) { sheet.merge = read_merge(merge); });
  in.maps("pages", [&](Fields& page) { sheet.pages.push_back(read_page(page)); });
  check_number_of_pages(in, sheet.pages.size());
  return sheet;
}

}  // namespace

Result<Sheet> parse_sheet(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked) {
  return parse<Sheet>(file, Shape::sheet, asked, [&](Fields& in) {
    Sheet sheet = read_sheet(in);
    sheet.name = sheet_name(file->path);
    return sheet;
  });
}

Result<Sheet> parse_sheet(std::shared_ptr<SourceFile const> const& file) { return parse_sheet(file, nullptr); }

}  // namespace factsheet::sheet
