#include "resolve/blocks/conditions.h"

#include "core/invisible.h"
#include "resolve/numbers/icu_text.h"
#include "resolve/numbers/row_values.h"
#include "resolve/texts/source_text.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

using Comparison = sheet::Condition::Comparison;

sheet::Blocks* blocks_inside(sheet::Block& block) {
  if (auto* const panel = std::get_if<sheet::Panel>(&block.content)) return &panel->blocks;
  if (auto* const stack = std::get_if<sheet::Stack>(&block.content)) return &stack->blocks;
  return nullptr;
}
sheet::Blocks const* blocks_inside(sheet::Block const& block) {
  if (auto const* const panel = std::get_if<sheet::Panel>(&block.content)) return &panel->blocks;
  if (auto const* const stack = std::get_if<sheet::Stack>(&block.content)) return &stack->blocks;
  return nullptr;
}

bool have_conditions(sheet::Blocks const& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](sheet::Block const& block) {
    auto const* const inside = blocks_inside(block);
    return block.common.when || (inside != nullptr && have_conditions(*inside));
  });
}

template <class T>
bool compare(Comparison comparison, T const& a, T const& b) {
  switch (comparison) {
    case Comparison::has_value:
      return true;
    case Comparison::equal:
      return a == b;
    case Comparison::unequal:
      return a != b;
    case Comparison::less:
      return a < b;
    case Comparison::at_most:
      return a <= b;
    case Comparison::more:
      return a > b;
    case Comparison::at_least:
      return a >= b;
  }
  return false;
}

bool wants_number(Comparison comparison) {
  return comparison != Comparison::has_value && comparison != Comparison::equal && comparison != Comparison::unequal;
}

/// Capitals, the composition of letters and what nobody sees do not count: a cell says Primary or primary as it
/// happens.
std::string folded(std::string const& words) {
  std::string const seen = without_invisible(words);
  auto const begin = std::min(seen.find_first_not_of(' '), seen.size());
  auto const end = seen.find_last_not_of(' ') + 1;
  return utf8(utf16(normalised(SourceText::plain(seen.substr(begin, end - begin))).text).foldCase());
}

/// Takes blocks out of a sheet.
struct BlockSieve {
  Lookup const& lookup;
  std::string const& language;
  std::optional<sheet::Block> const& contact;  ///< of the sheet

  /// A contact block without one of its own has that of the sheet's contact, like all else.
  [[nodiscard]] std::optional<sheet::Condition> const& condition_of(sheet::Block const& block) const {
    bool const inherits = contact && !block.common.when && std::holds_alternative<sheet::Contact>(block.content);
    return inherits ? contact->common.when : block.common.when;
  }

  void refuse(sheet::Condition const& condition, std::string message, std::string help) const {
    lookup.problems.push_back(error(condition.at, "wrong-condition", std::move(message), std::move(help)));
  }

  [[nodiscard]] bool number_holds(sheet::Condition const& condition, double value) const {
    if (condition.comparison == Comparison::has_value) return true;
    if (condition.number) return compare(condition.comparison, value, *condition.number);
    refuse(condition, fmt::format("\"{}\" is a number, and \"{}\" is not", condition.figure.value, condition.words),
           fmt::format("compare it with digits, as in {} > 100", condition.figure.value));
    return true;
  }

  [[nodiscard]] bool words_hold(sheet::Condition const& condition, sheet::Figure const& figure) const {
    if (condition.comparison == Comparison::has_value) return true;
    std::string const& id = condition.figure.value;
    if (wants_number(condition.comparison)) {
      refuse(
          condition, fmt::format("\"{}\" is read as words, which cannot be more or less than others", id),
          figure.from_row
              ? fmt::format("make its column one of numbers: below \"merge\", \"figures: {{{}: {{format: number}}}}\"",
                            id.substr(lookup.data.row->prefix.size()))
              : "compare it with == or !=");
      return true;
    }
    auto const* const words = lookup.version(*figure.text, language);
    return words == nullptr || compare(condition.comparison, folded(words->text), folded(condition.words));
  }

  /// What a fault leaves open is shown: that a page is too empty would be told beside the fault.
  [[nodiscard]] bool holds(std::optional<sheet::Condition> const& condition) const {
    if (!condition) return true;
    bool const asks_for_value = condition->comparison == Comparison::has_value;
    if (asks_for_value && is_empty_in_row(lookup.data, condition->figure.value)) return false;
    auto const* const figure = lookup.figure(condition->figure);
    if (figure == nullptr) return true;
    if (figure->value) return number_holds(*condition, figure->value->value);
    return !figure->text || words_hold(*condition, *figure);
  }

  /// Something was in it, and nothing is left.
  [[nodiscard]] static bool is_emptied(sheet::Block const& block, bool had_blocks) {
    auto const* const inside = blocks_inside(block);
    if (!had_blocks || !inside->empty()) return false;
    auto const* const panel = std::get_if<sheet::Panel>(&block.content);
    return panel == nullptr || (!block.common.title && !block.common.text && !panel->lead && panel->cards.empty());
  }

  void sift(sheet::Blocks& blocks) const {
    std::erase_if(blocks, [&](sheet::Block& block) {
      if (!holds(condition_of(block))) return true;
      auto* const inside = blocks_inside(block);
      bool const had_blocks = inside != nullptr && !inside->empty();
      if (had_blocks) sift(*inside);
      return is_emptied(block, had_blocks);
    });
  }
};

}  // namespace

std::optional<sheet::Sheet> without_what_does_not_hold(sheet::Sheet const& sheet, Lookup const& lookup,
                                                       std::string const& language) {
  bool const any = (sheet.contact && sheet.contact->common.when) ||
                   std::any_of(sheet.pages.begin(), sheet.pages.end(),
                               [](sheet::Page const& page) { return have_conditions(page.blocks); });
  if (!any) return std::nullopt;
  sheet::Sheet sifted = sheet;
  BlockSieve const sieve{lookup, language, sheet.contact};
  std::erase_if(sifted.pages, [&](sheet::Page& page) {
    bool const had_blocks = !page.blocks.empty();
    sieve.sift(page.blocks);
    return had_blocks && page.blocks.empty();
  });
  if (sifted.pages.empty() && !sheet.pages.empty()) {
    lookup.problems.push_back(error(sheet.pages.front().at, "nothing-left",
                                    "\"when\" leaves out every block of the sheet",
                                    "give one block no \"when\", or a \"when\" that holds here"));
    return std::nullopt;
  }
  return sifted;
}

}  // namespace factsheet::resolve
