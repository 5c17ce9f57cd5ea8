#include "compare/sheet_diff.h"

#include "compare/aligned_places.h"
#include "compare/figure_difference.h"
#include "compare/printed_parts.h"
#include "markup/markup.h"

#include <algorithm>

namespace factsheet::cli {
namespace {

using resolve::Use;
using resolve::Uses;

/// Each once, in the order of first use.
Uses each_once(Uses const& uses) {
  Uses all;
  for (Use const& use : uses) {
    bool const known = std::any_of(all.begin(), all.end(), [&](Use const& other) {
      return other.kind == use.kind && other.id == use.id && other.label == use.label && other.shown == use.shown;
    });
    if (!known) all.push_back(use);
  }
  return all;
}

Change::What what_of(Use const& use) {
  switch (use.kind) {
    case Use::Kind::figure:
      return Change::What::figure;
    case Use::Kind::series:
      return Change::What::series;
    case Use::Kind::source:
      return Change::What::source;
  }
  return Change::What::figure;
}

std::string_view name_of_source_part(PrintedPlace const& place) {
  if (place.kind == "sources") return "list of sources";
  return place.kind == "quote" ? "speaker" : "source line";
}

/// Two versions of one place.
struct PlaceComparison {
  PrintedPlace const* before;
  PrintedPlace const* after;
  std::string const& language;
  std::vector<Change>& changes;

  [[nodiscard]] PrintedPlace const& place() const { return after != nullptr ? *after : *before; }

  [[nodiscard]] Change start(Change::What what) const {
    Change change;
    change.what = what;
    change.language = language;
    change.kind = place().kind;
    change.block = place().name;
    change.block_id = place().id;
    change.at = place().at;
    change.page = place().page;
    return change;
  }

  /// Names of the parts that show either.
  [[nodiscard]] std::vector<std::string_view> parts_with(Use const* old_use, Use const* new_use) const {
    std::vector<std::string_view> names;
    auto const look = [&](PrintedPlace const* of, Use const* use) {
      if (of == nullptr || use == nullptr) return;
      for (PrintedPart const& part : of->parts) {
        bool const known = std::find(names.begin(), names.end(), part.name) != names.end();
        if (!known && shows(part, *use)) names.push_back(part.name);
      }
    };
    look(after, new_use);
    look(before, old_use);
    Use const& any = new_use != nullptr ? *new_use : *old_use;
    if (any.kind == Use::Kind::source) names.push_back(name_of_source_part(place()));
    return names;
  }

  void add(Use const* old_use, Use const* new_use) const {
    Use const& any = new_use != nullptr ? *new_use : *old_use;
    Change change = start(what_of(any));
    change.id = any.id;
    change.label = any.label;
    if (old_use != nullptr) change.from = old_use->shown;
    if (new_use != nullptr) change.to = new_use->shown;
    change.parts = parts_with(old_use, new_use);
    if (old_use != nullptr && new_use != nullptr) {
      if (old_use->id != new_use->id) change.id_before = old_use->id;
      set_difference(*old_use, *new_use, change);
    }
    changes.push_back(std::move(change));
  }

  void set_difference(Use const& old_use, Use const& new_use, Change& change) const {
    if (!old_use.number || !new_use.number) return;
    change.before = old_use.number;
    change.after = new_use.number;
    change.difference = difference_in_print(old_use, new_use, language);
    change.percent = relative_difference(old_use, new_use, language);
  }

  void compare_uses() const {
    Uses gone = each_once(*before->uses);
    Uses fresh;
    for (Use const& use : each_once(*after->uses)) {
      auto const old_use = std::find_if(gone.begin(), gone.end(), [&](Use const& other) {
        return other.kind == use.kind && other.id == use.id && other.label == use.label;
      });
      if (old_use == gone.end()) {
        fresh.push_back(use);
        continue;
      }
      if (old_use->shown != use.shown || old_use->number != use.number) add(&*old_use, &use);
      gone.erase(old_use);
    }
    pair_others(std::move(gone), fresh);
  }

