// The numbers that a heading stands above, with the words by which it can name them.
#pragma once
#include "check/claims/claiming_text.h"
#include "check/claims/heading.h"
#include "check/subject.h"

#include <cstddef>
#include <string>
#include <vector>

namespace factsheet::check {

struct Candidate {
  std::string name;  ///< as a claim has it: "ways.walk", "helmets"
  double number = 0;
  std::string shown;
  bool is_percentage = false;
  bool has_others = false;           ///< a row of a series that has more
  bool is_part = false;              ///< of a series that adds up to 100%
  bool is_drawn = false;             ///< and not in a text alone, or in the text of a card
  std::vector<std::string> words;    ///< of its label or its id, without those that tell nothing
  std::vector<std::string> told_by;  ///< the words beside the number of a callout or a card
};

struct DrawnSeries {
  std::string id;
  std::vector<std::string> words;  ///< of its label
  std::vector<Candidate> rows;
  bool is_of_time = false;  ///< its labels are years, or hold them, the oldest first
};

class Candidates {
 public:
  Candidates(ClaimingText const& heading, Subject const& subject, std::string const& language);

  [[nodiscard]] std::vector<Candidate> const& all() const { return all_; }
  [[nodiscard]] std::vector<DrawnSeries> const& series() const { return series_; }
  [[nodiscard]] WordForms const& forms() const { return forms_; }

  /// Those that have all their words among these; where the words of one are among those of another, the other.
  [[nodiscard]] std::vector<Candidate> named_in(std::vector<std::string> const& words) const;
  /// The one that all of the heading's words are said of, where the block shows one number.
  [[nodiscard]] std::vector<Candidate> told_by(Heading const& heading) const;
  [[nodiscard]] bool has(std::vector<std::string> const& words, std::string const& word) const;

 private:
  void add_series(sheet::Name const& series, Subject const& subject, std::string const& language);
  void add_figure(sheet::Name const& figure, bool is_drawn, Subject const& subject, std::string const& language);
  void add_of_texts(ClaimingText const& heading, Subject const& subject, std::string const& language);
  [[nodiscard]] std::vector<std::string> telling_words(std::string const& text) const;
  [[nodiscard]] bool has_all(std::vector<std::string> const& words, std::vector<std::string> const& wanted) const;

  WordForms forms_;
  std::vector<Candidate> all_;
  std::vector<DrawnSeries> series_;
};

}  // namespace factsheet::check
