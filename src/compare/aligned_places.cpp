#include "compare/aligned_places.h"

#include <algorithm>
#include <string>

namespace factsheet::cli {
namespace {

/// By what a place is known: a figure in the title may change.
std::string key_of(PrintedPlace const& place) {
  if (!place.id.empty()) return place.kind + "#" + place.id;
  for (PrintedPart const& part : place.parts) {
    if (part.name == "title" && !part.made) return place.kind + " " + own_words(part, *place.uses);
  }
  return place.kind;
}

std::vector<std::string> keys_of(std::vector<PrintedPlace> const& places) {
  std::vector<std::string> keys;
  keys.reserve(places.size());
  for (PrintedPlace const& place : places) keys.push_back(key_of(place));
  return keys;
}

struct Aligner {
  std::vector<PrintedPlace> const& before;
  std::vector<PrintedPlace> const& after;
  std::vector<PlacePair> pairs;

  /// Pairs what stands between two fixed places: in order, one kind with the same kind.
  void between(std::size_t from, std::size_t from_end, std::size_t to, std::size_t to_end) {
    for (; to < to_end; ++to) {
      std::size_t found = from;
      while (found < from_end && before[found].kind != after[to].kind) ++found;
      if (found == from_end) {
        pairs.emplace_back(nullptr, &after[to]);
        continue;
      }
      for (; from < found; ++from) pairs.emplace_back(&before[from], nullptr);
      pairs.emplace_back(&before[from++], &after[to]);
    }
    for (; from < from_end; ++from) pairs.emplace_back(&before[from], nullptr);
  }
};

/// length[i][j]: of the longest common row of keys from i and j on.
std::vector<std::vector<std::size_t>> common_lengths(std::vector<std::string> const& a,
                                                     std::vector<std::string> const& b) {
  std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  return length;
}

}  // namespace

std::vector<PlacePair> align(std::vector<PrintedPlace> const& before, std::vector<PrintedPlace> const& after) {
  auto const old_keys = keys_of(before);
  auto const new_keys = keys_of(after);
  auto const length = common_lengths(old_keys, new_keys);
  Aligner aligner{before, after, {}};
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t done_before = 0;
  std::size_t done_after = 0;
  while (i < before.size() && j < after.size()) {
    if (old_keys[i] == new_keys[j]) {
      aligner.between(done_before, i, done_after, j);
      aligner.pairs.emplace_back(&before[i++], &after[j++]);
      done_before = i;
      done_after = j;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  aligner.between(done_before, before.size(), done_after, after.size());
  return std::move(aligner.pairs);
}

}  // namespace factsheet::cli
