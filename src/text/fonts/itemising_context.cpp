#include "text/fonts/itemising_context.h"

#include <utility>

namespace factsheet::text {

ItemisingContext::ItemisingContext() : map_(make_pango_font_map(lists_)) {
  context_.reset(pango_font_map_create_context(map_.get()));
  // Unset, it would be the locale's.
  pango_context_set_language(context_.get(), pango_language_from_string("en"));
}

AttributesHandle ItemisingContext::attributes(std::vector<FontStretch> const& stretches, std::size_t end) {
  AttributesHandle list;
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    if (!list) list.reset(pango_attr_list_new());
    PangoAttribute* const attribute = pango_attr_font_desc_new(lists_.describe(stretches[i].fonts).get());
    attribute->start_index = static_cast<guint>(stretches[i].begin);
    attribute->end_index = static_cast<guint>(i + 1 < stretches.size() ? stretches[i + 1].begin : end);
    pango_attr_list_insert(list.get(), attribute);
  }
  return list;
}

std::vector<FontItem> ItemisingContext::itemise(std::string const& text, std::vector<FontStretch> const& stretches,
                                                bool right_to_left) {
  pango_context_set_font_description(context_.get(), lists_.describe(stretches.front().fonts).get());
  PangoDirection const direction = right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  AttributesHandle const fonts = attributes(stretches, text.size());
  ItemsHandle const found(pango_itemize_with_base_dir(context_.get(), direction, text.data(), 0,
                                                      static_cast<int>(text.size()), fonts.get(), nullptr));
  std::vector<FontItem> items;
  for (GList const* link = found.get(); link != nullptr; link = link->next) {
    auto const* const item = static_cast<PangoItem const*>(link->data);
    auto const begin = static_cast<std::size_t>(item->offset);
    // The font stays: its list keeps it.
    items.push_back({begin, begin + static_cast<std::size_t>(item->length), item->analysis.font, item->analysis.script,
                     item->analysis.level});
  }
  return items;
}

std::unique_ptr<ItemisingContext> ItemisingContexts::take() const {
  std::unique_ptr<ItemisingContext> context;
  {
    std::lock_guard const lock(mutex_);
    if (!idle_.empty()) {
      context = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  return context ? std::move(context) : std::make_unique<ItemisingContext>();
}

void ItemisingContexts::give_back(std::unique_ptr<ItemisingContext> context) const {
  std::lock_guard const lock(mutex_);
  idle_.push_back(std::move(context));
}

}  // namespace factsheet::text
