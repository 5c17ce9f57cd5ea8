#include "check/consistency/typed_figure.h"

#include "check/subject.h"
#include "check/texts/numbers.h"
#include "core/language.h"
#include "resolve/numbers/lookup.h"

#include <map>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// Figures by how they are printed in a language.
std::map<std::string, std::string> printed_figures(sheet::DataSet const& data, std::string const& language) {
  std::map<std::string, std::string> printed;
  Diagnostics told_elsewhere;
  resolve::Lookup const lookup{data, told_elsewhere};
  for (auto const& [id, figure] : data.figures) {
    if (!figure.value || figure.format.value == sheet::Format::year) continue;
    if (auto const value = lookup.value({id, {}}, language)) printed.emplace(value->shown.number, id);
  }
  return printed;
}

/// Small numbers are many things.
bool is_telling(TypedNumber const& number) {
  bool const is_short = number.text.size() < 2 || (number.text.size() < 3 && !number.percent);
  return !is_short && !is_year(number.text);
}

}  // namespace

void find_typed_figure(Subject const& subject, Findings& to) {
  std::map<std::string, std::map<std::string, std::string>> by_language;
  for (std::string const& language : subject.languages) {
    by_language[language] = printed_figures(subject.data, language);
  }
  for (Version const& version : subject.versions) {
    auto const figures = by_language.find(version.language);
    if (figures == by_language.end() || !version.text->at.file || version.text->at.file != subject.sheet.at.file)
      continue;
    PlaceFinder places(*version.text);
    for (Passage const& passage : version.outline.passages) {
      for (TypedNumber const& number : numbers_in(passage.text)) {
        auto const figure = figures->second.find(number.text + (number.percent ? "%" : ""));
        if (!is_telling(number) || figure == figures->second.end()) continue;
        to.add(places.place_of(number.text), "typed-figure",
               fmt::format("{} is typed here, and is the figure \"{}\"", figure->first, figure->second),
               fmt::format("write {{{{{}}}}}, so that an update changes it", figure->second));
      }
    }
  }
}

}  // namespace factsheet::check
