#include "cli/watching/order.h"

#include "cli/running/made_packing.h"
#include "cli/running/making.h"
#include "cli/running/today.h"
#include "cli/watching/watched_pages.h"

#include <array>
#include <utility>

namespace factsheet::cli {
namespace {

constexpr std::array tab_names{std::pair{Tab::web, "web"}, std::pair{Tab::press, "press"},
                               std::pair{Tab::copier, "copier"}, std::pair{Tab::large_print, "large-print"},
                               std::pair{Tab::heard, "heard"}};

enum class OrderKind { pages, check, file };

template <class Fill>
std::string packed_order(OrderKind kind, std::filesystem::path const& sheet, Fill const& fill) {
  std::string bytes;
  Packer packer([&](std::string_view piece) { bytes += piece; });
  packer.number(static_cast<std::uint64_t>(kind));
  packer.text(sheet.native());
  fill(packer);
  return bytes;
}

PagesOrder pages_order(std::string sheet, Unpacker& unpacker) {
  PagesOrder order;
  order.look.sheet = std::move(sheet);
  order.look.tab = static_cast<Tab>(unpacker.number());
  order.look.ink = unpacker.text();
  order.look.dpi = static_cast<int>(unpacker.number());
  order.language = unpacker.text();
  order.page = static_cast<int>(unpacker.number());
  order.others = unpacker.boolean();
  return order;
}

}  // namespace

std::optional<Tab> tab_named(std::string const& name) {
  for (auto const& [tab, known] : tab_names) {
    if (name == known) return tab;
  }
  return std::nullopt;
}

char const* name(Tab tab) {
  for (auto const& [known, name] : tab_names) {
    if (tab == known) return name;
  }
  return "";
}

std::string pack(PagesOrder const& order) {
  return packed_order(OrderKind::pages, order.look.sheet, [&](Packer& packer) {
    packer.number(static_cast<std::uint64_t>(order.look.tab));
    packer.text(order.look.ink);
    packer.number(static_cast<std::uint64_t>(order.look.dpi));
    packer.text(order.language);
    packer.number(static_cast<std::uint64_t>(order.page));
    packer.boolean(order.others);
  });
}

std::string pack(CheckOrder const& order) {
  return packed_order(OrderKind::check, order.sheet, [](Packer&) {});
}

std::string pack(FileOrder const& order) {
  return packed_order(OrderKind::file, order.sheet, [&](Packer& packer) {
    packer.text(order.language);
    packer.number(static_cast<std::uint64_t>(order.profile));
  });
}

/// All that `check` looks for, and no file.
Wanted Workshop::for_check() {
  // What the system lacks is told by `check`, and stands in the way of nothing.
  Diagnostics missing;
  if (!dictionaries_) {
    dictionaries_ = std::make_unique<check::Dictionaries>(missing);
  }
  Wanted wanted;
  wanted.files = false;
  wanted.check = CheckWanted{{}, today_by_clock(), dictionaries_.get()};
  return wanted;
}

void Workshop::carry_out(std::string const& order, Sink const& sink) {
  Unpacker unpacker(order);
  auto const kind = static_cast<OrderKind>(unpacker.number());
  std::string const sheet = unpacker.text();
  Stores stores;
  switch (kind) {
    case OrderKind::pages:
      return pack(watched_pages(pages_order(sheet, unpacker), bundle_), sink);
    case OrderKind::check:
      return pack(make_sheet(sheet, for_check(), bundle_, stores), sink);
    case OrderKind::file: {
      Wanted wanted;
      wanted.languages = {unpacker.text()};
      wanted.profiles = {static_cast<output::Profile>(unpacker.number())};
      return pack(make_sheet(sheet, wanted, bundle_, stores), sink);
    }
  }
}

}  // namespace factsheet::cli
