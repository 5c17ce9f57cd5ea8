#include "resolve/alternative_text.h"

#include "core/language.h"
#include "core/number_in_words.h"
#include "markup/markup.h"
#include "resolve/source_text.h"

namespace factsheet::resolve {

namespace {

void add_sentence(std::string& to, std::string const& sentence) {
  if (sentence.empty()) return;
  if (!to.empty()) to += ' ';
  to += sentence;
  if (std::string_view(".?!").find(to.back()) == std::string_view::npos) to += '.';
}

std::string listed(std::vector<Datum> const& data, std::string const& language) {
  std::string list;
  for (auto const& datum : data) {
    if (!list.empty()) list += "; ";
    auto const label = text::plain_words(datum.label);
    auto const value = datum.missing ? std::string(language_of(language).words.no_data) : datum.shown;
    list += label.empty() ? value : label + ": " + value;
  }
  return list;
}

/// The value in brackets, unless the author's label says it already.
std::string listed(std::vector<Share> const& shares) {
  std::string list;
  for (auto const& share : shares) {
    if (!list.empty()) list += "; ";
    auto const label = text::plain_words(share.label);
    auto const value = share.shown;
    list += label;
    bool const said = value.empty() || names_number(label, value);
    if (!said) list += label.empty() ? value : " (" + value + ")";
  }
  return list;
}

std::string opening(Common const& common, SourceText const& measure) {
  std::string text;
  add_sentence(text, text::plain_words(common.title));
  add_sentence(text, text::plain_words(measure));
  return text;
}

}  // namespace

std::string alternative_text(Common const& common, Pie const& pie) {
  auto text = opening(common, pie.measure);
  add_sentence(text, listed(pie.parts, common.language));
  add_sentence(text, text::plain_words(common.cite));
  return text;
}

std::string alternative_text(Common const& common, Bar const& bar) {
  auto text = opening(common, bar.measure);
  for (auto const& series : bar.series) {
    auto const label = bar.series.size() > 1 ? text::plain_words(series.label) : "";
    add_sentence(text, (label.empty() ? "" : label + " – ") + listed(series.bars, common.language));
  }
  add_sentence(text, text::plain_words(common.cite));
  return text;
}

std::string alternative_text(Common const& common, Pictogram const& pictogram) {
  auto text = opening(common, pictogram.measure);
  add_sentence(text, listed(pictogram.shares));
  add_sentence(text, text::plain_words(common.cite));
  return text;
}

}  // namespace factsheet::resolve
