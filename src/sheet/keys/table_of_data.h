// The table of keys: data files and theme files. Internal to keys.cpp.
#pragma once
#include "sheet/keys/table_of_sheet.h"

namespace factsheet::sheet::table {

inline constexpr std::array<std::string_view, 4> weights{"regular", "semi-bold", "bold", "extra-bold"};
inline constexpr std::array<std::string_view, 2> overflows{"error", "continue"};
inline constexpr std::array<std::string_view, 4> page_sizes{"a4", "a5", "a3", "letter"};
inline constexpr std::array<std::string_view, 2> orientations{"portrait", "landscape"};

inline constexpr std::array<std::string_view, 2> number_or_percent{"number", "percent"};

constexpr Key map_by_word(std::string_view name, Shape shape, Words words, std::string_view documentation) {
  Key key = nested(name, ValueKind::map_by_word, shape, documentation);
  key.words = words;
  return key;
}
inline constexpr std::array data_keys{
    nested("sources", ValueKind::map_by_id, Shape::source, "The works cited, by id."),
    nested("figures", ValueKind::map_by_id, Shape::figure, "Single figures, by id."),
    nested("series", ValueKind::map_by_id, Shape::series, "The rows of charts and tables, by id."),
};
inline constexpr std::array source_keys{
    text("short", "The name by which a block cites it."),
    text("publisher", "Who published it."),
    text("title", "The title of the work."),
    name("lang", "The language of the title, where it is not translated: en, nl, de, fr."),
    integer("year", 1000, 9999, "The year of the work."),
    name("url", "Its web address, https://…"),
    maps("links", Shape::source_link, "Several web addresses in place of url."),
};
inline constexpr std::array source_link_keys{
    text("label", "The words that are the link."),
    name("url", "The web address, https://…"),
};
inline constexpr std::array figure_keys{
    plain_key("value", ValueKind::figure_value, "The number, in digits with a point for decimals; or the text."),
    word("format", formats, "How it is printed: number, compact, percent, ratio, currency, year or text."),
    integer("decimals", 0, 15, "Digits after the decimal sign; as typed unless given."),
    name("currency", "The currency, such as EUR."),
    integer("year", 1000, 9999, "The year that it is about."),
    names("source", "The id of the source, or a list of ids."),
    text("label", "What the figure is."),
    map("share", Shape::share_of, "The figure is the share that a row has in its series."),
    map("sum", Shape::sum_of, "The figure is the sum of a series, or of figures."),
    map("difference", Shape::difference_of, "The figure is by how much one differs from another, such as last year's."),
    map("ratio", Shape::ratio_of, "The figure is one divided by another: 1 in 5."),
};
inline constexpr std::array share_of_keys{
    name("series", "The id of the series."),
    name("row", "The label of the row, in any of its languages."),
    name("of", "The id of the figure that is the whole; the sum of the series unless given."),
};
inline constexpr std::array sum_of_keys{
    name("series", "The id of the series whose rows are added."),
    names("figures", "The ids of the figures that are added."),
};
inline constexpr std::array difference_of_keys{
    name("of", "The id of the figure."),
    name("from", "The id of the figure that is taken from it, such as last year's."),
    word("in", number_or_percent, "How the difference is told: number, or percent of the earlier figure."),
};
inline constexpr std::array ratio_of_keys{
    name("of", "The id of the figure that is divided."),
    name("to", "The id of the figure that it is divided by."),
};
inline constexpr std::array series_keys{
    word("unit", number_formats, "How its values are printed: number, compact, percent, ratio, currency or year."),
    integer("decimals", 0, 15, "Digits after the decimal sign; as typed unless given."),
    name("currency", "The currency, such as EUR."),
    text("label", "Its name where several series stand together."),
    names("source", "The id of the source, or a list of ids."),
    integer("year", 1000, 9999, "The year that it is about."),
    maps("rows", Shape::series_row, "Its values with their labels."),
    map("csv", Shape::csv, "The CSV file or spreadsheet that has its rows, and in which columns."),
};
inline constexpr std::array csv_keys{
    name("file", "The CSV file or spreadsheet, beside the data file."),
    name("sheet", "The name of the sheet in a spreadsheet, where several have cells."),
    text("label", "The name of the column of labels; {nl: …, en: …} where each language has its own."),
    name("value", "The name of the column of values."),
    plain_key("where", ValueKind::names_by_text,
              "Which rows are taken: names of columns, and under each the value, or the list of values."),
    word("delimiter", delimiters, "What parts the columns, where the file does not tell: semicolon, comma or tab."),
    word("decimal", decimal_signs, "What stands before the decimals, where the file does not tell: comma or point."),
    names("leave-out", "The labels of rows that are left out, such as a total."),
};
inline constexpr std::array series_row_keys{
    text("label", "What the value stands for."),
    number("value", "The number, in digits with a point for decimals."),
    name("figure", "The id of a figure whose value is taken."),
};

inline constexpr std::array theme_keys{
    one_of(Offer::themes, name("extends", "The name of a theme whose values are taken first.")),
    map("font", Shape::font, "The type family."),
    nested("colours", ValueKind::map_by_id, Shape::ink, "The colours, by name."),
    map_by_word("tones", Shape::tone, tones, "Which colours a block of a tone has."),
    nested("styles", ValueKind::map_by_id, Shape::style, "Type by its role: body, lead, block-title and so on."),
    plain_key("measures", ValueKind::numbers_by_id, "Lengths by name, in millimetres; rules and leaders in points."),
    names("chart", "The colours of the parts of a chart, in order."),
    map("page", Shape::paper, "The size of the page by name, and how it is turned."),
    map("body", Shape::body, "The range of sizes in which body text is fitted."),
    number("minimum-size", 1, 100, "The smallest type that may be set, in points."),
    boolean("hyphenate", "Whether words may be parted with a hyphen; those too wide for their column always are."),
    word("overflow", overflows, "What happens to blocks that do not fit: error or continue."),
    plain_key("roles", ValueKind::names_by_id, "Which colour does which job: ink, paper, band, link and so on."),
};
inline constexpr std::array font_keys{
    name("family", "The name of the family."),
    names("fallback", "Families for characters that it lacks."),
};
inline constexpr std::array ink_keys{
    plain_key("rgb", ValueKind::rgb, "For screens, in quotes: \"#1A6878\"."),
    numbers("cmyk", 4, 0, 100, "For the press: cyan, magenta, yellow and black, 0 to 100."),
    number("grey", 0, 100, "For copiers: 0 black to 100 paper."),
};
inline constexpr std::array tone_keys{
    name("ground", "The colour of the ground."),       name("rule", "The colour of the outline."),
    name("title", "The colour of the heading."),       name("text", "The colour of the text."),
    name("figure", "The colour of a large figure."),   name("separator", "The colour of lines between parts."),
    name("guide", "The colour of lines behind bars."),
};
inline constexpr std::array style_keys{
    number("size", 1, 400, "In points."),
    number("leading", 1, 500, "From baseline to baseline, in points."),
    word("weight", weights, "The weight: regular, semi-bold, bold or extra-bold."),
    name("colour", "The name of a colour."),
    boolean("italic", "true or false."),
    boolean("tabular", "Figures of one width: true or false."),
};
inline constexpr std::array paper_keys{
    word("size", page_sizes, "The size of the paper: a4, a5, a3 or letter."),
    word("orientation", orientations, "How it is turned: portrait or landscape."),
};
inline constexpr std::array body_keys{
    number("min", 1, 100, "The smallest size, in points."),
    number("max", 1, 100, "The largest size, in points."),
    number("step", 0.05, 10, "The step between sizes, in points."),
};

}  // namespace factsheet::sheet::table
