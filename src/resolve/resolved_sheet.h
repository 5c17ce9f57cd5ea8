// A sheet in one language: figures filled in, numbers formatted, sources numbered; nothing left to look up.
#pragma once
#include "core/chart.h"
#include "core/icon.h"
#include "core/image_file.h"
#include "resolve/blocks/page_references.h"
#include "resolve/numbers/use.h"
#include "resolve/theme/theme.h"
#include "sheet/data_set.h"

#include <map>

namespace factsheet::resolve {

struct Common {
  std::string id;  ///< the author's, or empty
  int span = 12;
  ToneName tone = ToneName::plain;
  std::string icon;        ///< name; empty: none
  std::string language;    ///< of the block: "nl" or "en"
  bool foreign = false;    ///< the block's language is not the sheet's
  SourceText title, text;  ///< markup; empty: none
  SourceText cite;         ///< the source line, "Bron 1: NCMEC 2022"; empty: none
  bool keep = false;       ///< on the page of the block that follows, where rows run on to further pages
  Span at;
  Uses uses = {};              ///< of its own, not of the blocks in it
  bool right_to_left = false;  ///< the script of its language is
  friend bool operator==(Common const&, Common const&) = default;
};

struct Block;
using Blocks = std::vector<Block>;

struct Card {
  SourceText title, text;
  std::string icon;
  Span at;
  friend bool operator==(Card const&, Card const&) = default;
};
struct Panel {
  SourceText lead;
  std::vector<Card> cards;
  Blocks blocks;
  friend bool operator==(Panel const&, Panel const&) = default;
};
struct Callout {
  SourceText figure;  ///< the number alone, or the words
  SourceText unit;
  bool words = false;  ///< words set as a figure (two lines)
  friend bool operator==(Callout const&, Callout const&) = default;
};
struct Quote {
  SourceText by;
  friend bool operator==(Quote const&, Quote const&) = default;
};
struct Definition {
  SourceText term, meaning;
  Span at;
  friend bool operator==(Definition const&, Definition const&) = default;
};
struct Definitions {
  std::vector<Definition> items;
  int columns = 0; /* 0: as fits */
  friend bool operator==(Definitions const&, Definitions const&) = default;
};

using Datum = ChartDatum<SourceText>;
using BarSeries = ChartSeries<SourceText>;
using Share = ChartShare<SourceText>;
struct Pie : PieChart<SourceText> {
  SourceText measure;
  std::string alt;  ///< made from the data, or the author's
  friend bool operator==(Pie const&, Pie const&) = default;
};
struct Bar : BarChart<SourceText> {
  SourceText measure;
  std::string alt;
  friend bool operator==(Bar const&, Bar const&) = default;
};
struct Pictogram : PictogramChart<SourceText> {
  SourceText figure, unit;  ///< set large above; empty: none
  SourceText measure;
  std::string alt;
  friend bool operator==(Pictogram const&, Pictogram const&) = default;
};
enum class Align { left, centre, right };
struct Table {
  std::vector<SourceText> head;
  std::vector<Align> align;
  std::vector<bool> by_decimal_sign;          ///< numbers of this column stand with their decimal signs in line
  std::string decimal_sign = ",";             ///< that the numbers have
  std::vector<std::vector<SourceText>> rows;  ///< the first cell heads its row
  SourceText measure;
  bool gaps = false;  ///< a dash stands where a series has no value
  friend bool operator==(Table const&, Table const&) = default;
};
struct Image {
  std::shared_ptr<ImageFile const> file;
  std::string alt;  ///< empty: decorative
  SourceText caption, credit;
  bool enlarge = false;  ///< past the size that its pixels have on a screen
  bool covers = false;   ///< fills its place, and what hangs over is cut off
  std::optional<Length> height = {};
  double focus_x = 0.5, focus_y = 0.5;  ///< what stays in view, as shares from the left and the top
  Span file_at = {};
  friend bool operator==(Image const&, Image const&) = default;
};
struct ContactEntry {
  SourceText name, phone, text, hours;
  std::string phone_link;  ///< "tel:…"; empty when the phone is no number
  std::string link;        ///< web address
  bool danger = false;
  Span at;
  friend bool operator==(ContactEntry const&, ContactEntry const&) = default;
};
struct Contact {
  bool brief = false;
  SourceText note;
  std::vector<ContactEntry> entries;
  friend bool operator==(Contact const&, Contact const&) = default;
};
struct SourceLink {
  SourceText label;
  std::string url;
  std::string shown; /* without https://www. */
  Span at;
  friend bool operator==(SourceLink const&, SourceLink const&) = default;
};
/// Where links to the entry of a work lead: "#source-5".
inline constexpr std::string_view source_anchor_start = "#source-";
inline std::string source_anchor(int number) { return std::string(source_anchor_start) + std::to_string(number); }

/// A work cited, in order of first use.
struct CitedSource {
  int number = 0;
  SourceText name;  ///< bold: "NCMEC"
  SourceText rest;  ///< "National Center for …: CyberTipline 2022"
  std::vector<SourceLink> links;
  Span at;
  friend bool operator==(CitedSource const&, CitedSource const&) = default;
};
struct Sources {
  std::vector<CitedSource> items;
  int columns = 0;
  friend bool operator==(Sources const&, Sources const&) = default;
};
struct Qr {
  std::string link;
  std::string shown;
  friend bool operator==(Qr const&, Qr const&) = default;
};
struct Stack {
  Blocks blocks;
  friend bool operator==(Stack const&, Stack const&) = default;
};

struct Block {
  Common common;
  std::variant<Panel, Callout, Quote, Definitions, Pie, Bar, Pictogram, Table, Image, Contact, Sources, Qr, Stack>
      content;
  friend bool operator==(Block const&, Block const&) = default;
};

struct Header {
  SourceText kicker, title, lead;
  std::string icon;
  Span at;
  Uses uses = {};
  friend bool operator==(Header const&, Header const&) = default;
};
struct Footer {
  SourceText title;
  std::string date;          ///< "Bijgewerkt op 1 november 2026"; empty: none
  std::string page_pattern;  ///< "{page} van {pages}"; empty: none
  std::shared_ptr<ImageFile const> logo;
  std::string logo_alt;
  Uses uses = {};
  Span logo_at = {};  ///< where its file is named
  friend bool operator==(Footer const&, Footer const&) = default;
};
struct Page {
  std::optional<Header> header;
  Footer footer;
  Blocks blocks;
  Span at;
  friend bool operator==(Page const&, Page const&) = default;
};

struct ResolvedSheet {
  std::string name;
  std::string language;  ///< "nl", "en"
  std::string locale;    ///< "nl-NL", "en-GB"
  std::string title, description, author;
  std::vector<std::string> keywords;
  std::string date;                            ///< ISO 8601, "2026-11-01"; empty: none
  std::vector<std::string> together, hyphens;  ///< what the lists of the language lack
  bool codes = false;                          ///< a code for telephones beside each web address
  std::shared_ptr<Theme const> theme;
  Icons icons;
  std::vector<Page> pages;
  Uses uses = {};                    ///< of what readers find in the document's properties
  PageNumbers page_references = {};  ///< which pages its texts name with `{{page:id}}`, by ids of blocks
  std::set<std::string, std::less<>> left_out = {};  ///< ids of blocks whose `when` does not hold
};

/// Files that were read for the sheet, by the names the author gave. One whose fault has been told already is null.
struct Assets {
  std::map<std::string, std::shared_ptr<ImageFile const>, std::less<>> images;
  Icons icons;
};

}  // namespace factsheet::resolve
