#include "sheet/keys/keys.h"

#include "sheet/keys/table_of_data.h"

#include <algorithm>
#include <array>

namespace factsheet::sheet {
namespace {

using enum Choice::Rule;
template <std::size_t n>
using WordList = std::array<std::string_view, n>;

constexpr WordList<4> of_sheet{"sheet", "languages", "title", "pages"};
constexpr WordList<2> of_merge{"row", "key"};
constexpr WordList<1> of_blocks{"blocks"};
constexpr WordList<1> of_quote{"text"};
constexpr WordList<1> of_definitions{"items"};
constexpr WordList<2> of_definition{"term", "meaning"};
constexpr WordList<1> of_chart{"series"};
constexpr WordList<1> of_pictogram{"shares"};
constexpr WordList<1> of_label{"label"};
constexpr WordList<1> of_image{"file"};
constexpr WordList<1> of_entry{"name"};
constexpr WordList<1> of_qr{"link"};
constexpr WordList<1> of_title{"title"};
constexpr WordList<1> of_link{"url"};
constexpr WordList<2> of_share{"series", "row"};
constexpr WordList<2> of_difference{"of", "from"};
constexpr WordList<2> of_ratio{"of", "to"};
constexpr WordList<1> of_csv{"file"};
constexpr WordList<1> of_font{"family"};
constexpr WordList<1> of_ink{"rgb"};

constexpr WordList<5> panel_has{"title", "text", "lead", "cards", "blocks"};
constexpr WordList<2> callout_has{"figure", "word"};
constexpr WordList<2> share_has{"figure", "value"};
constexpr WordList<2> table_has{"rows", "series"};
constexpr WordList<5> figure_has{"value", "share", "sum", "difference", "ratio"};
constexpr WordList<2> sum_has{"series", "figures"};
constexpr WordList<2> series_has{"rows", "csv"};
constexpr WordList<2> image_has{"alt", "decorative"};
constexpr WordList<2> card_has{"title", "text"};
constexpr WordList<3> source_is{"title", "publisher", "short"};
constexpr WordList<2> source_has{"url", "links"};
constexpr WordList<2> bar_has{"stacked", "multiples"};
constexpr std::array bar_choice{Choice{at_most_one, bar_has}};
constexpr std::array panel_choice{Choice{at_least_one, panel_has}};
constexpr std::array callout_choice{Choice{exactly_one, callout_has}};
constexpr std::array share_choice{Choice{exactly_one, share_has}};
constexpr std::array table_choice{Choice{exactly_one, table_has}};
constexpr std::array figure_choice{Choice{exactly_one, figure_has}};
constexpr std::array sum_choice{Choice{exactly_one, sum_has}};
constexpr std::array series_choice{Choice{exactly_one, series_has}};
constexpr std::array image_choice{Choice{at_least_one, image_has}};
constexpr std::array card_choice{Choice{at_least_one, card_has}};
constexpr std::array source_choice{Choice{at_least_one, source_is}, Choice{at_most_one, source_has}};

constexpr std::array shapes{
    ShapeKeys{Shape::none, "nothing"},
    ShapeKeys{Shape::sheet, "a sheet", table::sheet_keys, false, of_sheet},
    ShapeKeys{Shape::page, "a page", table::page_keys, false, of_blocks},
    ShapeKeys{Shape::header, "a header", table::header_keys, false, of_title},
    ShapeKeys{Shape::footer, "a footer", table::footer_keys},
    ShapeKeys{Shape::press, "the settings of the press", table::press_keys},
    ShapeKeys{Shape::holds, "the claims of a block", table::holds_keys},
    ShapeKeys{Shape::merge, "a merge", table::merge_keys, false, of_merge},
    ShapeKeys{Shape::merge_figure, "a column of numbers", table::merge_figure_keys},
    ShapeKeys{Shape::panel, "a panel", table::panel_keys, true, {}, panel_choice},
    ShapeKeys{Shape::card, "a card", table::card_keys, false, {}, card_choice},
    ShapeKeys{Shape::callout, "a callout", table::callout_keys, true, {}, callout_choice},
    ShapeKeys{Shape::quote, "a quote", table::quote_keys, true, of_quote},
    ShapeKeys{Shape::definitions, "a definitions block", table::definitions_keys, true, of_definitions},
    ShapeKeys{Shape::definition, "a definition", table::definition_keys, false, of_definition},
    ShapeKeys{Shape::pie, "a pie", table::pie_keys, true, of_chart},
    ShapeKeys{Shape::bar, "a bar chart", table::bar_keys, true, of_chart, bar_choice},
    ShapeKeys{Shape::pictogram, "a pictogram", table::pictogram_keys, true, of_pictogram},
    ShapeKeys{Shape::share, "a share", table::share_keys, false, of_label, share_choice},
    ShapeKeys{Shape::table, "a table", table::table_keys, true, {}, table_choice},
    ShapeKeys{Shape::column, "a column", table::column_keys},
    ShapeKeys{Shape::image, "an image", table::image_keys, true, of_image, image_choice},
    ShapeKeys{Shape::contact, "a contact block", table::contact_keys, true},
    ShapeKeys{Shape::contact_entry, "an entry", table::contact_entry_keys, false, of_entry},
    ShapeKeys{Shape::sources, "a sources block", table::sources_keys, true},
    ShapeKeys{Shape::qr, "a qr block", table::qr_keys, true, of_qr},
    ShapeKeys{Shape::stack, "a stack", table::stack_keys, true, of_blocks},
    ShapeKeys{Shape::project, "the settings of a folder", table::project_keys},
    ShapeKeys{Shape::data_file, "a data file", table::data_keys},
    ShapeKeys{Shape::source, "a source", table::source_keys, false, {}, source_choice},
    ShapeKeys{Shape::source_link, "a link", table::source_link_keys, false, of_link},
    ShapeKeys{Shape::figure, "a figure", table::figure_keys, false, {}, figure_choice},
    ShapeKeys{Shape::share_of, "a share of a series", table::share_of_keys, false, of_share},
    ShapeKeys{Shape::sum_of, "a sum", table::sum_of_keys, false, {}, sum_choice},
    ShapeKeys{Shape::difference_of, "a difference", table::difference_of_keys, false, of_difference},
    ShapeKeys{Shape::ratio_of, "a ratio", table::ratio_of_keys, false, of_ratio},
    ShapeKeys{Shape::series, "a series", table::series_keys, false, {}, series_choice},
    ShapeKeys{Shape::series_row, "a row", table::series_row_keys, false, of_label, share_choice},
    ShapeKeys{Shape::csv, "a csv file", table::csv_keys, false, of_csv},
    ShapeKeys{Shape::theme_file, "a theme", table::theme_keys},
    ShapeKeys{Shape::font, "a font", table::font_keys, false, of_font},
    ShapeKeys{Shape::ink, "a colour", table::ink_keys, false, of_ink},
    ShapeKeys{Shape::tone, "a tone", table::tone_keys},
    ShapeKeys{Shape::style, "a style", table::style_keys},
    ShapeKeys{Shape::body, "the body", table::body_keys},
    ShapeKeys{Shape::paper, "the page", table::paper_keys},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (static_cast<std::size_t>(shapes[i].shape) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a shape is found by its place");

Key const* find_in(std::span<Key const> keys, std::string_view name) {
  auto const found = std::find_if(keys.begin(), keys.end(), [&](Key const& key) { return key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

}  // namespace

ShapeKeys const& keys_of(Shape shape) { return shapes[static_cast<std::size_t>(shape)]; }
std::span<ShapeKeys const> all_shapes() { return shapes; }
std::span<Key const> keys_of_every_block() { return table::common_keys; }
std::span<BlockKind const> block_kinds() { return table::blocks; }
Words known_languages() { return languages::tags; }

Key const* find_key(ShapeKeys const& shape, std::string_view name) {
  Key const* const own = find_in(shape.keys, name);
  return own || !shape.is_block ? own : find_in(table::common_keys, name);
}

std::vector<std::string> key_names(ShapeKeys const& shape) {
  std::vector<std::string> names;
  for (Key const& key : shape.keys) names.emplace_back(key.name);
  if (!shape.is_block) return names;
  for (Key const& key : table::common_keys) {
    if (!find_in(shape.keys, key.name)) names.emplace_back(key.name);
  }
  return names;
}

BlockKind const* find_block_kind(std::string_view name) {
  auto const is_it = [&](BlockKind const& kind) { return kind.name == name; };
  auto const found = std::find_if(table::blocks.begin(), table::blocks.end(), is_it);
  return found == table::blocks.end() ? nullptr : &*found;
}

bool is_known_key(std::string_view name) {
  if (find_block_kind(name) || find_in(table::common_keys, name)) return true;
  return std::any_of(shapes.begin(), shapes.end(),
                     [&](ShapeKeys const& shape) { return find_in(shape.keys, name) != nullptr; });
}

}  // namespace factsheet::sheet
