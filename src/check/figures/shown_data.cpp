#include "check/figures/shown_data.h"

#include <algorithm>

namespace factsheet::check {
namespace {

void append(std::vector<sheet::Name>& to, std::optional<sheet::Name> const& name) {
  if (name) to.push_back(*name);
}

struct NamesOfBlock {
  NamedData& to;
  void operator()(sheet::Callout const& callout) const { append(to.figures, callout.figure); }
  void operator()(sheet::Pie const& pie) const { append(to.series, pie.series); }
  void operator()(sheet::Bar const& bar) const { to.series = bar.series; }
  void operator()(sheet::Pictogram const& pictogram) const {
    append(to.figures, pictogram.figure);
    for (sheet::Share const& share : pictogram.shares) append(to.figures, share.figure);
  }
  void operator()(sheet::Table const& table) const { to.series = table.series; }
  template <class Other>
  void operator()(Other const&) const {}
};

struct FiguresOfOperation {
  std::vector<sheet::Name>& figures;
  std::vector<sheet::Name>& series;
  void operator()(sheet::ShareOf const& share) const {
    series.push_back(share.series);
    append(figures, share.of);
  }
  void operator()(sheet::SumOf const& sum) const {
    append(series, sum.series);
    figures.insert(figures.end(), sum.figures.begin(), sum.figures.end());
  }
  void operator()(sheet::DifferenceOf const& difference) const {
    figures.insert(figures.end(), {difference.of, difference.from});
  }
  void operator()(sheet::RatioOf const& ratio) const { figures.insert(figures.end(), {ratio.of, ratio.to}); }
};

class DataFinder {
 public:
  DataFinder(sheet::DataSet const& data, ShownData& shown) : data_(data), shown_(shown) {}

  void figure(std::string const& id, std::vector<Span> const& by) {
    auto const found = data_.figures.find(id);
    if (found == data_.figures.end() || !note(shown_.figures, id, by)) return;
    sources(found->second.source, by);
    if (!found->second.computed) return;
    std::vector<sheet::Name> figures, series;
    std::visit(FiguresOfOperation{figures, series}, found->second.computed->value);
    for (sheet::Name const& name : figures) figure(name.value, by);
    for (sheet::Name const& name : series) this->series(name.value, by);
  }

  void series(std::string const& id, std::vector<Span> const& by) {
    auto const found = data_.series.find(id);
    if (found == data_.series.end() || !note(shown_.series, id, by)) return;
    sources(found->second.source, by);
    for (sheet::SeriesRow const& row : found->second.rows) {
      if (row.figure) figure(row.figure->value, by);
    }
  }

  void sources(std::vector<sheet::Name> const& names, std::vector<Span> const& by) {
    for (sheet::Name const& name : names) {
      if (data_.sources.contains(name.value)) note(shown_.sources, name.value, by);
    }
  }

 private:
  /// False where it was known that these show it: what figures are made of may go round in a circle.
  static bool note(ShownBy& shown, std::string const& id, std::vector<Span> const& by) {
    auto const [place, fresh] = shown.try_emplace(id);
    bool changed = fresh;
    for (Span const& one : by) {
      bool const known = std::any_of(place->second.begin(), place->second.end(), [&](Span const& other) {
        return other.file == one.file && other.begin == one.begin;
      });
      if (!known) place->second.push_back(one);
      changed = changed || !known;
    }
    return changed;
  }

  sheet::DataSet const& data_;
  ShownData& shown_;
};

}  // namespace

std::vector<sheet::Name> figures_in(SourceText const& text) {
  std::vector<sheet::Name> names;
  for (auto open = text.text.find("{{"); open != std::string::npos; open = text.text.find("{{", open + 2)) {
    auto const end = text.text.find("}}", open);
    if (end == std::string::npos) break;
    if (open > 0 && text.text[open - 1] == '\\') continue;
    auto const first = text.text.find_first_not_of(' ', open + 2);
    auto const last = text.text.find_last_not_of(' ', end - 1);
    if (first < end && last >= first) {
      names.push_back({text.text.substr(first, last + 1 - first), text.span(open, end + 2 - open)});
    }
  }
  return names;
}

NamedData named_by(sheet::Block const& block) {
  NamedData named;
  std::visit(NamesOfBlock{named}, block.content);
  named.sources = block.common.source;
  return named;
}

ShownData shown_data(sheet::Sheet const& sheet, sheet::DataSet const& data, std::vector<PlacedText> const& texts) {
  ShownData shown;
  DataFinder finder(data, shown);
  for (sheet::Block const* block : blocks_of(sheet)) {
    NamedData const named = named_by(*block);
    std::vector<Span> const by{block->common.at};
    for (sheet::Name const& name : named.figures) finder.figure(name.value, by);
    for (sheet::Name const& name : named.series) finder.series(name.value, by);
    finder.sources(named.sources, by);
  }
  for (PlacedText const& placed : texts) {
    std::vector<Span> const by = placed.block ? std::vector{placed.block->common.at} : std::vector<Span>();
    for (sheet::Text::Version const& version : placed.text->versions) {
      for (sheet::Name const& name : figures_in(version.text)) finder.figure(name.value, by);
    }
  }
  return shown;
}

}  // namespace factsheet::check
