// What several kinds of blocks need: paragraphs by role, addresses, and the sharing out of widths and heights.
#pragma once
#include "layout/blocks/block.h"
#include "layout/blocks/context.h"

#include <string>
#include <vector>

namespace factsheet::layout {

/// One-paragraph markup in a role's style, for measuring before it is set. Faults go to the context's problems.
text::Paragraph role_paragraph(SourceText const& source, resolve::TextRole role, Context const& context);
/// Numbers of works look as the words around them, for they are no addresses to type.
void make_citations_quiet(text::Paragraph& paragraph, Colour const& colour);
/// The words of one-paragraph markup.
std::string words_of(SourceText const& source, Context const& context);
/// Makes all of the paragraph one link with `contents` for who cannot see it. It keeps its colour and is not
/// underlined, for a number or an address on a line of its own says what it is.
void make_link(text::Paragraph& paragraph, std::string const& address, std::string const& contents);
/// Title, measure line and text, as all blocks begin, with a gap below when there is anything.
Boxes opening_boxes(resolve::Common const& common, SourceText const& measure, Length width, Context const& context);
/// The width beside the block's icon, for blocks of which the first line is no title.
Length width_beside_icon(resolve::Common const& common, Length width, Context const& context);

/// A list (L) of items (LI), and an item with its body (LBody).
Box list_box(Boxes parts, scene::ListNumbering numbering, Span at);
Box item_box(Boxes body, Span at);

/// "31.2 mm"
std::string in_millimetres(Length length);
/// Reports that something is wider than its place.
void report_too_wide(Span const& at, std::string const& what, Length needed, Length available, std::string help,
                     Context const& context);

/// Between columns of running text.
Length wide_gutter(Context const& context);
/// How many cells of at least `minimum` stand side by side: 1 to `count`, the rows being as even as they can be.
int columns_that_fit(int count, Length width, Length minimum, Length gutter);
/// Where a cell of a row stands.
struct CellPlace {
  Length x, width;
};
std::vector<CellPlace> equal_cells(int columns, Length width, Length gutter);
/// Cells in rows, with upright rules between and shared first baselines. Each was built for the width of its place.
Boxes ruled_rows(Boxes cells, std::vector<CellPlace> const& places, Context const& context);
/// The upright line between columns on the block's ground.
scene::Stroke separator_of(Context const& context);

/// Splits a sequence over columns so that the highest is as low as can be: the number of parts in each column.
std::vector<std::size_t> split_over_columns(std::vector<Length> const& heights, Length gap, int columns);

/// The least and the wanted width of a table's column.
struct ColumnNeed {
  Length least, wanted;
};
/// Widths that add up to `available`, none under its least while that is enough for all.
std::vector<Length> share_widths(std::vector<ColumnNeed> const& needs, Length available);

}  // namespace factsheet::layout
