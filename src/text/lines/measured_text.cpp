#include "text/lines/measured_text.h"

#include <algorithm>
#include <cassert>

namespace factsheet::text {
namespace {

/// No line holds more bytes of one word: of a longer piece it is enough to know that it is too wide.
constexpr std::size_t longest_on_line = 1024;
/// Words of fewer clusters are walked through faster than a place in them is looked up.
constexpr std::size_t short_enough_to_walk = 64;

/// Width of these bytes of a shaped text by themselves, when it can be parted at both ends.
std::optional<double> width_of(ShapedText const& shaped, std::size_t begin, std::size_t end) {
  double width = 0;
  double kerning = 0;
  bool begun = false;
  std::size_t at = 0;
  for (ShapedCluster const& cluster : shaped.clusters) {
    if ((at == begin || at == end) && !cluster.partable) return std::nullopt;
    if (at == end) break;
    begun = begun || at == begin;
    at += static_cast<std::size_t>(cluster.bytes);
    if (!begun) continue;
    width += cluster.advance;
    kerning = cluster.kerning;
  }
  // The last letter of a text has none.
  return begun && at == end ? std::optional(width - kerning) : std::nullopt;
}

/// Where the clusters of a long part begin; at the end of both, where it ends. Nothing for a short one.
ClusterPlaces cluster_places(ShapedText const& shaped) {
  ClusterPlaces places;
  if (shaped.clusters.size() <= short_enough_to_walk) return places;
  places.bytes.push_back(0);
  places.widths.push_back(0);
  for (ShapedCluster const& cluster : shaped.clusters) {
    places.bytes.push_back(places.bytes.back() + static_cast<std::size_t>(cluster.bytes));
    places.widths.push_back(places.widths.back() + cluster.advance);
  }
  return places;
}

/// The same as width_of, for a long part; a piece that no line holds is measured as it stands in the whole.
std::optional<double> width_of(WordPart const& part, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> const& bytes = part.places.bytes;
  std::vector<ShapedCluster> const& clusters = part.shaped->clusters;
  auto const place = [&](std::size_t byte) {
    return static_cast<std::size_t>(std::lower_bound(bytes.begin(), bytes.end(), byte) - bytes.begin());
  };
  auto const parts = [&](std::size_t index, std::size_t byte) {
    return index < bytes.size() && bytes[index] == byte && (index == clusters.size() || clusters[index].partable);
  };
  std::size_t const from = place(begin);
  std::size_t const to = place(end);
  double const width = part.places.widths[to] - part.places.widths[from];
  if (parts(from, begin) && parts(to, end)) return width - clusters[to - 1].kerning;
  return end - begin > longest_on_line ? std::optional(width) : std::nullopt;
}

}  // namespace

Length em_of(Paragraph const& paragraph) { return paragraph.runs.front().style.size; }

std::optional<MeasuredText> MeasuredText::make(std::shared_ptr<Paragraph const> paragraph, GlyphSource const& source,
                                               ItemisingContexts const& contexts, Hyphenator const& hyphenator,
                                               Diagnostics& found) {
  MeasuredText made(std::move(paragraph), source, hyphenator);
  made.prepared_ = prepare(made.paragraph_->runs);
  made.itemised_ = itemise(made.prepared_, *made.paragraph_, source, contexts, found);
  if (made.itemised_.items.empty()) return std::nullopt;
  made.measure_words();
  std::vector<Range> ranges;
  for (MeasuredWord const& word : made.words_) ranges.push_back(word.range);
  made.set_breaks(find_breaks(made.prepared_, *made.paragraph_, ranges, hyphenator));
  return made;
}

TextStyle const& MeasuredText::style_of(std::size_t item) const {
  return paragraph_->runs[itemised_.items[item].run].style;
}

double MeasuredText::ems(std::size_t item) const { return style_of(item).size / em_of(*paragraph_); }

std::string const& MeasuredText::language_of(std::size_t item) const {
  std::string const& own = paragraph_->runs[itemised_.items[item].run].language;
  return own.empty() ? paragraph_->language : own;
}

std::size_t MeasuredText::item_at(std::size_t byte) const {
  auto const holds = [](std::size_t value, TextItem const& item) { return value < item.begin; };
  auto const next = std::upper_bound(itemised_.items.begin(), itemised_.items.end(), byte, holds);
  assert(next != itemised_.items.begin());
  return static_cast<std::size_t>(next - itemised_.items.begin()) - 1;
}

std::shared_ptr<ShapedText const> MeasuredText::shape(std::size_t item, std::string_view text) const {
  TextItem const& it = itemised_.items[item];
  ShapeRequest request;
  request.text = text;
  request.face = it.face;
  request.script = it.script;
  request.right_to_left = it.level % 2 != 0;
  request.tabular_figures = style_of(item).tabular_figures;
  request.language = language_of(item);
  return source_->shape(request);
}

std::shared_ptr<ShapedText const> MeasuredText::shape(std::size_t item, Range range) const {
  return shape(item, std::string_view(prepared_.text).substr(range.begin, range.end - range.begin));
}

void MeasuredText::measure_words() {
  double end = 0;
  for (Range const range : find_words(prepared_)) {
    MeasuredWord word;
    word.range = range;
    for (std::size_t at = range.begin, item = item_at(at); at < range.end; ++item) {
      std::size_t const part_end = std::min(range.end, itemised_.items[item].end);
      word.parts.push_back({item, {at, part_end}, shape(item, Range{at, part_end}), {}, word.width});
      word.parts.back().places = cluster_places(*word.parts.back().shaped);
      word.width += word.parts.back().shaped->advance * ems(item);
      at = part_end;
    }
    if (range.end < prepared_.text.size()) {
      std::size_t const item = item_at(range.end);
      word.space = shape(item, " ")->advance * ems(item);
    }
    end += word.width;
    ends_.push_back(end);
    end += word.space;
    words_.push_back(std::move(word));
  }
}

void MeasuredText::set_breaks(std::vector<BreakPlace> const& places) {
  breaks_.clear();
  MeasuredBreak start;
  start.behind = words_.front().width;
  start.next_end = ends_.front();
  breaks_.push_back(start);
  std::size_t word = 0;
  for (BreakPlace const& place : places) {
    while (word + 1 < words_.size() && place.at > words_[word + 1].range.begin) ++word;
    breaks_.push_back(measure(place, word));
  }
  measure_fragments();
}

void MeasuredText::measure_fragments() {
  // Of a word that can be parted at every letter most pieces are never asked for.
  constexpr std::size_t most = 8;
  fragments_.clear();
  for (std::size_t i = 1; i < breaks_.size(); ++i) {
    MeasuredBreak& to = breaks_[i];
    to.fragments = fragments_.size();
    for (std::size_t j = i; j-- > 0 && breaks_[j].next_word == to.word && to.fragment_count < most;) {
      fragments_.push_back(width_in_word(breaks_[j], to));
      ++to.fragment_count;
    }
  }
}

MeasuredBreak MeasuredText::measure(BreakPlace const& place, std::size_t word) const {
  MeasuredBreak made;
  made.place = place;
  made.word = word;
  MeasuredWord const& it = words_[word];
  made.word_start = ends_[word] - it.width;
  bool const inside = place.at > it.range.begin && place.at < it.range.end;
  if (!inside) {
    made.next_word = word + 1;
    made.before = it.width;
    bool const last = word + 1 == words_.size();
    made.behind = last ? 0 : words_[word + 1].width;
    made.next_end = last ? 0 : ends_[word + 1];
    return made;
  }
  made.next_word = word;
  made.next_end = ends_[word];
  made.before = width_between(it, it.range.begin, place.at);
  if (place.kind == BreakKind::hyphen) made.hyphen = hyphen_width(place.at);
  made.before += made.hyphen;
  made.behind = width_between(it, place.at, it.range.end);
  return made;
}

double MeasuredText::hyphen_width(std::size_t at) const {
  std::size_t const item = item_at(at - 1);
  return shape(item, "-")->advance * ems(item);
}

double MeasuredText::width_between(MeasuredWord const& word, std::size_t from, std::size_t to) const {
  if (from >= to) return 0;
  auto const ends_before = [](WordPart const& part, std::size_t at) { return part.range.end <= at; };
  auto const first_part = std::lower_bound(word.parts.begin(), word.parts.end(), from, ends_before);
  auto const last_part = std::lower_bound(first_part, word.parts.end(), to - 1, ends_before);
  if (to - from > longest_on_line && first_part != last_part) {
    double const end = last_part == word.parts.end() ? word.width : last_part->start;
    return end - first_part->start;
  }
  double width = 0;
  for (auto it = first_part; it != word.parts.end() && it->range.begin < to; ++it) {
    WordPart const& part = *it;
    std::size_t const begin = std::max(from, part.range.begin);
    std::size_t const end = std::min(to, part.range.end);
    std::size_t const first = begin - part.range.begin;
    std::size_t const last = end - part.range.begin;
    std::optional<double> const known =
        part.places.bytes.empty() ? width_of(*part.shaped, first, last) : width_of(part, first, last);
    width += (known ? *known : shape(part.item, Range{begin, end})->advance) * ems(part.item);
  }
  return width;
}

double MeasuredText::width_in_word(MeasuredBreak const& from, MeasuredBreak const& to) const {
  MeasuredWord const& word = words_[to.word];
  std::size_t const begin = std::max(from.place.at, word.range.begin);
  if (begin == word.range.begin) return to.before;
  return width_between(word, begin, std::min(to.place.at, word.range.end)) + to.hyphen;
}

bool MeasuredText::add_resorts(double width, Resort resort) {
  std::vector<BreakPlace> places;
  bool all_fit = true;
  for (std::size_t i = 1; i < breaks_.size(); ++i) {
    if (line_width(i - 1, i) > width + width_tolerance) {
      all_fit = false;
      Range const word = words_[breaks_[i].word].range;
      Range const piece{std::max(breaks_[i - 1].place.at, word.begin), std::min(breaks_[i].place.at, word.end)};
      auto const more = last_resorts(prepared_, *paragraph_, word, piece, *hyphenator_, resort);
      places.insert(places.end(), more.begin(), more.end());
    }
    places.push_back(breaks_[i].place);
  }
  if (!all_fit) set_breaks(places);
  return all_fit;
}

void MeasuredText::drop_wide_hyphens(double width) {
  std::vector<BreakPlace> places;
  for (std::size_t i = 1; i < breaks_.size(); ++i) {
    places.push_back(breaks_[i].place);
    bool const wide = line_width(i - 1, i) > width + width_tolerance;
    if (wide && places.back().kind == BreakKind::hyphen) places.back().kind = BreakKind::plain;
  }
  set_breaks(places);
}

bool MeasuredText::has_wider_words(double width) const {
  return std::any_of(words_.begin(), words_.end(), [&](MeasuredWord const& word) { return word.width > width; });
}

void MeasuredText::part_wide_words(double width) {
  if (!has_wider_words(width) || add_resorts(width, Resort::syllables)) return;
  if (!add_resorts(width, Resort::anywhere)) drop_wide_hyphens(width);
}

}  // namespace factsheet::text
