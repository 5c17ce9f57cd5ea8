#include "check/claims/claim.h"

#include "check/claims/operand.h"
#include "core/language.h"
#include "markup/markup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace factsheet::check {
namespace {

struct RelationRow {
  std::string_view name;
  Relation relation;
  std::size_t fewest, most;  ///< names; most 0: any number
};
constexpr std::array<RelationRow, 8> relations{{
    {"largest", Relation::largest, 1, 0},
    {"smallest", Relation::smallest, 1, 0},
    {"above", Relation::above, 2, 2},
    {"below", Relation::below, 2, 2},
    {"twice", Relation::twice, 2, 2},
    {"equal", Relation::equal, 2, 0},
    {"rises", Relation::rises, 1, 0},
    {"falls", Relation::falls, 1, 0},
}};

RelationRow const& row_of(Relation relation) {
  return *std::find_if(relations.begin(), relations.end(), [&](auto const& row) { return row.relation == relation; });
}

std::string shortened(std::string words) {
  constexpr std::size_t longest = 80;
  std::replace(words.begin(), words.end(), '\n', ' ');
  if (words.size() <= longest) return words;
  auto const space = words.rfind(' ', longest);
  return words.substr(0, space == std::string::npos ? longest : space) + " …";
}

SourceText const* version_in(sheet::Text const& text, std::string const& language) {
  for (auto const& version : text.versions) {
    if (version.language == language || version.language.empty()) return &version.text;
  }
  return nullptr;
}

/// What a block says first: its title, else its text.
std::string words_of(sheet::Block const& block, std::string const& language) {
  for (auto const* text : {&block.common.title, &block.common.text}) {
    if (!*text) continue;
    if (auto const* version = version_in(**text, language)) return shortened(text::plain_words(*version));
  }
  return block.common.id ? block.common.id->value : std::string("the block");
}

std::string trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

class ClaimReader {
 public:
  ClaimReader(Diagnostics& faults, std::vector<Claim>& claims) : faults_(faults), claims_(claims) {}

  void block(sheet::Block const& block, std::string const& language) {
    for (sheet::Claim const& written : block.common.holds) {
      add(written.relation, written.of, {Relation::largest, {}, words_of(block, language), language, {}},
          written.of.front().at);
    }
  }

  void text(SourceText const& text, std::string const& language) {
    if (text.text.find("{holds=") == std::string::npos) return;
    auto const markup = text::parse_markup(text).value;
    if (markup) blocks(*markup, language);
  }

 private:
  void blocks(text::Markup const& markup, std::string const& language) {
    for (text::MarkupBlock const& block : markup) {
      for (text::MarkedClaim const& marked : block.claims) this->marked(marked, language);
      if (auto const* list = std::get_if<text::MarkupList>(&block.content)) {
        for (auto const& item : list->items) blocks(item, language);
      }
    }
  }

