// What is on the page: positioned items and the structure that a screen reader hears. Exporters only read it.
#pragma once
#include "core/colour.h"
#include "core/image_file.h"
#include "core/length.h"
#include "core/span.h"
#include "scene/modules.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace factsheet::scene {

// ---- structure (ISO 32000-1 §14.7, §14.8) ----

enum class Role {
  document,
  sect,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  list,
  list_item,
  label,
  list_body,
  table,
  table_row,
  header_cell,
  data_cell,
  figure,
  caption,
  block_quote,
  link,
  note,
  span,
};
/// The structure type as the PDF writes it (ISO 32000-1 §14.8.4): "Document", "H1", "LBody".
char const* name(Role role);
enum class ListNumbering { none, disc, decimal };
enum class Scope { none, row, column };

/// Index of a StructureNode in its frame or document.
using NodeId = int;
constexpr NodeId no_node = -1;

/// One structure element. The order of its kids is the order of the items that belong to it or to its descendants:
/// the reading order is the drawing order of the tagged items.
struct StructureNode {
  Role role = Role::p;
  NodeId parent = no_node;  ///< no_node: belongs to whatever the frame is appended under
  std::string alt;          ///< alternative text; required for a figure
  std::string language;     ///< BCP 47, empty: as the parent
  ListNumbering numbering = ListNumbering::none;
  Scope scope = Scope::none;
  int column_span = 1;
  std::optional<Rect> bbox;  ///< of a figure, in the coordinates of the frame
  Span at;
};

/// Why an item is not part of the text: decoration that no reader should hear (ISO 14289-1 §7.1).
/// `guide`: a line behind the bars of a chart.
enum class Artifact { background, layout, guide, header, footer };

/// To which node an item belongs, or that it is an artifact.
struct Tag {
  NodeId node = no_node;
  Artifact artifact = Artifact::layout;
  static Tag of(NodeId node) { return {node, Artifact::layout}; }
  static Tag as(Artifact artifact) { return {no_node, artifact}; }
  friend bool operator==(Tag const&, Tag const&) = default;
};

// ---- items ----

/// A face of a font file; made once, shared by all runs.
struct FontFace {
  std::string path;  ///< of the TrueType file
  std::string family;
  int weight = 400;
  bool italic = false;
};

struct Glyph {
  std::uint32_t id = 0;
  Point at;  ///< relative to the run's origin on the baseline
  friend bool operator==(Glyph const&, Glyph const&) = default;
};

/// So many bytes of the text are shown by so many glyphs; in logical order.
struct Cluster {
  int bytes = 0;
  int glyphs = 0;
  friend bool operator==(Cluster const&, Cluster const&) = default;
};

/// Shaped text of one face, size and colour, with its source text so that the PDF stays searchable. The item stands
/// at the left end of the baseline. A run whose text is U+00AD alone is the hyphen at a line's end.
struct GlyphRun {
  std::shared_ptr<FontFace const> face;
  Length size;
  Colour colour;
  std::string text;
  std::vector<Glyph> glyphs;  ///< in the order of the clusters (logical order)
  std::vector<Cluster> clusters;
  Length advance;
  friend bool operator==(GlyphRun const&, GlyphRun const&) = default;
};

struct MoveTo {
  Point to;
  friend bool operator==(MoveTo const&, MoveTo const&) = default;
};
struct LineTo {
  Point to;
  friend bool operator==(LineTo const&, LineTo const&) = default;
};
struct CurveTo {
  Point control1, control2, to;
  friend bool operator==(CurveTo const&, CurveTo const&) = default;
};
struct ClosePath {
  friend bool operator==(ClosePath const&, ClosePath const&) = default;
};
using Segment = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

/// A second way to tell areas apart, for pages without colour. `none`: the plain colour.
enum class Pattern { none, solid, diagonal, dots, cross, horizontal, blank, reverse_diagonal, grid };

struct Fill {
  Colour colour;
  Pattern pattern = Pattern::none;
  friend bool operator==(Fill const&, Fill const&) = default;
};
enum class Cap { butt, round };
struct Stroke {
  Colour colour;
  Length width;
  Cap cap = Cap::butt;  ///< `round` joins round too
  friend bool operator==(Stroke const&, Stroke const&) = default;
};

/// Points are relative to the item's place.
struct Path {
  std::vector<Segment> segments;
  std::optional<Fill> fill;  ///< non-zero winding rule
  std::optional<Stroke> stroke;
  friend bool operator==(Path const&, Path const&) = default;
};

using factsheet::Crop;
using factsheet::ImageFile;
using factsheet::ImageKind;
struct Image {
  std::shared_ptr<ImageFile const> file;
  Size size;             ///< of what shows
  Crop crop = {};        ///< what shows
  bool is_told = false;  ///< that it has few pixels for its size
  friend bool operator==(Image const&, Image const&) = default;
};

/// The area of a link on one line. All areas of one link share the node, a Link element.
struct Link {
  std::string uri;       ///< https:, mailto: or tel:; or "#id" for a place in the document
  std::string contents;  ///< what the link is, for who cannot see it (ISO 14289-1 §7.18.5)
  Size size;
  friend bool operator==(Link const&, Link const&) = default;
};

struct Item {
  Point at;
  Tag tag;
  Span span;  ///< the author's line
  std::variant<GlyphRun, Path, Modules, Image, Link> what;
};

/// An entry of the outline, or (level 0) only the target of "#id" links.
struct Bookmark {
  std::string title;
  std::string id;
  int level = 1;
  Point at;
  int page = 0;  ///< from 0; set when a frame is put on a page
};

/// A stretch of a page's items that was made as a whole.
struct PagePart {
  std::size_t end = 0;                 ///< behind its last item
  int group = 0;                       ///< parts of one group change together, if at all
  std::shared_ptr<void const> origin;  ///< the same for all parts that are the same and stand in the same place
};

/// A laid-out piece of page: items relative to its top left corner, and the structure they belong to.
struct Frame {
  Size size;
  Length baseline;  ///< of the first line of text, from the top; 0 when there is none
  std::vector<Item> items;
  std::vector<StructureNode> nodes;
  std::vector<Bookmark> bookmarks;
  std::vector<PagePart> parts = {};  ///< all of a page, or none

  NodeId add_node(StructureNode node);
  NodeId add_node(Role role, NodeId parent = no_node, Span at = {});
  /// Puts all of `other` at `at`; its nodes without a parent become kids of `under`, and its items without a node stay
  /// artifacts.
  void append(Frame other, Point at, NodeId under = no_node);
  /// The same, but that the first node of `other` is `under`: what belongs to it does so here.
  void graft(Frame const& other, Point at, NodeId under);
};

// ---- the document ----

struct Page {
  Size size;  ///< trimmed; items that bleed reach past it by 5 mm
  std::vector<Item> items;
  double fullness = 0;  ///< share of the height between header and footer that blocks use, 0–1
  std::vector<PagePart> parts = {};
};

/// All pages with one structure tree; node 0 is the Document element.
struct Document {
  std::string title, description, author, language;
  std::vector<std::string> keywords;
  std::string date;             ///< ISO 8601 date of the contents, "2026-11-01"
  std::vector<Colour> colours;  ///< of the theme, for a drawing in one of them has its inks
  std::vector<Page> pages;
  std::vector<StructureNode> nodes;
  std::vector<Bookmark> bookmarks;

  /// Appends a page with the frame's items; its parentless nodes become kids of the Document element.
  void add_page(Frame frame, double fullness);
};

}  // namespace factsheet::scene
