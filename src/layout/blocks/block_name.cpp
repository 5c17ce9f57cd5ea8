#include "layout/blocks/block_name.h"

#include "markup/markup.h"

#include <array>

#include <fmt/format.h>

namespace factsheet::layout {

std::string_view kind_of(resolve::Block const& block) {
  static constexpr std::array<std::string_view, 13> kinds{"panel",   "callout",   "quote", "definitions", "pie",
                                                          "bar",     "pictogram", "table", "image",       "contact",
                                                          "sources", "qr",        "stack"};
  static_assert(kinds.size() == std::variant_size_v<decltype(resolve::Block::content)>);
  return kinds[block.content.index()];
}

std::string name_of(resolve::Block const& block) {
  resolve::Common const& common = block.common;
  std::string const kind(kind_of(block));
  if (!common.title.empty()) {
    if (auto const inlines = text::parse_inline(common.title).value) {
      return fmt::format("{} \"{}\"", kind, text::plain_text(*inlines));
    }
  }
  return common.id.empty() ? kind : fmt::format("{} \"{}\"", kind, common.id);
}

}  // namespace factsheet::layout
