#include "resolve/blocks/page_references.h"

namespace factsheet::resolve {
namespace {

void note_blocks(sheet::Blocks const& blocks, int page, PageNumbers& to) {
  for (sheet::Block const& block : blocks) {
    if (block.common.id) to.emplace(block.common.id->value, page);
    if (auto const* panel = std::get_if<sheet::Panel>(&block.content)) note_blocks(panel->blocks, page, to);
    if (auto const* stack = std::get_if<sheet::Stack>(&block.content)) note_blocks(stack->blocks, page, to);
  }
}

}  // namespace

PageNumbers written_pages(sheet::Sheet const& sheet) {
  PageNumbers pages;
  int number = 0;
  for (sheet::Page const& page : sheet.pages) note_blocks(page.blocks, ++number, pages);
  return pages;
}

}  // namespace factsheet::resolve
