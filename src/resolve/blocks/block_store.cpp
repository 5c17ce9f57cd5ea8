#include "resolve/blocks/block_store.h"

#include <algorithm>

namespace factsheet::resolve {

void BlockStore::begin(Citations const& citations) {
  if (works_ == citations.works()) return;
  works_ = citations.works();
  known_.clear();
}

Block BlockStore::make(sheet::Block const& block, BlockMaker const& maker) {
  Lookup const& lookup = maker.texts.lookup;
  PageReferences& pages = *lookup.pages;
  std::pair const key{&block, maker.texts.language};
  auto const found = known_.find(key);
  if (found != known_.end()) {
    PageNumbers const& named = found->second.pages;
    bool const is_same = std::all_of(named.begin(), named.end(), [&](auto const& one) {
      auto const now = pages.known.find(one.first);
      return now != pages.known.end() && now->second == one.second;
    });
    if (is_same) {
      pages.used.insert(named.begin(), named.end());
      return found->second.block;
    }
  }
  bool asks_row = false;
  std::size_t const told = lookup.problems.size();
  PageNumbers const named_before = std::exchange(pages.used, {});
  BlockMaker own = maker;
  own.texts.lookup.asks_row = &asks_row;
  Block made = own.make(block);
  if (!asks_row && lookup.problems.size() == told) known_.insert_or_assign(key, Known{made, pages.used});
  pages.used.insert(named_before.begin(), named_before.end());
  return made;
}

}  // namespace factsheet::resolve
