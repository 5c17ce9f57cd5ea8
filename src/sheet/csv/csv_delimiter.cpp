#include "sheet/csv/csv_delimiter.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

/// A comma is also a decimal sign and stands in sentences: it goes behind the others when both make a table.
constexpr std::array<std::pair<std::string_view, char>, 3> delimiters{
    {{"tab", '\t'}, {"semicolon", ';'}, {"comma", ','}}};

std::string shown(char delimiter) { return delimiter == '\t' ? "a tab" : std::string(1, delimiter); }

std::string_view key_word_for(char delimiter) {
  auto const is_it = [&](auto const& entry) { return entry.second == delimiter; };
  return std::find_if(delimiters.begin(), delimiters.end(), is_it)->first;
}

void refuse_delimiters(CsvFile const& file, std::vector<char> const& left, Diagnostics& faults) {
  Span at{file.file(), {1, 1}, {1, 1}};
  if (!left.empty()) {
    faults.push_back(error(std::move(at), "unknown-delimiter",
                           fmt::format("the columns may be separated by {} or by {}", shown(left[0]), shown(left[1])),
                           fmt::format("say \"delimiter: {}\" or \"delimiter: {}\" in \"csv\"", key_word_for(left[0]),
                                       key_word_for(left[1]))));
    return;
  }
  faults.push_back(error(std::move(at), "unknown-delimiter", "the file has one column",
                         "separate labels and values with ; or , or a tab"));
}

/// A file as a delimiter cuts it.
struct Cut {
  char delimiter = ';';
  bool named = false;  ///< a row of names has all that are looked for
  bool headed = false;
  bool even = false;
  bool clean = false;
  bool whole = false;        ///< all rows, the first one with the names, have as many cells
  bool without_top = false;  ///< the first row is left out
};

bool has_names(CsvTable const& table, CsvExtent const& extent, std::vector<std::string> const& names) {
  return std::all_of(names.begin(), names.end(), [&](std::string const& name) {
    return std::any_of(extent.heads.begin(), extent.heads.end(),
                       [&](std::size_t row) { return has_name(table.rows[row], name); });
  });
}

/// The cuts that make a table, of one column of labels and one of values at least.
std::vector<Cut> cuts_of(CsvFile& file, std::vector<std::string> const& names) {
  std::vector<Cut> cuts;
  for (auto const& [word, delimiter] : delimiters) {
    CsvTable const& table = file.table(delimiter);
    bool const wide = std::any_of(table.rows.begin(), table.rows.end(), [](CsvRow const& row) {
      return std::count_if(row.begin(), row.end(), [](CsvCell const& cell) { return !cell.text.empty(); }) > 1;
    });
    if (!wide) continue;
    CsvExtent const extent = find_extent(table, names);
    bool const headed = !extent.heads.empty() && table.rows[extent.heads.back()].size() > 1;
    bool const even = is_even(table, extent);
    bool const whole = even && extent.beside.empty();
    bool const without_top = headed && !extent.beside.empty() && extent.beside.front() < extent.heads.front();
    cuts.push_back({delimiter, !names.empty() && has_names(table, extent, names), headed, even, is_clean(table, extent),
                    whole, without_top});
  }
  return cuts;
}

/// A cell that is no number (`5,5‰`) must not make a table of the halves of the others, without its names.
void doubt_cuts_without_names(std::vector<Cut>& cuts) {
  bool const is_faulty = std::any_of(cuts.begin(), cuts.end(), [](Cut const& cut) { return cut.whole && !cut.clean; });
  for (Cut& cut : cuts) cut.clean = cut.clean && !(is_faulty && cut.without_top);
}

template <class Fits>
void keep(std::vector<Cut>& cuts, Fits const& fits) {
  if (std::any_of(cuts.begin(), cuts.end(), fits)) std::erase_if(cuts, [&](Cut const& cut) { return !fits(cut); });
}

}  // namespace

CsvTable const& CsvFile::table(char delimiter) {
  auto const found = tables_.find(delimiter);
  if (found != tables_.end()) return found->second;
  return tables_.emplace(delimiter, cut_csv(file_, delimiter)).first->second;
}

std::vector<std::string> wanted_names(CsvColumns const* wanted) {
  std::vector<std::string> names;
  if (wanted && wanted->value) names.push_back(wanted->value->value);
  if (!wanted) return names;
  for (auto const& [column, values] : wanted->where) names.push_back(column.value);
  if (!wanted->label) return names;
  for (Text::Version const& version : wanted->label->versions) names.push_back(version.text.text);
  return names;
}

std::optional<char> find_delimiter(CsvFile& file, CsvColumns const* wanted, Diagnostics& faults) {
  if (file.delimiter()) return file.delimiter();
  if (wanted && wanted->delimiter) {
    auto const is_it = [&](auto const& entry) { return entry.first == wanted->delimiter->value; };
    return std::find_if(delimiters.begin(), delimiters.end(), is_it)->second;
  }
  if (auto const named = named_delimiter(*file.file())) return named;
  std::vector<Cut> cuts = cuts_of(file, wanted_names(wanted));
  doubt_cuts_without_names(cuts);
  keep(cuts, [](Cut const& cut) { return cut.named; });
  keep(cuts, [](Cut const& cut) { return cut.clean; });
  if (cuts.size() > 1) keep(cuts, [](Cut const& cut) { return cut.headed; });
  if (cuts.size() > 1) keep(cuts, [](Cut const& cut) { return cut.even; });
  if (cuts.size() == 1 || (!cuts.empty() && cuts[0].clean)) return cuts[0].delimiter;
  std::vector<char> left;
  for (Cut const& cut : cuts) left.push_back(cut.delimiter);
  refuse_delimiters(file, left, faults);
  return std::nullopt;
}

}  // namespace factsheet::sheet
