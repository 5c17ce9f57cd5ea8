// A rule of `check`: what it is called, how severe it is, and what finds the places where a sheet breaks it.
#pragma once
#include "core/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

struct Subject;

/// A message of a rule. What is found in a data file is the matter of the blocks that show it.
struct Finding {
  Diagnostic message;
  std::vector<Span> shown_by;  ///< the places of these blocks; empty: the one around the message's place
};

/// What the rules find, rule by rule.
class Findings {
 public:
  /// `rule` is the id of the rule that looks, whose severity the message has.
  void add(Span at, std::string rule, std::string message, std::string help, std::vector<Span> shown_by = {});
  void enter(std::string_view id, Severity severity);

  std::vector<Finding> all;

 private:
  std::string_view rule_;
  Severity severity_ = Severity::warning;
};

struct Rule {
  std::string_view id;  ///< also the heading in docs/rules.md under which it is explained
  Severity severity = Severity::warning;
  void (*find)(Subject const&, Findings&) = nullptr;
  bool always = false;    ///< told by every command; the others by `check` alone
  bool of_words = false;  ///< looks words up in dictionaries
  bool of_data = false;   ///< about a data file: told when it is so for all sheets that read the file
};

}  // namespace factsheet::check
