// The sheet as written: a typed tree in which every value keeps its place. No figure is looked up here, no language
// chosen.
#pragma once
#include "core/result.h"
#include "core/span.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace factsheet::sheet {

using Name = Spanned<std::string>;  ///< an id, a file, a word of a closed set

/// A text for all languages (`language` empty) or one for each. Markup and `{{figure}}` are still in it.
struct Text {
  struct Version {
    std::string language;
    SourceText text;
  };
  std::vector<Version> versions;  ///< one at least
  Span at;
};

/// What the words of a block rest on: a relation between figures and rows of series.
struct Claim {
  std::string_view relation;  ///< as the table of keys has it
  std::vector<Name> of;       ///< "helmets", "ways.bike", "50"
};
/// Something that an author says of a rule of `check`: how severe it is, or why a block may break it.
struct RuleRemark {
  Name rule, words;
};
/// What a block asks before it is shown: a figure, and what it is compared with.
struct Condition {
  enum class Comparison { has_value, equal, unequal, less, at_most, more, at_least };
  Name figure;
  Comparison comparison = Comparison::has_value;
  std::string words;             ///< what it is compared with, as typed
  std::optional<double> number;  ///< the same, where it is one
  Span at;
};

/// What every block may have.
struct Common {
  std::optional<Name> id;
  std::optional<Spanned<int>> span;  ///< columns of 12
  std::optional<Name> tone;
  std::optional<Name> icon;
  std::optional<Name> language;  ///< `lang`: the block is in another language
  std::optional<Text> title;
  std::optional<Text> text;
  std::vector<Name> source;         ///< ids of sources
  std::optional<Text> source_note;  ///< stands behind the citation
  std::vector<Claim> holds;
  std::vector<RuleRemark> allow;      ///< with the reason
  std::optional<Spanned<bool>> keep;  ///< on the page of the block after it, where rows run on to further pages
  std::optional<Condition> when;      ///< left out where it does not hold
  Span at;                            ///< of the block's key
};

struct Block;
using Blocks = std::vector<Block>;

struct Card {
  std::optional<Text> title;
  std::optional<Text> text;
  std::optional<Name> icon;
  Span at;
};
struct Panel {
  std::optional<Text> lead;
  std::vector<Card> cards;
  Blocks blocks;
};
struct Callout {
  std::optional<Name> figure;  ///< a figure's id …
  std::optional<Text> word;    ///< … or words set as one
  std::optional<Text> unit;    ///< stands behind on the same baseline; a compact figure brings its own
};
struct Quote {
  std::optional<Text> by;
  std::optional<Spanned<bool>> verbatim;
};
struct Definition {
  std::optional<Text> term;
  std::optional<Text> meaning;
  Span at;
};
struct Definitions {
  std::vector<Definition> items;
  std::optional<Spanned<int>> columns;
};
struct Pie {
  std::optional<Name> series;
  std::optional<Spanned<bool>> hole;
  std::optional<Spanned<int>> round;  ///< decimals at which the shares are made to add up to 100
  std::optional<Text> measure, alt;
};
struct Bar {
  std::vector<Name> series;  ///< one, or several that share their labels
  std::optional<Name> direction;
  std::optional<Spanned<bool>> stacked, multiples;
  std::optional<Spanned<bool>> axis;  ///< unset: where it helps
  std::optional<Text> measure, alt;
  std::vector<Name> highlight = {};         ///< labels of the bars that are stressed; none: the longest
  std::optional<Spanned<bool>> scale = {};  ///< the series are the steps of an answer scale; unset: by their names
};
struct Share {
  std::optional<Name> figure;            ///< a percentage, or a count out of the whole …
  std::optional<Spanned<double>> value;  ///< … or the count itself
  std::optional<Text> label;
  Span at;
};
struct Pictogram {
  std::optional<Name> figure;      ///< set large above the row, as in a callout
  std::optional<Spanned<int>> of;  ///< 10 unless said
  std::vector<Share> shares;       ///< nested, the largest first
  std::optional<Text> measure, alt;
};
struct Cell {
  std::optional<Text> text;  ///< markup, `{{figure}}`
  std::optional<Spanned<double>> number;
  int typed_decimals = 0;  ///< digits after the point in the file
  std::string typed;       ///< the number as it stands in the file: 9.30
  Span at;
};
struct TableColumn {
  std::optional<Text> title;
  std::optional<Name> align;   ///< left, right, centre; numbers stand right unless said
  std::optional<Name> format;  ///< of the column's numbers
  Span at;
};
struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<Name> series;  ///< instead of rows: label and value of each row
  std::optional<Text> measure;
};
struct Image {
  std::optional<Name> file;
  std::optional<Text> alt;
  std::optional<Spanned<bool>> decorative;
  std::optional<Text> caption;
  std::optional<Text> credit;
  std::optional<Spanned<bool>> enlarge;
  std::optional<Name> fit;                ///< whole, cover
  std::optional<Spanned<double>> height;  ///< millimetres
  std::vector<Spanned<double>> focus;     ///< from the left and from the top, as shares; two or none
};
struct ContactEntry {
  std::optional<Text> name;
  std::optional<Text> phone;
  std::optional<Text> text;
  std::optional<Text> hours;
  std::optional<Name> link;
  std::optional<Spanned<bool>> danger;  ///< set in the colour kept for danger
  Span at;
};
/// Where to get help. What a block leaves out it takes from the sheet's own `contact`.
struct Contact {
  std::optional<Spanned<bool>> brief;  ///< `short`: one line
  std::optional<Text> short_text;      ///< the text of the short form
  std::optional<Text> note;            ///< small print
  std::vector<ContactEntry> entries;
};
struct Sources {
  std::optional<Spanned<int>> columns;
};
struct Qr {
  std::optional<Name> link;
};
struct Stack {
  Blocks blocks;
};

