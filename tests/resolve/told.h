// One language's page of a sheet with its data, both as an author types them, and all that was said about them.
#pragma once
#include "core/markup.h"
#include "markup/markup.h"
#include "resolve/build.h"
#include "resolve/texts/source_text.h"
#include "sheet/compute/compute_figures.h"
#include "sheet/read/parse_data.h"
#include "sheet/read/parse_sheet.h"

namespace factsheet::test {

inline std::shared_ptr<SourceFile const> file_of(std::string path, std::string bytes) {
  return std::make_shared<SourceFile const>(SourceFile{std::move(path), std::move(bytes)});
}

/// One language's page with these blocks, and all that was said.
struct Told {
  std::vector<resolve::Block> blocks;
  std::vector<std::string> messages;
};

inline Told told(std::string const& data, std::string const& blocks, std::string const& language = "nl") {
  Diagnostics all;
  std::optional<sheet::DataSet> figures = sheet::DataSet();
  if (!data.empty()) figures = sheet::parse_data(file_of("figures.yaml", data)).take(all);
  auto computed = sheet::compute_figures(std::move(*figures)).take(all);
  std::string const sheet = "sheet: 1\nlanguages: [nl, en]\ntitle: T\npages:\n  - blocks:\n" + blocks;
  auto const written = sheet::parse_sheet(file_of("a.sheet.yaml", sheet)).take(all);
  auto made = resolved(*written, *computed, language).take(all);
  sort_and_unite(all);
  return {made->pages.at(0).blocks, messages(all)};
}

/// Words without markup, a plain space for one that does not break.
inline std::string plain(std::string const& markup) {
  std::string words = text::plain_words(SourceText::plain(markup));
  for (auto at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0")) words.replace(at, 2, " ");
  return words;
}

inline std::string figure_of(resolve::Block const& block) {
  auto const& callout = std::get<resolve::Callout>(block.content);
  return plain(callout.figure.text) + (callout.unit.empty() ? "" : " " + plain(callout.unit.text));
}

inline std::vector<std::string> bars_of(resolve::Block const& block) {
  std::vector<std::string> shown;
  for (auto const& series : std::get<resolve::Bar>(block.content).series) {
    for (auto const& bar : series.bars) shown.push_back(plain(escaped(bar.shown)));
  }
  return shown;
}

inline std::vector<std::string> parts_of(resolve::Block const& block) {
  std::vector<std::string> shown;
  for (auto const& part : std::get<resolve::Pie>(block.content).parts) shown.push_back(part.shown);
  return shown;
}

inline std::vector<std::string> column_of(resolve::Block const& block, std::size_t column) {
  std::vector<std::string> shown;
  for (auto const& row : std::get<resolve::Table>(block.content).rows) shown.push_back(plain(row.at(column).text));
  return shown;
}

inline std::string series(std::string const& keys, std::vector<std::string> const& values) {
  std::string text = "series:\n  s:\n    label: s\n" + (keys.empty() ? "" : "    " + keys + "\n") + "    rows:\n";
  for (auto const& value : values) text += "      - {label: r" + value + ", value: " + value + "}\n";
  return text;
}

inline std::string const callout_x = "      - callout: {figure: x, text: t}\n";
inline std::string const bar_s = "      - bar: {series: s, title: t}\n";
inline std::string const pie_s = "      - pie: {series: s, title: t}\n";

inline std::string stack(std::string const& first, std::string const& second,
                         std::string const& keys = "unit: percent") {
  return "series:\n  s: {label: ja, " + keys + ", rows: [{label: A, value: " + first + "}]}\n  t: {label: nee, " +
         keys + ", rows: [{label: A, value: " + second + "}]}\n";
}
inline std::string const stacked = "      - bar: {series: [s, t], stacked: true, title: t}\n";

}  // namespace factsheet::test
