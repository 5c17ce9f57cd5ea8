#include "layout/blocks/contact.h"

#include "core/web_address.h"
#include "layout/blocks/context.h"
#include "layout/blocks/link_code.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Contact;
using resolve::ContactEntry;
using resolve::TextRole;

// Under this a column of words is a stack of stubs.
constexpr Length narrowest_contact = Length::from_mm(27);

Length contact_gutter(Context const& context) { return context.measures().column_gutter * 1.2; }

std::string contents_of_call(ContactEntry const& entry, Context const& context) {
  std::string const name = words_of(entry.name, context);
  std::string const number = words_of(entry.phone, context);
  return name.empty() ? number : fmt::format("{}: {}", name, number);
}

text::Paragraph phone_paragraph(ContactEntry const& entry, Context const& context) {
  text::Paragraph phone = role_paragraph(entry.phone, TextRole::phone, context);
  phone.hyphenate = false;
  if (entry.danger) {
    for (auto& run : phone.runs) run.style.colour = context.theme().danger_on(context.tone);
  }
  if (!entry.phone_link.empty()) make_link(phone, entry.phone_link, contents_of_call(entry, context));
  return phone;
}

/// The name as part of the link of the number above it; nothing when there is no such link or the name leads elsewhere.
std::optional<text::Paragraph> calling_name(ContactEntry const& entry, Context const& context) {
  if (entry.phone.empty() || entry.phone_link.empty()) return std::nullopt;
  text::Paragraph name = role_paragraph(entry.name, TextRole::phone_name, context);
  bool const leads = std::any_of(name.runs.begin(), name.runs.end(), [](auto const& run) { return !run.link.empty(); });
  if (name.runs.empty() || leads) return std::nullopt;
  name.hyphenate = context.hyphenate;
  name.balance = context.balance;
  make_link(name, entry.phone_link, contents_of_call(entry, context));
  return name;
}

text::Paragraph link_paragraph(ContactEntry const& entry, Context const& context) {
  TextStyle style = context.style(TextRole::contact_text);
  style.colour = context.link_colour();
  text::Paragraph link = text::make_paragraph(readable_address(entry.link), style, context.language, entry.at);
  link.hyphenate = false;
  std::string const name = words_of(entry.name, context);
  make_link(link, entry.link, name.empty() ? entry.link : fmt::format("{}: {}", name, entry.link));
  return link;
}

Boxes entry_code(ContactEntry const& entry, Length width, Context const& context) {
  auto code = link_code(entry.link, width, entry.at, context);
  return code ? code_below(std::move(*code), context) : Boxes();
}

/// What an entry has, from above to below. The number and the name are one link when `calls`: they are then without an
/// element, until `unite_call` gives them one.
struct EntryBoxes {
  Boxes boxes;
  bool calls = false;
};

EntryBoxes parts_of(ContactEntry const& entry, bool brief, Length width, Context const& context) {
  EntryBoxes made;
  Boxes& boxes = made.boxes;
  auto name = calling_name(entry, context);
  made.calls = name.has_value();
  if (!entry.phone.empty()) {
    text::Paragraph phone = phone_paragraph(entry, context);
    // Heard as one with the name.
    phone.runs_on = made.calls;
    Length const needed = context.shaper.natural_width(phone);
    if (needed > width) {
      report_too_wide(entry.phone.at, fmt::format("the number \"{}\"", words_of(entry.phone, context)), needed, width,
                      "give the block a wider span", context);
    }
    boxes.push_back(
        text_box(std::move(phone), width, context, made.calls ? std::nullopt : std::optional(scene::Role::p)));
  }
  if (name) {
    boxes.push_back(text_box(std::move(*name), width, context, std::nullopt));
  } else if (auto alone = inline_box(entry.name, TextRole::phone_name, width, context)) {
    boxes.push_back(std::move(*alone));
  }
  // The short form has one line a number; who has no number is reached by the link.
  if (!brief) {
    append(boxes, markup_boxes(entry.text, TextRole::contact_text, width, context));
    append(boxes, markup_boxes(entry.hours, TextRole::contact_text, width, context));
  }
  if (!entry.link.empty() && (!brief || entry.phone.empty())) {
    boxes.push_back(text_box(link_paragraph(entry, context), width, context));
    if (!brief) append(boxes, entry_code(entry, width, context));
  }
  return made;
}

/// Makes one link of the first `count` boxes.
Boxes unite_call(Boxes boxes, std::size_t count, Span const& at) {
  auto const behind = boxes.begin() + static_cast<std::ptrdiff_t>(count);
  Boxes called(std::make_move_iterator(boxes.begin()), std::make_move_iterator(behind));
  Boxes united = boxes_of(stack(boxes_of(stack(std::move(called), scene::Role::link, at)), scene::Role::p, at));
  united.insert(united.end(), std::make_move_iterator(behind), std::make_move_iterator(boxes.end()));
  return united;
}

Boxes entry_boxes(ContactEntry const& entry, bool brief, Length width, Context const& context) {
  EntryBoxes parts = parts_of(entry, brief, width, context);
  return parts.calls ? unite_call(std::move(parts.boxes), 2, entry.at) : std::move(parts.boxes);
}

Boxes entry_items(Contact const& contact, Length width, Context const& context) {
  Boxes items;
  for (auto const& entry : contact.entries) {
    items.push_back(item_box(entry_boxes(entry, contact.brief, width, context), entry.at));
  }
  return items;
}

