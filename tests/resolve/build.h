// Sheets and data made by hand, for tests that need no YAML.
#pragma once
#include "resolve/blocks/citations.h"
#include "resolve/resolve.h"
#include "resolve/resolved_sheet.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace factsheet::test {

/// One file that all places of a test point into: line N is `line N`.
inline std::shared_ptr<SourceFile const> file(std::string path = "a.sheet.yaml") {
  std::string bytes;
  for (int i = 1; i <= 60; ++i) bytes += "line " + std::to_string(i) + "\n";
  return std::make_shared<SourceFile const>(SourceFile{std::move(path), bytes});
}

/// Line `line`, columns 1 to 5.
inline Span line(int line, std::shared_ptr<SourceFile const> of = file()) {
  return {std::move(of), {line, 1}, {line, 5}};
}

inline sheet::Name name(std::string value, Span at = {}) { return {std::move(value), std::move(at)}; }

/// A text written on one line from column 1 on.
inline SourceText written(std::string text, Span const& at) {
  SourceText made{std::move(text), {}, at};
  made.pieces.push_back({0, at, true});
  return made;
}
inline sheet::Text text(std::string words, Span const& at = {}) { return {{{"", written(std::move(words), at)}}, at}; }
inline sheet::Text text(std::string dutch, std::string english, Span const& at = {}) {
  return {{{"nl", written(std::move(dutch), at)}, {"en", written(std::move(english), at)}}, at};
}

inline sheet::Figure figure(double value, sheet::Format format, std::vector<sheet::Name> source = {}) {
  sheet::Figure made;
  made.value = {value, {}};
  made.format.value = format;
  made.source = std::move(source);
  return made;
}

inline sheet::SeriesRow row(sheet::Text label, double value, int decimals = 0, Span const& at = {}) {
  sheet::SeriesRow made;
  made.label = std::move(label);
  made.value = {value, at};
  made.typed_decimals = decimals;
  made.at = at;
  return made;
}

inline sheet::Sheet sheet_of(sheet::Blocks blocks) {
  sheet::Sheet made;
  made.name = "crossing";
  made.languages = {name("nl"), name("en")};
  made.title = text("Veilig oversteken", "Crossing safely");
  made.pages.emplace_back();
  made.pages.back().blocks = std::move(blocks);
  return made;
}

template <class Content>
sheet::Block block(Content content) {
  sheet::Block made;
  made.content = std::move(content);
  return made;
}

inline Result<resolve::ResolvedSheet> resolved(sheet::Sheet const& sheet, sheet::DataSet const& data,
                                               std::string const& language) {
  return resolve::resolve(sheet, data, nullptr,
                          {{}, {{"heart", std::make_shared<Icon const>()}, {"shield", std::make_shared<Icon const>()}}},
                          language);
}

/// `path:line:column: error: message; help [rule]` of each, without the source lines.
inline std::vector<std::string> messages(Diagnostics const& diagnostics) {
  std::vector<std::string> lines;
  for (auto const& diagnostic : diagnostics) {
    auto const all = to_text(diagnostic);
    lines.push_back(all.substr(0, all.find('\n')));
  }
  return lines;
}

/// The blocks, and below them the list of what they cite, if they cite anything.
inline sheet::Sheet sheet_with_sources(sheet::Blocks blocks, sheet::DataSet const& data) {
  bool const cites = std::any_of(blocks.begin(), blocks.end(),
                                 [&](sheet::Block const& one) { return !resolve::sources_of(one, data).empty(); });
  if (cites) blocks.push_back(block(sheet::Sources{}));
  return sheet_of(std::move(blocks));
}

}  // namespace factsheet::test
