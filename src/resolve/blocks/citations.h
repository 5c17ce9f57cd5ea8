// Works cited: numbered in the order of their first use, named at each block in one style, listed once.
#pragma once
#include "resolve/resolved_sheet.h"
#include "resolve/texts/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::resolve {

class Citations {
 public:
  /// Walks the sheet, page by page and block by block, and gives each source its number.
  Citations(sheet::Sheet const& sheet, sheet::DataSet const& data);

  /// A sheet that cites works by number and lists none. Works that only the data bring along need no list.
  [[nodiscard]] std::optional<Diagnostic> fault() const;

  /// Their ids in the order of their numbers.
  [[nodiscard]] std::vector<std::string> const& works() const { return order_; }

  /// "Bron 5: Suojellaan Lapsia 2021; ook bron 3" in the language of `texts`; empty without known sources. Each
  /// number is a link to the entry of the list; on a sheet without a list the works stand here as they would there:
  /// "Bron: CBS, StatLine, 2024, opendata.cbs.nl; ook SWOV, 2022".
  [[nodiscard]] SourceText cite(std::vector<sheet::Name> const& ids, Texts const& texts) const;
  /// ", in Child Safety by Design 2022 (bron 6)", to run on from who said it.
  [[nodiscard]] SourceText told_in(std::vector<sheet::Name> const& ids, Texts const& texts) const;
  /// All works in the order of their numbers.
  [[nodiscard]] std::vector<CitedSource> list(Texts const& texts) const;

 private:
  struct Known {
    std::string id;
    int number = 0;
    sheet::Source const* source = nullptr;
    Span at;  // where it is named
  };
  [[nodiscard]] std::vector<Known> known(std::vector<sheet::Name> const& ids, Texts const& texts) const;
  /// The first is named where it is cited, the others stand there with their numbers.
  static void note(std::vector<Known> const& sources, Texts const& texts);

  void walk(sheet::Blocks const& blocks);
  /// The first work that is cited by its number: where the author names it, or where no line could have its words.
  void find_first_cited(std::vector<sheet::Name> const& names, Span const& at);
  [[nodiscard]] SourceText in_full(std::vector<Known> const& sources, Texts const& texts) const;
  void number(std::vector<sheet::Name> const& names);
  /// `words` as a link to the entry of that number.
  [[nodiscard]] std::string linked(std::string const& words, int number) const;
  [[nodiscard]] std::string linked_numbers(std::vector<Known> const& sources, std::size_t from,
                                           std::string const& language) const;

  sheet::DataSet const& data_;
  std::vector<std::string> order_;
  std::optional<sheet::Name> first_cited_;
  bool lists_ = false;  ///< the sheet has a block that lists them
};

/// The sources of a block: its own, or those of the figures and series that it shows; then those of the figures in its
/// texts.
std::vector<sheet::Name> sources_of(sheet::Block const& block, sheet::DataSet const& data);
/// Those of the figures in a header's texts, which are listed though no line cites them.
std::vector<sheet::Name> sources_of(sheet::Header const& header, sheet::DataSet const& data);

/// `text` and `more` as two sentences; either may be empty.
SourceText joined_sentences(SourceText text, SourceText const& more);

}  // namespace factsheet::resolve