  /// "above helmets, 50"
  void marked(text::MarkedClaim const& marked, std::string const& language) {
    std::string_view rest = marked.claim;
    auto const end = std::min(rest.find_first_of(" :"), rest.size());
    std::string const relation(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    std::vector<sheet::Name> of;
    while (!rest.empty()) {
      auto const comma = std::min(rest.find(','), rest.size());
      if (auto name = trimmed(rest.substr(0, comma)); !name.empty()) of.push_back({name, marked.claim_at});
      rest.remove_prefix(std::min(rest.size(), comma + 1));
    }
    add(relation, std::move(of), {Relation::largest, {}, shortened(marked.words), language, marked.at},
        marked.claim_at);
  }

  void add(std::string_view name, std::vector<sheet::Name> of, Claim claim, Span const& at) {
    auto const row =
        std::find_if(relations.begin(), relations.end(), [&](auto const& one) { return one.name == name; });
    if (row == relations.end()) {
      std::vector<std::string_view> names;
      for (RelationRow const& one : relations) names.push_back(one.name);
      faults_.push_back(error(at, "wrong-claim", fmt::format("unknown relation \"{}\"", name),
                              fmt::format("use {}", fmt::join(names, ", "))));
      return;
    }
    if (of.size() < row->fewest || (row->most != 0 && of.size() > row->most)) {
      faults_.push_back(
          error(at, "wrong-claim",
                fmt::format("\"{}\" is about {} {}, and {} given", name, row->most == 0 ? "at least" : "just",
                            row->fewest == 1 ? "one number" : "two numbers",
                            of.size() == 1 ? "1 is" : fmt::format("{} are", of.size())),
                fmt::format("write {}", example_of(row->relation))));
      return;
    }
    claim.relation = row->relation;
    claim.of = std::move(of);
    if (!claim.at.file) claim.at = at;
    claims_.push_back(std::move(claim));
  }

  static std::string_view example_of(Relation relation) {
    switch (relation) {
      case Relation::largest:
      case Relation::smallest:
        return "a row of a series, such as ways.bike";
      case Relation::above:
      case Relation::below:
        return "two, such as [helmets, 50]";
      case Relation::twice:
      case Relation::equal:
        return "two, such as [girls, boys]";
      case Relation::rises:
      case Relation::falls:
        return "the id of a series";
    }
    return "";
  }

  Diagnostics& faults_;
  std::vector<Claim>& claims_;
};

/// "walk 51%, bike 46% and car 3%"
std::string listed(std::vector<Operand> const& operands) {
  std::string text;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    if (i > 0) text += i + 1 == operands.size() ? " and " : ", ";
    text += operands[i].name + " is " + operands[i].shown;
  }
  return text;
}

/// The claim against the numbers.
class Test {
 public:
  Test(Claim const& claim, Operands const& operands, Diagnostics& faults)
      : claim_(claim), operands_(operands), faults_(faults) {}

  std::optional<std::string> contradiction() {
    switch (claim_.relation) {
      case Relation::largest:
        return extreme([](double a, double b) { return a > b; });
      case Relation::smallest:
        return extreme([](double a, double b) { return a < b; });
      case Relation::above:
        return pair([](double a, double b) { return a > b; });
      case Relation::below:
        return pair([](double a, double b) { return a < b; });
      case Relation::twice:
        return pair(is_about_twice);
      case Relation::equal:
        return chain([](double a, double b) { return a == b; });
      case Relation::rises:
        return chain([](double a, double b) { return a < b; });
      case Relation::falls:
        return chain([](double a, double b) { return a > b; });
    }
    return std::nullopt;
  }

 private:
  /// Within five parts of a hundred: readers round, too.
  static bool is_about_twice(double large, double small) {
    constexpr double least = 1.9, most = 2.1, slack = 1e-9;
    return small > 0 && large >= least * small - slack && large <= most * small + slack;
  }

  /// All numbers that the claim names; empty where one is missing, which is told.
  std::vector<Operand> all() {
    std::vector<Operand> found;
    for (sheet::Name const& name : claim_.of) {
      auto operand = operands_.one(name);
      if (!operand) return {};
      found.push_back(*std::move(operand));
    }
    return comparable(std::move(found));
  }

  std::vector<Operand> comparable(std::vector<Operand> found) {
    if (are_alike(found)) return found;
    faults_.push_back(error(claim_.of.front().at, "wrong-claim",
                            fmt::format("numbers of unlike kinds are compared: {}", listed(found)),
                            "compare percentages with percentages, and amounts with amounts"));
    return {};
  }

  template <class Compare>
  std::optional<std::string> pair(Compare const& compare) {
    auto const found = all();
    if (found.size() != 2 || compare(found[0].number, found[1].number)) return std::nullopt;
    return found[1].how ? listed(found) : fmt::format("{} is {}", found[0].name, found[0].shown);
  }

