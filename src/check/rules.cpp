#include "check/rules.h"

#include "check/between_languages/unlike_length.h"
#include "check/between_languages/unlike_links.h"
#include "check/between_languages/unlike_numbers.h"
#include "check/between_languages/unlike_parts.h"
#include "check/between_languages/untranslated.h"
#include "check/claims/broken_claim.h"
#include "check/claims/unstated_claim.h"
#include "check/consistency/double_space.h"
#include "check/consistency/doubled_word.h"
#include "check/consistency/foreign_number.h"
#include "check/consistency/straight_quotes.h"
#include "check/consistency/two_citations.h"
#include "check/consistency/two_labels.h"
#include "check/consistency/two_spellings.h"
#include "check/consistency/typed_figure.h"
#include "check/figures/bare_percentage.h"
#include "check/figures/figure_without_source.h"
#include "check/figures/old_figure.h"
#include "check/figures/stale_year.h"
#include "check/figures/uncited_source.h"
#include "check/figures/uneven_shares.h"
#include "check/figures/unread_columns.h"
#include "check/figures/unshown_figure.h"
#include "check/figures/updated_before_data.h"
#include "check/language/hard_text.h"
#include "check/language/mixed_address.h"
#include "check/language/wrong_language.h"
#include "check/seeing/empty_link_text.h"
#include "check/seeing/heading_in_text.h"
#include "check/seeing/repeated_alternative.h"
#include "check/spelling/misspelt_word.h"

#include <algorithm>
#include <array>

namespace factsheet::check {
namespace {

constexpr std::array<Rule, 31> rules{
    bare_percentage,      broken_claim,   double_space,    doubled_word,   empty_link_text, figure_without_source,
    foreign_number,       hard_text,      heading_in_text, misspelt_word,  mixed_address,   old_figure,
    repeated_alternative, stale_year,     straight_quotes, two_citations,  two_labels,      two_spellings,
    typed_figure,         uncited_source, uneven_shares,   unlike_length,  unlike_links,    unlike_numbers,
    unlike_parts,         unread_columns, unshown_figure,  unstated_claim, untranslated,    updated_before_data,
    wrong_language,
};

/// What other stages warn of in a sheet.
constexpr auto warnings_of_other_stages = std::to_array<std::string_view>({"beside-table",        "cell-as-typed",
                                                                           "changed-columns",     "date-as-label",
                                                                           "duplicate-label",     "few-pixels",
                                                                           "fraction-as-percent", "joined-line",
                                                                           "little-shown",        "lone-item",
                                                                           "low-resolution",      "many-parts",
                                                                           "missing-value",       "number-sign",
                                                                           "page-not-full",       "phone",
                                                                           "press-date",          "press-ink",
                                                                           "press-resolution",    "press-rich-black",
                                                                           "press-thin-line",     "qr",
                                                                           "read-otherwise",      "stale-page",
                                                                           "svg-filter",          "total-as-row",
                                                                           "uneven-decimals",     "unmet-condition",
                                                                           "wrong-quote",         "year-or-number"});

}  // namespace

std::span<Rule const> all_rules() { return rules; }

Rule const* find_rule(std::string_view id) {
  auto const found = std::find_if(rules.begin(), rules.end(), [&](Rule const& rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

bool is_of_data(std::string_view id) {
  Rule const* const rule = find_rule(id);
  return rule != nullptr && rule->of_data;
}

bool is_settable(std::string_view id) {
  auto const& others = warnings_of_other_stages;
  return find_rule(id) != nullptr || std::find(others.begin(), others.end(), id) != others.end();
}

std::vector<std::string> settable_rules() {
  std::vector<std::string> ids(warnings_of_other_stages.begin(), warnings_of_other_stages.end());
  for (Rule const& rule : rules) ids.emplace_back(rule.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string remedy_for_rule(std::string_view id) {
  auto const near = did_you_mean(id, settable_rules());
  if (near) return "did you mean \"" + *near + "\"?";
  return "write the word in square brackets at the end of a warning; errors cannot be changed";
}

std::vector<Finding> find_all(Subject const& subject, bool all, std::vector<std::string> const& only) {
  Findings findings;
  for (Rule const& rule : rules) {
    bool const is_wanted = only.empty() || std::find(only.begin(), only.end(), rule.id) != only.end();
    if (!is_wanted || !(all || rule.always)) continue;
    findings.enter(rule.id, rule.severity);
    rule.find(subject, findings);
  }
  return std::move(findings.all);
}

}  // namespace factsheet::check
