#include "cli/loading/icon_loading.h"

#include "cli/loading/named_file.h"
#include "output/svg/icon_file.h"

#include <optional>
#include <vector>

namespace factsheet::cli {
namespace {

constexpr std::size_t largest_icon = 256U << 10U;

void add_icon(std::optional<sheet::Name> const& name, std::vector<sheet::Name>& names) {
  if (name && is_icon_file(name->value)) names.push_back(*name);
}

void collect_icons(sheet::Blocks const& blocks, std::vector<sheet::Name>& names) {
  for (sheet::Block const& block : blocks) {
    add_icon(block.common.icon, names);
    if (auto const* panel = std::get_if<sheet::Panel>(&block.content)) {
      for (sheet::Card const& card : panel->cards) add_icon(card.icon, names);
      collect_icons(panel->blocks, names);
    }
    if (auto const* stack = std::get_if<sheet::Stack>(&block.content)) collect_icons(stack->blocks, names);
  }
}

std::vector<sheet::Name> icon_files(sheet::Sheet const& sheet) {
  std::vector<sheet::Name> names;
  if (sheet.contact) add_icon(sheet.contact->common.icon, names);
  for (sheet::Page const& page : sheet.pages) {
    if (page.header) add_icon(page.header->icon, names);
    collect_icons(page.blocks, names);
  }
  return names;
}

}  // namespace

void load_icons(std::filesystem::path const& folder, sheet::Sheet const& sheet, SheetFiles& files, Icons& icons,
                Diagnostics& faults) {
  for (sheet::Name const& name : icon_files(sheet)) {
    auto const [place, fresh] = icons.emplace(name.value, nullptr);
    if (!fresh) continue;
    auto const file = read_named(folder, name, largest_icon, files, faults);
    if (!file) continue;
    auto icon = output::read_icon(name.value, file->bytes, name.at).take(faults);
    if (icon) place->second = std::make_shared<Icon const>(std::move(*icon));
  }
}

}  // namespace factsheet::cli