struct Block {
  Common common;
  std::variant<Panel, Callout, Quote, Definitions, Pie, Bar, Pictogram, Table, Image, Contact, Sources, Qr, Stack>
      content;
};

struct Header {
  std::optional<Text> kicker, title, lead;
  std::optional<Name> icon;
  Span at;
};
struct Footer {
  std::optional<Text> title;
  std::optional<Spanned<bool>> date, pages;
  std::optional<Name> logo;  ///< image file
  std::optional<Text> logo_alt;
  Span at;
};
struct Page {
  std::optional<Header> header;
  std::optional<Footer> footer;
  Blocks blocks;
  Span at;
};

/// How a print shop wants the file.
struct Press {
  std::optional<Name> standard;          ///< x1a, x4
  std::optional<Name> paper;             ///< coated, uncoated
  std::optional<Spanned<double>> bleed;  ///< in millimetres, 2–5
  std::optional<Spanned<bool>> marks;
  Span at;
};

/// How the rows of a file are put into copies of the sheet.
struct Merge {
  /// A column whose cells are numbers, and how they are printed.
  struct Number {
    std::string column;
    std::optional<Name> format, currency;
    std::optional<Spanned<int>> decimals, year;
    std::vector<Name> source;
    std::optional<Text> label;
    Span at;
  };
  /// What stands in a column where the sheet is made without rows.
  struct Default {
    std::string column;
    std::string words;  ///< may be empty: no value
    Span at;
    std::optional<double> number;  ///< of a column of numbers
    int typed_decimals = 0;
  };
  std::optional<Name> row;       ///< what their values are called: with school, {{school.name}}
  std::optional<Name> key;       ///< the column that tells rows apart
  std::optional<Name> language;  ///< the column with the languages of a row
  std::optional<Name> sheet, delimiter, decimal;
  std::vector<std::pair<std::string, Name>> columns;  ///< short names, and the headings in the file
  std::vector<Default> defaults;
  std::vector<Number> numbers;
  Span at;
};

struct Date {
  int year = 0, month = 0, day = 0;
};
/// As the standard library's calendar has it; not `ok()` where there is no such day.
inline std::chrono::year_month_day calendar_day(Date const& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

/// What holds for the sheets of a folder: the file factsheet.yaml beside them.
struct Project {
  std::vector<RuleRemark> rules;  ///< with the severity
};

struct Sheet {
  std::string name;             ///< file name without `.sheet.yaml`
  std::vector<Name> languages;  ///< "nl", "en"
  std::optional<Text> title, description, author;
  std::vector<Text> keywords;
  std::vector<Name> names;              ///< of several words, not parted at a line's end
  std::vector<Name> together, hyphens;  ///< what the language's own lists lack
  std::optional<Spanned<Date>> updated;
  std::optional<Name> theme;
  std::vector<Name> data;  ///< files, in order; a later one overrides an earlier one by id
  std::optional<Footer> footer;
  std::optional<Press> press;
  std::optional<Merge> merge;
  std::optional<Spanned<bool>> codes;  ///< a code for telephones beside each web address; true unless said
  std::optional<Block> contact;        ///< a Contact for all contact blocks
  std::vector<RuleRemark> rules;       ///< with the severity
  std::vector<Page> pages;
  Span at;
};

}  // namespace factsheet::sheet
