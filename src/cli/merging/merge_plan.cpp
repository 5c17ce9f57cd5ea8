#include "cli/merging/merge_plan.h"

#include "cli/files/safe_name.h"
#include "cli/running/digest.h"
#include "core/enumeration.h"
#include "core/invisible.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

/// As long as what comes behind a name may be: ".nl.copier.12.png" and the like.
constexpr std::size_t room_for_ending = 40;

/// Safe on every file system, with room for what comes behind it, and seen in a list of files.
std::string safe_copy_name(std::string const& name) {
  auto const first = name.find_first_not_of(". ");
  std::string const ending(room_for_ending, 'x');
  std::string safe = safe_file_name(first == std::string::npos ? std::string() : name.substr(first), ending);
  safe.resize(safe.size() - ending.size());
  return safe;
}

std::vector<std::string> words_of(std::string_view cell) {
  std::vector<std::string> words;
  std::string word;
  for (char const c : cell) {
    bool const parts = c == ',' || c == ';' || c == ' ' || c == '/' || c == '+';
    if (!parts) word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (parts && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

class Planner {
 public:
  Planner(sheet::Sheet const& sheet, sheet::MergeTable const& table, MergeChoice const& choice)
      : sheet_(sheet), merge_(*sheet.merge), table_(table), choice_(choice) {
    for (sheet::Name const& language : sheet.languages) sheet_languages_.push_back(language.value);
  }

  Result<MergePlan> plan() {
    if (!read_pattern()) return {std::nullopt, std::move(faults_)};
    for (std::size_t i = 0; i < table_.rows.size(); ++i) copies_.push_back(copy_of(i));
    refuse_same_keys();
    if (!has_errors(faults_)) refuse_same_names();
    if (!has_errors(faults_)) refuse_unknown_keys();
    MergePlan plan;
    for (Copy const& copy : copies_) plan.keys.insert(copy.key);
    plan.keys.erase("");
    plan.copies = chosen();
    return {std::move(plan), std::move(faults_)};
  }

 private:
  bool read_pattern() {
    std::vector<std::string> columns;
    if (!table_.rows.empty()) {
      for (auto const& [name, value] : table_.rows.front().row.values) columns.push_back(name);
    } else {
      faults_.push_back(error(merge_.at, "empty-file", "the file of the merge has no row below its names",
                              "write a row for each copy"));
      return false;
    }
    auto pattern = NamePattern::read(choice_.name, merge_, columns, table_.rows.front().row.origin).take(faults_);
    if (has_errors(faults_)) return false;
    pattern_ = *std::move(pattern);
    return true;
  }

  Copy copy_of(std::size_t index) {
    sheet::Row const& row = table_.rows[index].row;
    Copy copy;
    copy.row = index;
    copy.key = row.words(merge_.key->value);
    if (table_.rows[index].fault) {
      copy.faults.push_back(*table_.rows[index].fault);
      return copy;
    }
    if (copy.key.empty()) {
      copy.faults.push_back(error(
          row.at, "empty-cell",
          fmt::format("row {}: the cell of \"{}\" is empty, and tells the copies apart", row.number, merge_.key->value),
          "fill it in"));
      return copy;
    }
    auto const name = pattern_.name(sheet_.name, row).take(copy.faults);
    if (name) copy.name = safe_copy_name(*name);
    copy.languages = languages_of(row, copy.faults);
    copy.digest = digest_of(row, copy);
    return copy;
  }

  std::vector<std::string> languages_of(sheet::Row const& row, Diagnostics& to) const {
    std::vector<std::string> wanted;
    std::string const cell = merge_.language ? row.words(merge_.language->value) : std::string();
    for (std::string const& word : words_of(cell)) {
      if (std::find(sheet_languages_.begin(), sheet_languages_.end(), word) == sheet_languages_.end()) {
        to.push_back(error(row.values.find(merge_.language->value)->second.at, "unknown-language",
                           fmt::format("row {}: \"{}\" is no language of the sheet", row.number, word),
                           "write " + enumerated(sheet_languages_, "or")));
      }
      wanted.push_back(word);
    }
    std::vector<std::string> languages;
    for (std::string const& language : sheet_languages_) {
      bool const of_row = wanted.empty() || std::find(wanted.begin(), wanted.end(), language) != wanted.end();
      bool const asked = choice_.languages.empty() || std::find(choice_.languages.begin(), choice_.languages.end(),
                                                                language) != choice_.languages.end();
      if (of_row && asked) languages.push_back(language);
    }
    return languages;
  }

  static std::string digest_of(sheet::Row const& row, Copy const& copy) {
    std::string all = copy.name + '\n';
    for (auto const& [column, value] : row.values) {
      all += fmt::format("{}:{} {}:{}", column.size(), column, value.words.size(), value.words);
      if (value.number) all += fmt::format(" {} {}", *value.number, value.typed_decimals);
      all += '\n';
    }
    return sha256(all);
  }

  [[nodiscard]] sheet::Row const& row_of(Copy const& copy) const { return table_.rows[copy.row].row; }

  void refuse_same_keys() {
    std::map<std::string, Copy const*> first;
    for (Copy const& copy : copies_) {
      if (copy.key.empty()) continue;
      // Two that look alike are one to whoever gets the files.
      auto const [known, fresh] = first.emplace(without_invisible(copy.key), &copy);
      if (fresh) continue;
      faults_.push_back(same_key_twice(row_of(copy), merge_.key->value, row_of(*known->second)));
    }
  }

  void refuse_same_names() {
    std::map<std::string, Copy const*> first;
    for (Copy const& copy : copies_) {
      if (!copy.faults.empty()) continue;
      auto const [known, fresh] = first.emplace(meeting_name(copy.name), &copy);
      if (fresh) continue;
      Copy const& other = *known->second;
      faults_.push_back(
          error(row_of(copy).at, "same-name",
                fmt::format("\"{}\" and \"{}\" of row {} would be written to the same files, {}", copy.key, other.key,
                            row_of(other).number, copy.name),
                choice_.name.empty()
                    ? fmt::format("give them a \"{}\" that differs in more than capitals and signs", merge_.key->value)
                    : fmt::format("write a column that tells them apart into --name: {{{{{}.{}}}}}", merge_.row->value,
                                  merge_.key->value)));
    }
  }

  void refuse_unknown_keys() {
    for (std::string const& key : choice_.only) {
      auto const is_it = [&](Copy const& copy) { return copy.key == key; };
      if (std::any_of(copies_.begin(), copies_.end(), is_it)) continue;
      std::vector<std::string> keys;
      for (Copy const& copy : copies_) keys.push_back(copy.key);
      auto const near = did_you_mean(key, keys);
      faults_.push_back(
          of_kind(FaultKind::wrong_usage,
                  error({}, "unknown-row",
                        fmt::format("--only: {} has no row whose \"{}\" is \"{}\"", row_of(copies_.front()).origin,
                                    merge_.key->value, key),
                        near ? fmt::format("did you mean \"{}\"?", *near) : "write it as it stands in the file")));
    }
  }

  std::vector<Copy> chosen() {
    std::vector<Copy> made;
    for (Copy& copy : copies_) {
      bool const is_asked =
          choice_.only.empty() || std::find(choice_.only.begin(), choice_.only.end(), copy.key) != choice_.only.end();
      if (!is_asked || (choice_.shard && !choice_.shard->has(copy.key))) continue;
      if (choice_.limit && made.size() == *choice_.limit) break;
      made.push_back(std::move(copy));
    }
    return made;
  }

  sheet::Sheet const& sheet_;
  sheet::Merge const& merge_;
  sheet::MergeTable const& table_;
  MergeChoice const& choice_;
  std::vector<std::string> sheet_languages_;
  NamePattern pattern_;
  std::vector<Copy> copies_;
  Diagnostics faults_;
};

}  // namespace

Diagnostic same_key_twice(sheet::Row const& row, std::string const& key, sheet::Row const& first) {
  return error(row.at, "duplicate-row",
               fmt::format("\"{}\" is the \"{}\" of row {} too", row.words(key), key, first.number),
               "take one of the rows out, or give each its own");
}

Result<MergePlan> plan_merge(sheet::Sheet const& sheet, sheet::MergeTable const& table, MergeChoice const& choice) {
  auto plan = Planner(sheet, table, choice).plan();
  sort_and_unite(plan.diagnostics);
  limit_messages(plan.diagnostics);
  return plan;
}

}  // namespace factsheet::cli
