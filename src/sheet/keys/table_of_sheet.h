// The table of keys: sheet files. Internal to keys.cpp.
#pragma once
#include "core/languages/table.h"
#include "sheet/keys/key_makers.h"

#include <algorithm>
#include <array>

namespace factsheet::sheet::table {

inline constexpr std::array<std::string_view, 4> tones{"plain", "cool", "warm", "deep"};
inline constexpr std::array<std::string_view, 2> directions{"horizontal", "vertical"};
inline constexpr std::array<std::string_view, 3> alignments{"left", "right", "centre"};
inline constexpr std::array<std::string_view, 2> press_standards{"x1a", "x4"};
inline constexpr std::array<std::string_view, 2> papers{"coated", "uncoated"};
inline constexpr std::array<std::string_view, 7> formats{"number",   "compact", "percent", "ratio",
                                                         "currency", "year",    "text"};
inline constexpr Words number_formats{formats.data(), 6};

inline constexpr std::string_view before_languages = "The languages of the sheet, a PDF for each: ";
constexpr std::size_t length_of_language_list() {
  std::size_t length = 0;
  for (auto const tag : languages::tags) length += tag.size() + std::string_view(", ").size();
  return length - 1;
}
/// "The languages of the sheet, a PDF for each: nl, en."
inline constexpr auto about_languages = [] {
  std::array<char, before_languages.size() + length_of_language_list()> made{};
  auto at = std::copy(before_languages.begin(), before_languages.end(), made.begin());
  for (auto const tag : languages::tags) {
    at = std::copy(tag.begin(), tag.end(), at);
    bool const last = tag == languages::tags.back();
    *at++ = last ? '.' : ',';
    if (!last) *at++ = ' ';
  }
  return made;
}();

constexpr Key list_of_words(std::string_view name, Words words, std::string_view documentation) {
  Key key = word(name, words, documentation);
  key.kind = ValueKind::words;
  return key;
}

inline constexpr std::array<std::string_view, 3> severities{"off", "warning", "error"};
/// With no words, a reason stands under the name of each rule.
constexpr Key by_rule(std::string_view name, Words words, std::string_view documentation) {
  Key key = one_of(Offer::rules, plain_key(name, ValueKind::name_by_text, documentation));
  key.words = words;
  return key;
}

inline constexpr std::array sheet_keys{
    plain_key("sheet", ValueKind::version, "The version of the sheet language: 1."),
    list_of_words("languages", languages::tags, {about_languages.data(), about_languages.size()}),
    text("title", "The title of the document."),
    text("description", "What the sheet is about, in a sentence, for search engines."),
    text("author", "Who publishes the sheet."),
    plain_key("keywords", ValueKind::texts, "Words to find the sheet by."),
    plain_key("updated", ValueKind::date, "The date of the last change, year-month-day."),
    names("names", "Names of several words that are not parted at a line's end: Veilig Thuis."),
    names("together", "Words that stay on one line with a number: lokaal <number>, <number> stippen."),
    names("hyphens", "Words with the hyphens that they may have at a line's end: school-tuin."),
    one_of(Offer::themes, name("theme", "The name of the theme: its colours, type and sizes.")),
    names("data", "The files with figures, series and sources; a later file goes before an earlier one."),
    map("contact", Shape::contact, "Where to get help, for all contact blocks of the sheet."),
    map("footer", Shape::footer, "The footer of every page."),
    boolean("codes", "Put a QR code beside each web address, for readers on paper: true unless given, or false."),
    map("press", Shape::press, "How a print shop wants the sheet, for the profile press."),
    by_rule("rules", severities, "How severe the rules of check are here: off, warning or error."),
    map("merge", Shape::merge, "How the rows of a file are put into copies of the sheet, with render --merge."),
    maps("pages", Shape::page, "The pages, at most 50."),
};

inline constexpr std::array project_keys{
    by_rule("rules", severities,
            "How severe the rules of check are for the sheets of the folder: off, warning or error."),
};

inline constexpr std::array press_keys{
    word("standard", press_standards, "The standard of the file: x1a (PDF/X-1a:2003) unless given, or x4 (PDF/X-4)."),
    word("paper", papers, "The paper: coated (FOGRA39) unless given, or uncoated (FOGRA47)."),
    number("bleed", 2, 5, "The bleed in millimetres, 2 to 5; 3 unless given."),
    boolean("marks", "Crop marks, targets and a colour bar outside the bleed: true or false."),
};

inline constexpr std::array<std::string_view, 3> delimiters{"semicolon", "comma", "tab"};
inline constexpr std::array<std::string_view, 2> decimal_signs{"comma", "point"};

inline constexpr std::array merge_keys{
    plain_key("row", ValueKind::id, "What a row is: with school, {{school.name}} is its cell of the column name."),
    name("key", "The column that tells the rows apart, such as the number of a school."),
    name("language", "The column with the languages of a row: nl, en, or nl,en."),
    plain_key("columns", ValueKind::names_by_id, "Short names of columns, and their headings in the file."),
    plain_key("defaults", ValueKind::names_by_id, "What stands in the columns where the sheet is made without rows."),
    nested("figures", ValueKind::map_by_id, Shape::merge_figure,
           "The columns of numbers, and how they are printed; all others are words as typed."),
    name("sheet", "The name of the sheet in a spreadsheet, where several have cells."),
    word("delimiter", delimiters, "What parts the columns, where the file does not tell: semicolon, comma or tab."),
    word("decimal", decimal_signs, "What stands before the decimals, where the file does not tell: comma or point."),
};
inline constexpr std::array merge_figure_keys{
    word("format", number_formats, "How it is printed: number, compact, percent, ratio, currency or year."),
    integer("decimals", 0, 15, "Digits after the decimal sign; as typed unless given."),
    name("currency", "The currency, such as EUR."),
    integer("year", 1000, 9999, "The year that it is about."),
    names("source", "The id of the source, or a list of ids."),
    text("label", "What the figure is."),
};

inline constexpr std::array page_keys{
    map("header", Shape::header, "The band at the head of the page."),
    map("footer", Shape::footer, "The footer of this page alone."),
    plain_key("blocks", ValueKind::blocks, "The blocks, which fill rows of 12 columns from left to right."),
};

inline constexpr std::array header_keys{
    text("kicker", "A short line above the title: for whom the page is."),
    text("title", "The title of the page."),
    text("lead", "A sentence or two below the title."),
    one_of(Offer::icons, name("icon", "The name of an icon, or an SVG file in the folder of the sheet.")),
};

inline constexpr std::array footer_keys{
    text("title", "A line at the left; the title of the sheet unless given."),
    boolean("date", "Show the date of the last change: true or false."),
    boolean("pages", "Show the number of the page: true or false."),
    name("logo", "An image file."),
    text("logo-alt", "What the logo shows, for readers who cannot see it."),
};

inline constexpr std::array common_keys{
    plain_key("id", ValueKind::id, "A name for the block, for messages and links."),
    integer("span", 1, 12, "The width in columns, 1 to 12."),
    word("tone", tones, "The tone of the ground: plain, cool, warm or deep."),
    one_of(Offer::icons, name("icon", "The name of an icon, or an SVG file in the folder of the sheet.")),
    plain_key("lang", ValueKind::language, "The language of the block where it is not that of the sheet, such as tr."),
    text("title", "The heading of the block."),
    text("text", "The text, with paragraphs, **strong**, *emphasis*, lists and [links](https://…)."),
    names("source", "The id of the source, or a list of ids."),
    text("source-note", "Stands behind the source."),
    map("holds", Shape::holds, "What the words of the block rest on; an error as soon as the data say otherwise."),
    by_rule("allow", {}, "Rules of check that this block may break, each with the reason."),
    name("when", "Show the block only where this holds: school.kind == primary, or school.url for one with a value."),
    boolean("keep", "Keep the block on the page of the block after it, where pages continue: true or false."),
};

inline constexpr std::array holds_keys{
    names("largest", "A row of a series, series.row, that is larger than the others; or figures, the largest first."),
    names("smallest", "The same with the smallest."),
    names("above", "Two of which the first is larger: [helmets, 50]."),
    names("below", "Two of which the first is smaller: [helmets, 50]."),
    names("twice", "Two of which the first is about twice as large: [girls, boys]."),
    names("equal", "Figures or rows that are printed alike."),
    names("rises", "A series, or a list of figures, in which each value is larger than the one before."),
    names("falls", "A series, or a list of figures, in which each value is smaller than the one before."),
};
inline constexpr std::array panel_keys{
    text("lead", "A first paragraph, set larger."),
    maps("cards", Shape::card, "Cards that stand side by side below the text."),
    plain_key("blocks", ValueKind::blocks, "Blocks inside the panel."),
};
inline constexpr std::array card_keys{
    text("title", "The heading of the card."),
    text("text", "The text of the card."),
    one_of(Offer::icons, name("icon", "The name of an icon, or an SVG file in the folder of the sheet.")),
};
inline constexpr std::array callout_keys{
    name("figure", "The id of the figure that is set large."),
    text("word", "A word that is set large, in place of a figure."),
    text("unit", "Stands behind the figure on the same line."),
};
inline constexpr std::array quote_keys{
    text("by", "Who said it."),
    boolean("verbatim", "These are the very words, and stand in quotation marks: true or false."),
};
inline constexpr std::array definitions_keys{
    maps("items", Shape::definition, "The terms with their meanings."),
    integer("columns", 1, 4, "The number of columns, 1 to 4."),
};
inline constexpr std::array definition_keys{
    text("term", "The word that is explained."),
    text("meaning", "What it means."),
};
inline constexpr std::array pie_keys{
    name("series", "The id of the series that is shown."),
    boolean("hole", "Draw a ring with the largest value in it: true or false."),
    integer("round", 0, 3,
            "The decimals that its shares are rounded to so that they add up to 100, and the page says so."),
    text("measure", "The line that says what was measured."),
    text("alt", "What the chart shows, in place of the text made from its data."),
};
inline constexpr std::array bar_keys{
    names("series", "The id of the series that is shown, or a list of ids."),
    word("direction", directions, "The way the bars run: horizontal or vertical."),
    boolean("stacked", "Put the parts of several series onto one bar: true or false."),
    boolean("multiples", "Give each series bars of its own, side by side on one scale: true or false."),
    boolean("axis", "Draw an axis with round numbers: true or false; where it helps unless given."),
    names("highlight", "The label of the bar that is stressed, or a list of labels; the longest unless given."),
    boolean("scale",
            "The series are the steps of an answer scale, in order: true or false; by their names unless given."),
    text("measure", "The line that says what was measured."),
    text("alt", "What the chart shows, in place of the text made from its data."),
};
inline constexpr std::array pictogram_keys{
    name("figure", "The id of the figure that is set large above the row."),
    integer("of", 2, 100, "How many there are in all, 2 to 100; 10 unless given."),
    maps("shares", Shape::share, "How many of them are meant, the largest share first."),
    text("measure", "The line that says what was measured."),
    text("alt", "What the chart shows, in place of the text made from its data."),
};
inline constexpr std::array share_keys{
    name("figure", "The id of the figure: a percentage, or a count out of the whole."),
    number("value", 0, 100, "The count itself, 0 to 100."),
    text("label", "What the share stands for."),
};
inline constexpr std::array table_keys{
    maps("columns", Shape::column, "The columns: heading, alignment, format."),
    plain_key("rows", ValueKind::cells, "The rows, each a list of cells."),
    names("series", "The id of the series whose labels and values are the rows, or a list of ids."),
    text("measure", "The line that says what was measured."),
};
inline constexpr std::array column_keys{
    text("title", "The heading of the column."),
    word("align", alignments, "Where the cells stand: left, right or centre."),
    word("format", formats, "How the numbers of the column are printed; text: as they are typed."),
};
inline constexpr std::array<std::string_view, 2> fits{"cover", "whole"};

inline constexpr std::array image_keys{
    name("file", "The image file, PNG, JPEG, WebP or SVG, in the folder of the sheet."),
    text("alt", "What the image shows, for readers who cannot see it."),
    boolean("decorative", "The image tells nothing and needs no text: true or false."),
    text("caption", "A line below the image."),
    text("credit", "Who made the image, in small print below it."),
    word("fit", fits, "cover: it fills its place, and what hangs over is cut off; whole: all of it is shown."),
    number("height", 5, 400, "The height of its place, in millimetres."),
    numbers("focus", 2, 0, 1,
            "With cover, the point that stays in view: how far from the left and from the top, 0 to 1 each."),
    boolean("enlarge", "An image of few pixels is shown larger than 96 of them an inch: true or false."),
};
inline constexpr std::array contact_keys{
    boolean("short", "The form of one line: true or false."),
    text("short-text", "The text of the form of one line."),
    text("note", "Small print below the entries."),
    maps("entries", Shape::contact_entry, "Who helps, and how to reach them."),
};
inline constexpr std::array contact_entry_keys{
    text("name", "Who helps."),
    text("phone", "The phone number as it is printed."),
    text("text", "For whom and when."),
    text("hours", "The opening hours."),
    name("link", "A web address, https://…, mailto:… or tel:…"),
    boolean("danger", "Set in the colour kept for danger: true or false."),
};
inline constexpr std::array sources_keys{
    integer("columns", 1, 4, "The number of columns, 1 to 4."),
};
inline constexpr std::array qr_keys{
    name("link", "The web address that the code leads to, https://…"),
};
inline constexpr std::array stack_keys{
    plain_key("blocks", ValueKind::blocks, "The blocks, one above the other."),
};

inline constexpr std::array<BlockKind, 13> blocks{{
    {"panel", Shape::panel, "A text, a list or cards."},
    {"callout", Shape::callout, "A figure or a word set large, and the sentence that runs on from it."},
    {"quote", Shape::quote, "Words that someone said."},
    {"definitions", Shape::definitions, "Terms and their meanings, in columns."},
    {"pie", Shape::pie, "A pie chart or a ring."},
    {"bar", Shape::bar, "A bar chart."},
    {"pictogram", Shape::pictogram, "So many out of ten."},
    {"table", Shape::table, "A table."},
    {"image", Shape::image, "A picture."},
    {"contact", Shape::contact, "Where to get help."},
    {"sources", Shape::sources, "The works that the sheet cites."},
    {"qr", Shape::qr, "A code that leads to a web address."},
    {"stack", Shape::stack, "Blocks above one another in one cell of the grid."},
}};

}  // namespace factsheet::sheet::table