  /// Each against the one before.
  template <class Compare>
  std::optional<std::string> chain(Compare const& compare) {
    bool const is_series = claim_.of.size() == 1;
    if (is_series && !operands_.is_series(claim_.of.front())) {
      faults_.push_back(error(claim_.of.front().at, "wrong-claim",
                              fmt::format("the data have no series \"{}\"", claim_.of.front().value),
                              "write the id of a series, or a list of figures"));
      return std::nullopt;
    }
    auto const found = is_series ? operands_.rows_of(claim_.of.front()) : all();
    for (std::size_t i = 1; i < found.size(); ++i) {
      if (!compare(found[i - 1].number, found[i].number)) return listed({found[i - 1], found[i]});
    }
    return std::nullopt;
  }

  /// The first against all others: those of the list, or of its series.
  template <class Compare>
  std::optional<std::string> extreme(Compare const& compare) {
    std::vector<Operand> found = all();
    if (found.empty()) return std::nullopt;
    if (found.size() == 1) {
      if (!operands_.is_row(claim_.of.front())) {
        faults_.push_back(error(claim_.of.front().at, "wrong-claim",
                                fmt::format("there is nothing to compare \"{}\" with", claim_.of.front().value),
                                "write a row of a series, such as ways.bike, or a list of figures"));
        return std::nullopt;
      }
      return extreme_of_series(found.front(), compare);
    }
    for (std::size_t i = 1; i < found.size(); ++i) {
      if (!compare(found[0].number, found[i].number)) return listed({found[0], found[i]});
    }
    return std::nullopt;
  }

  template <class Compare>
  std::optional<std::string> extreme_of_series(Operand const& claimed, Compare const& compare) {
    std::optional<Operand> furthest;
    for (Operand const& row : operands_.rows_of(claim_.of.front())) {
      bool const as_far = row.row != claimed.row && !compare(claimed.number, row.number);
      if (as_far && (!furthest || compare(row.number, furthest->number))) furthest = row;
    }
    if (!furthest) return std::nullopt;
    return listed({claimed, *furthest});
  }

  Claim const& claim_;
  Operands const& operands_;
  Diagnostics& faults_;
};

}  // namespace

std::vector<Claim> claims_of(Subject const& subject, Diagnostics& faults) {
  std::vector<Claim> claims;
  ClaimReader reader(faults, claims);
  if (subject.languages.empty()) return claims;
  for (sheet::Block const* block : blocks_of(subject.sheet)) reader.block(*block, subject.languages.front());
  for (PlacedText const& placed : subject.texts) {
    for (auto const& version : placed.text->versions) {
      std::string const& language = version.language.empty() ? subject.languages.front() : version.language;
      bool const asked =
          std::find(subject.languages.begin(), subject.languages.end(), language) != subject.languages.end();
      if (asked) reader.text(version.text, language);
    }
  }
  return claims;
}

std::optional<std::string> contradiction(Claim const& claim, sheet::DataSet const& data, Diagnostics& faults) {
  Operands const operands(data, claim.language, faults);
  return Test(claim, operands, faults).contradiction();
}

std::string meaning_of(Claim const& claim) {
  std::string const& first = claim.of.front().value;
  std::string const second = claim.of.size() > 1 ? claim.of[1].value : std::string();
  switch (claim.relation) {
    case Relation::largest:
    case Relation::smallest:
      return fmt::format("that {} is the {}", first, row_of(claim.relation).name);
    case Relation::above:
    case Relation::below:
      return fmt::format("that {} is {} {}", first, row_of(claim.relation).name, second);
    case Relation::twice:
      return fmt::format("that {} is about twice {}", first, second);
    case Relation::equal:
      return fmt::format("that {} equals {}", first, second);
    case Relation::rises:
    case Relation::falls:
      return fmt::format("that {} {} all the way", first, row_of(claim.relation).name);
  }
  return {};
}

}  // namespace factsheet::check
