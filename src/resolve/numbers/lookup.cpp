#include "resolve/numbers/lookup.h"

#include "core/language.h"
#include "core/utf8.h"
#include "resolve/numbers/number_format.h"
#include "resolve/numbers/questions.h"
#include "resolve/numbers/row_values.h"
#include "resolve/remedy.h"
#include "resolve/texts/marks_on_letters.h"
#include "resolve/texts/source_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace factsheet::resolve {

namespace {

template <class T>
T const* find(sheet::ById<T> const& all, sheet::Name const& id, std::string const& what, bool incomplete,
              Diagnostics& to) {
  auto const found = all.find(id.value);
  if (found != all.end()) return &found->second;
  if (incomplete) return nullptr;
  auto help = remedy(id.value, keys_of(all));
  if (all.empty()) help = "the sheet's data files have none; name a file that does under \"data\"";
  to.push_back(error(id.at, "unknown-" + what, fmt::format("unknown {} \"{}\"", what, id.value), std::move(help)));
  return nullptr;
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (u_isalpha(static_cast<UChar32>(next_code_point(text, at))) != 0) return true;
  }
  return false;
}

std::optional<int> value_of(std::optional<Spanned<int>> const& number) {
  return number ? std::optional(number->value) : std::nullopt;
}

/// The number in print, or what is wrong with it.
std::optional<Value> printed(Spanned<double> const& number, NumberFormat const& how,
                             std::optional<sheet::Name> const& currency, std::string const& language, Diagnostics& to) {
  auto fault = check_number(how.format, number);
  if (!fault && currency) fault = check_currency(*currency);
  if (fault) {
    to.push_back(std::move(*fault));
    return std::nullopt;
  }
  return Value{number.value, format_number(number.value, how, language), how.format, number.at, how};
}

/// What is drawn of a computed figure is not what was rounded for print.
std::optional<Value> drawn(sheet::Figure const& figure, std::optional<Value> value) {
  if (value && figure.unrounded) value->number = *figure.unrounded;
  return value;
}

NumberFormat format_of(sheet::Figure const& figure) {
  return {figure.format.value, value_of(figure.decimals), figure.typed_decimals,
          figure.currency ? figure.currency->value : ""};
}

/// Reading a sheet finds what its own texts lack in its own languages; data files are not read for one sheet alone.
bool is_checked(sheet::Text const& text, std::string const& language, sheet::Sheet const* sheet) {
  if (sheet == nullptr || !text.at.file || text.at.file != sheet->at.file) return false;
  return std::any_of(sheet->languages.begin(), sheet->languages.end(),
                     [&](sheet::Name const& name) { return name.value == language; });
}

}  // namespace

bool Lookup::may_be_of_row(std::string const& id) const {
  if (data.row && id.starts_with(data.row->prefix)) return true;
  auto const found = data.figures.find(id);
  return found != data.figures.end() && (found->second.from_row || found->second.unrounded);
}

sheet::Figure const* Lookup::figure(sheet::Name const& id) const {
  if (asks_row != nullptr && may_be_of_row(id.value)) *asks_row = true;
  if (auto fault = fault_of_row_value(data, id)) {
    problems.push_back(*std::move(fault));
    return nullptr;
  }
  return find(data.figures, id, "figure", data.incomplete, problems);
}
sheet::Series const* Lookup::series(sheet::Name const& id) const {
  return find(data.series, id, "series", data.incomplete, problems);
}
sheet::Source const* Lookup::source(sheet::Name const& id) const {
  return find(data.sources, id, "source", data.incomplete, problems);
}

SourceText const* Lookup::version(sheet::Text const& text, std::string const& language) const {
  for (auto const& version : text.versions) {
    if (version.language == language) return &version.text;
  }
  for (auto const& version : text.versions) {
    if (version.language.empty()) return &version.text;
  }
  if (is_checked(text, language, sheet)) return nullptr;
  problems.push_back(error(text.at, "missing-translation",
                           fmt::format("the {} text is missing", language_name(language)),
                           fmt::format("add \"{}: …\"", language)));
  return nullptr;
}

void Lookup::note(Use use) const {
  if (uses != nullptr) uses->push_back(std::move(use));
}

std::optional<PrintedFigure> Lookup::print(sheet::Name const& id, std::string const& language) const {
  auto const* const found = figure(id);
  if (found == nullptr) return std::nullopt;
  if (found->value) {
    auto how = format_of(*found);
    if (how.format == sheet::Format::currency) how.typed_decimals = std::max(how.typed_decimals, money_decimals);
    auto const number = printed(*found->value, how, found->currency, language, problems);
    if (!number) return std::nullopt;
    ask_about_year(id, *found, problems);
    ask_about_decimals(id, *found, problems);
    ask_about_fraction(id, *found, problems);
    note({Use::Kind::figure, id.value, {}, number->number, number->how, number->shown.joined(), number->at});
    return PrintedFigure{number->shown, false, number->at};
  }
  if (!found->text) return std::nullopt;
  auto const* const words = version(*found->text, language);
  if (words == nullptr) return std::nullopt;
  if (auto const nested = words->text.find("{{"); nested != std::string::npos && !found->from_row) {
    problems.push_back(error(words->span(nested, 2), "figure-in-figure", "a figure cannot contain another figure",
                             "write its text as it should be printed"));
    return std::nullopt;
  }
  if (auto heap = find_heap_of_marks(*words)) {
    problems.push_back(std::move(heap->fault));
    return std::nullopt;
  }
  auto const text = normalised(*words).text;
  note({Use::Kind::figure, id.value, {}, {}, {}, text, words->at});
  return PrintedFigure{{text, {}}, has_letters(text), words->at};
}

std::optional<Value> Lookup::value(sheet::Name const& id, std::string const& language) const {
  auto const* const found = figure(id);
  if (found == nullptr) return std::nullopt;
  if (found->value) {
    auto number = printed(*found->value, format_of(*found), found->currency, language, problems);
    if (number) {
      ask_about_year(id, *found, problems);
      note({Use::Kind::figure, id.value, {}, number->number, number->how, number->shown.joined(), number->at});
    }
    return drawn(*found, std::move(number));
  }
  if (!found->text) return std::nullopt;  // what is wrong with it was told
  problems.push_back(error(id.at, "not-a-number", fmt::format("the figure \"{}\" is a text", id.value),
                           "use a figure that is a number"));
  return std::nullopt;
}

std::optional<Value> Lookup::value(sheet::Series const& series, sheet::SeriesRow const& row,
                                   std::string const& language) const {
  NumberFormat how{series.unit.value, value_of(series.decimals), row.typed_decimals,
                   series.currency ? series.currency->value : ""};
  if (row.value) return printed(*row.value, how, series.currency, language, problems);
  if (!row.figure) return std::nullopt;
  auto const* const found = figure(*row.figure);
  // A series that says nothing of its unit lets the figure speak.
  if (found == nullptr || !found->value || !series.unit.at.file) {
    Lookup unnoted = *this;  // the row is noted as such
    unnoted.uses = nullptr;
    return unnoted.value(*row.figure, language);
  }
  auto number = *found->value;
  // To be rounded to other decimals than the figure's own, it must not have been rounded to those first.
  if (found->unrounded && how.decimals && *how.decimals != found->typed_decimals) number.value = *found->unrounded;
  if (found->format.value == sheet::Format::points && how.format == sheet::Format::percent)
    how.format = found->format.value;
  how.typed_decimals = found->typed_decimals;
  if (!how.decimals) how.decimals = value_of(found->decimals);
  return drawn(*found, printed(number, how, series.currency, language, problems));
}

}  // namespace factsheet::resolve
