#include "check/claims/unstated_claim.h"

#include "check/claims/proposal.h"
#include "check/subject.h"
#include "markup/markup.h"

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// Tells of the title where its words compare and the data bear them out.
bool tell(sheet::Block const& block, SourceText const& title, std::string const& language, Subject const& subject,
          Findings& to) {
  std::string const words = text::plain_words(title);
  auto const comparison = comparison_in(words, language_of(language));
  if (!comparison) return false;
  auto const proposed = proposed_claim(comparison->comparison, block, subject.data, language);
  if (!proposed) return false;
  to.add(title.at, "unstated-claim", fmt::format("\"{}\" rests on the data, and an update can make it false", words),
         fmt::format("add \"{}\" to the block, if that is what \"{}\" says", *proposed, comparison->words));
  return true;
}

/// One message a block, in the first language whose words compare.
void look_at_title(sheet::Block const& block, Subject const& subject, Findings& to) {
  for (std::string const& language : subject.languages) {
    for (sheet::Text::Version const& version : block.common.title->versions) {
      bool const is_in_it = version.language.empty() || version.language == language;
      if (is_in_it && tell(block, version.text, language, subject, to)) return;
    }
  }
}

}  // namespace

void find_unstated_claim(Subject const& subject, Findings& to) {
  for (sheet::Block const* block : blocks_of(subject.sheet)) {
    if (block->common.title && block->common.holds.empty()) look_at_title(*block, subject, to);
  }
}

}  // namespace factsheet::check