// The width under which some word of an entry or its number would break.
Length narrowest_entry(Contact const& contact, Context const& context) {
  Length narrowest = narrowest_contact;
  for (auto const& entry : contact.entries) {
    narrowest = std::max(narrowest, context.shaper.natural_width(phone_paragraph(entry, context)));
    narrowest =
        std::max(narrowest, context.shaper.longest_word(role_paragraph(entry.name, TextRole::phone_name, context)));
  }
  return narrowest;
}

Boxes own_words(resolve::Common const& common, Contact const& contact, Length width, Context const& context) {
  Boxes boxes = markup_boxes(common.text, TextRole::contact_text, width, context);
  if (contact.brief) return boxes;
  if (auto note = inline_box(contact.note, TextRole::note, width, context)) {
    if (!boxes.empty()) boxes.push_back(gap(context.measures().paragraph_gap / 2));
    boxes.push_back(std::move(*note));
  }
  return boxes;
}

// From the first line to the first line of what stands below it; nothing when the first part has more lines.
std::optional<Length> second_line(Boxes const& parts) {
  if (parts.size() < 2) return std::nullopt;
  auto const* first = std::get_if<TextPart>(&parts[0].what);
  if (first == nullptr || first->block.lines.size() != 1) return std::nullopt;
  return natural_height(parts[0]) - first->block.first_baseline + first_baseline(parts[1]).value_or(Length());
}

// Lowers what stands below the first line to `second`.
void lower_second_line(Boxes& parts, Length second) {
  auto const own = second_line(parts);
  if (own && *own < second) parts.insert(parts.begin() + 1, gap(second - *own));
}

// The columns' parts, the block's own words first; the lines below title and numbers share a baseline.
std::vector<Boxes> column_parts(resolve::Common const& common, Contact const& contact, Length cell,
                                Context const& context) {
  std::vector<Boxes> columns;
  columns.push_back(title_boxes(common, cell, context, false));
  append(columns.back(), own_words(common, contact, cell, context));
  std::vector<bool> calls{false};
  for (auto const& entry : contact.entries) {
    EntryBoxes parts = parts_of(entry, contact.brief, cell, context);
    columns.push_back(std::move(parts.boxes));
    calls.push_back(parts.calls);
  }
  Length second;
  for (Boxes const& parts : columns) second = std::max(second, second_line(parts).value_or(Length()));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t const before = columns[i].size();
    lower_second_line(columns[i], second);
    std::size_t const joined = 2 + columns[i].size() - before;
    if (calls[i]) columns[i] = unite_call(std::move(columns[i]), joined, contact.entries[i - 1].at);
  }
  return columns;
}

Box entries_in_a_row(Boxes items, Length cell, Length gutter, Context const& context) {
  double const count = static_cast<double>(items.size());
  Columns columns = equal_columns(std::move(items), cell * count + gutter * (count - 1), gutter);
  columns.separator = separator_of(context);
  align_first_baselines(columns);
  Boxes rows;
  rows.push_back({std::move(columns), {}, {}, {}, {}});
  return list_box(std::move(rows), scene::ListNumbering::none, {});
}

// All in one row, the block's own words being the first column.
Box one_row(resolve::Common const& common, Contact const& contact, Length width, Context const& block) {
  Context context = block;
  context.icon_width = {};
  Length const gutter = contact_gutter(context);
  Length const cell = cell_width(width, static_cast<int>(contact.entries.size()) + 1, gutter);
  auto parts = column_parts(common, contact, cell, context);
  Boxes items;
  for (std::size_t i = 0; i < contact.entries.size(); ++i) {
    items.push_back(item_box(std::move(parts[i + 1]), contact.entries[i].at));
  }
  Columns columns;
  columns.columns.push_back(column(Length(), cell, stack(std::move(parts.front()))));
  columns.columns.push_back(
      column(cell + gutter, width - cell - gutter, entries_in_a_row(std::move(items), cell, gutter, context)));
  columns.separator = separator_of(context);
  align_first_baselines(columns);
  return {std::move(columns), {}, {}, common.at, {}};
}

// The block's own words above, the entries below in as many columns as fit.
Boxes below_one_another(resolve::Common const& common, Contact const& contact, Length width, Context const& context) {
  Boxes boxes = title_boxes(common, width, context, false);
  append(boxes, own_words(common, contact, width, context));
  if (contact.entries.empty()) return boxes;
  if (!boxes.empty()) boxes.push_back(gap(context.measures().paragraph_gap * 1.5));
  Length const gutter = contact_gutter(context);
  int const columns =
      columns_that_fit(static_cast<int>(contact.entries.size()), width, narrowest_entry(contact, context), gutter);
  Boxes items = entry_items(contact, cell_width(width, columns, gutter), context);
  boxes.push_back(list_box(ruled_rows(std::move(items), equal_cells(columns, width, gutter), context),
                           scene::ListNumbering::none, common.at));
  return boxes;
}

}  // namespace

Box build_content(resolve::Common const& common, Contact const& contact, Length width, Context const& block) {
  Context context = block;
  context.hyphenate = false;
  context.balance = true;
  Length const beside_icon = width - context.icon_width;
  int const columns = static_cast<int>(contact.entries.size()) + 1;
  Length const title = context.shaper.longest_word(role_paragraph(common.title, TextRole::block_title, context));
  bool const has_own_words = !common.title.empty() || !common.text.empty();
  bool const fits =
      has_own_words && columns > 1 &&
      cell_width(beside_icon, columns, contact_gutter(context)) >= std::max(title, narrowest_entry(contact, context));
  Boxes boxes;
  if (fits) {
    boxes.push_back(one_row(common, contact, beside_icon, context));
  } else {
    boxes = below_one_another(common, contact, width_beside_icon(common, width, context), context);
  }
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