  /// Another figure or source in the place of one is a change of it; rows of series come and go.
  void pair_others(Uses gone, Uses const& fresh) const {
    for (Use const& use : fresh) {
      auto const old_use = std::find_if(gone.begin(), gone.end(), [&](Use const& other) {
        return other.kind == use.kind && other.label.empty() && use.label.empty();
      });
      bool const takes_a_place = old_use != gone.end();
      add(takes_a_place ? &*old_use : nullptr, &use);
      if (takes_a_place) gone.erase(old_use);
    }
    for (Use const& use : gone) add(&use, nullptr);
  }

  void add_words(std::string_view part, std::string const& from, std::string const& to) const {
    Change change = start(Change::What::text);
    change.from = text::plain_words(SourceText::plain(from));
    change.to = text::plain_words(SourceText::plain(to));
    change.parts.push_back(part);
    changes.push_back(std::move(change));
  }

  /// The words that all parts of a name have, one after another.
  [[nodiscard]] static std::string words_of(PrintedPlace const& place, std::string_view name, bool printed) {
    std::string words;
    for (PrintedPart const& part : place.parts) {
      if (part.made || part.name != name) continue;
      if (!words.empty()) words += ' ';
      words += printed ? part.text.text : own_words(part, *place.uses);
    }
    return words;
  }

  /// What a row brings or takes away has been told.
  [[nodiscard]] bool rows_came_or_went(std::size_t first) const {
    return std::any_of(changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(), [](Change const& change) {
      return !change.label.empty() && (change.from.empty() || change.to.empty());
    });
  }

  void compare_words(std::size_t first) const {
    bool const skips_data = rows_came_or_went(first);
    std::vector<std::string_view> names;
    for (PrintedPlace const* side : {after, before}) {
      for (PrintedPart const& part : side->parts) {
        bool const known = std::find(names.begin(), names.end(), part.name) != names.end();
        if (!known && !part.made) names.push_back(part.name);
      }
    }
    for (std::string_view const name : names) {
      if (skips_data && (name == "chart" || name == "table")) continue;
      if (words_of(*before, name, false) == words_of(*after, name, false)) continue;
      add_words(name, words_of(*before, name, true), words_of(*after, name, true));
    }
  }

  [[nodiscard]] static std::string cite_of(PrintedPlace const& place) {
    for (PrintedPart const& part : place.parts) {
      if (part.name == "source line") return part.text.text;
    }
    return {};
  }

  /// A number of a source or a note on rounding may change without any source of the block.
  void compare_cite(std::size_t first) const {
    auto const is_source = [](Change const& change) { return change.what == Change::What::source; };
    bool const told = std::any_of(changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(), is_source);
    if (!told && cite_of(*before) != cite_of(*after)) add_words("source line", cite_of(*before), cite_of(*after));
  }

  void compare() const {
    if (before == nullptr || after == nullptr) {
      changes.push_back(start(after != nullptr ? Change::What::block_added : Change::What::block_removed));
      return;
    }
    auto const first = changes.size();
    compare_uses();
    compare_words(first);
    compare_cite(first);
  }
};

}  // namespace

std::vector<Change> compare(resolve::ResolvedSheet const& before, resolve::ResolvedSheet const& after) {
  auto const old_places = printed_places(before);
  auto const new_places = printed_places(after);
  std::vector<Change> changes;
  std::size_t rank = 0;
  for (auto const& [from, to] : align(old_places, new_places)) {
    auto const first = changes.size();
    PlaceComparison{from, to, after.language, changes}.compare();
    auto const here = changes.begin() + static_cast<std::ptrdiff_t>(first);
    std::stable_sort(here, changes.end(), [](Change const& a, Change const& b) { return a.what < b.what; });
    for (auto i = first; i < changes.size(); ++i) changes[i].place = rank;
    ++rank;
  }
  return changes;
}

}  // namespace factsheet::cli
