#include "check/claims/claiming_text.h"

#include "check/texts/placed_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace factsheet::check {
namespace {

/// Is a claim marked in it?
bool states_claim(sheet::Text const& text) {
  return std::any_of(text.versions.begin(), text.versions.end(), [](sheet::Text::Version const& version) {
    return version.text.text.find("{holds=") != std::string::npos;
  });
}

struct MeasureOfBlock {
  std::optional<sheet::Text> const* operator()(sheet::Pie const& pie) const { return &pie.measure; }
  std::optional<sheet::Text> const* operator()(sheet::Bar const& bar) const { return &bar.measure; }
  std::optional<sheet::Text> const* operator()(sheet::Pictogram const& pictogram) const { return &pictogram.measure; }
  std::optional<sheet::Text> const* operator()(sheet::Table const& table) const { return &table.measure; }
  template <class Other>
  std::optional<sheet::Text> const* operator()(Other const&) const {
    return nullptr;
  }
};

class ClaimingTexts {
 public:
  void page(sheet::Page const& page) {
    if (page.header && page.header->title) {
      std::vector<sheet::Block const*> shown;
      for (sheet::Block const& block : page.blocks) add_with_all_in(block, shown);
      add(*page.header->title, std::move(shown), {}, ClaimPlace::words);
    }
    for (sheet::Block const& block : page.blocks) this->block(block);
  }

  std::vector<ClaimingText> all;

 private:
  void add(sheet::Text const& text, std::vector<sheet::Block const*> blocks, std::vector<sheet::Text const*> texts,
           ClaimPlace place) {
    if (!states_claim(text)) all.push_back({&text, std::move(blocks), std::move(texts), place});
  }

  void block(sheet::Block const& block) {
    if (block.common.holds.empty()) {
      std::vector<sheet::Block const*> shown;
      add_untitled_in(block, shown);
      if (block.common.title) add(*block.common.title, shown, {}, ClaimPlace::block);
      auto const* const measure = std::visit(MeasureOfBlock{}, block.content);
      if (measure != nullptr && *measure) add(**measure, std::move(shown), {}, ClaimPlace::block);
    }
    if (auto const* panel = std::get_if<sheet::Panel>(&block.content)) {
      for (sheet::Card const& card : panel->cards) this->card(card);
    }
    if (auto const* inner = blocks_in(block)) {
      for (sheet::Block const& one : *inner) this->block(one);
    }
  }

  void card(sheet::Card const& card) {
    if (!card.title) return;
    std::vector<sheet::Text const*> texts{&*card.title};
    if (card.text) texts.push_back(&*card.text);
    add(*card.title, {}, std::move(texts), ClaimPlace::words);
  }

  static void add_with_all_in(sheet::Block const& block, std::vector<sheet::Block const*>& to) {
    to.push_back(&block);
    if (auto const* inner = blocks_in(block)) {
      for (sheet::Block const& one : *inner) add_with_all_in(one, to);
    }
  }

  /// What has a heading of its own is the matter of that one.
  static void add_untitled_in(sheet::Block const& block, std::vector<sheet::Block const*>& to) {
    to.push_back(&block);
    if (auto const* inner = blocks_in(block)) {
      for (sheet::Block const& one : *inner) {
        if (!one.common.title) add_untitled_in(one, to);
      }
    }
  }
};

}  // namespace

std::vector<ClaimingText> claiming_texts_of(sheet::Sheet const& sheet) {
  ClaimingTexts texts;
  for (sheet::Page const& page : sheet.pages) texts.page(page);
  return std::move(texts.all);
}

}  // namespace factsheet::check
