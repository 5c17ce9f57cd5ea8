#include "sheet/yaml/scan.h"

#include "sheet/yaml/anchors.h"
#include "sheet/yaml/cursor.h"
#include "sheet/yaml/scan_bytes.h"
#include "sheet/yaml/scan_line.h"

#include <algorithm>
#include <utility>

namespace factsheet::sheet {

RawScalar const* Scan::scalar_at(std::size_t offset) const {
  auto const before = [](RawScalar const& scalar, std::size_t at) { return scalar.begin < at; };
  auto const found = std::lower_bound(scalars.begin(), scalars.end(), offset, before);
  return found != scalars.end() && found->begin == offset ? &*found : nullptr;
}

RawScalar const* Scan::value_before(std::size_t offset) const {
  auto const stands_before = [&](RawScalar const& scalar) { return scalar.end <= offset; };
  auto const found = std::find_if(scalars.rbegin(), scalars.rend(), stands_before);
  return found == scalars.rend() ? nullptr : &*found;
}

std::size_t Scan::dash_before(std::size_t offset) const {
  auto const found = std::lower_bound(dashes.begin(), dashes.end(), offset);
  return found == dashes.begin() ? offset : *std::prev(found);
}

bool Scan::is_reported(std::size_t begin, std::size_t end) const {
  auto const before = [](Stretch const& stretch, std::size_t at) { return stretch.end <= at; };
  auto const found = std::lower_bound(reported.begin(), reported.end(), begin, before);
  return found != reported.end() && found->begin < std::max(end, begin + 1);
}

namespace {

/// Of stretches by their begin: those that overlap become one.
void unite(std::vector<Scan::Stretch>& stretches) {
  std::vector<Scan::Stretch> united;
  for (Scan::Stretch const& stretch : stretches) {
    if (!united.empty() && stretch.begin <= united.back().end) {
      united.back().end = std::max(united.back().end, stretch.end);
    } else {
      united.push_back(stretch);
    }
  }
  stretches = std::move(united);
}

}  // namespace

Scan scan(SourceLines const& source) {
  Scan found;
  found.text = source.text();
  scan_bytes(source, found);
  if (!found.readable) return found;
  Cursor cursor(source, found);
  while (cursor.at < cursor.size() && found.readable) scan_line(cursor);
  refuse_unused_anchors(cursor);
  auto const earlier = [](auto const& a, auto const& b) { return a.begin < b.begin; };
  std::sort(found.scalars.begin(), found.scalars.end(), earlier);
  std::sort(found.reported.begin(), found.reported.end(), earlier);
  unite(found.reported);
  return found;
}

}  // namespace factsheet::sheet
