#include "check/claims/unstated_claim.h"

#include "check/claims/proposal.h"
#include "check/subject.h"
#include "markup/markup.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// What a heading claims in one of its languages.
struct Claimed {
  SourceText const* title = nullptr;
  std::string words;
  Proposal proposal;
};

std::vector<Claimed> claimed_by(sheet::Block const& block, Subject const& subject) {
  std::vector<Claimed> all;
  for (std::string const& language : subject.languages) {
    for (sheet::Text::Version const& version : block.common.title->versions) {
      if (!version.language.empty() && version.language != language) continue;
      std::string const words = text::plain_words(version.text);
      auto const heading = heading_of(words, language_of(language));
      if (!heading) continue;
      auto proposal = proposal_for(*heading, block, subject, language);
      if (proposal) all.push_back({&version.text, words, *std::move(proposal)});
    }
  }
  return all;
}

/// Is a claim marked in the title?
bool states_claim(sheet::Text const& title) {
  return std::any_of(title.versions.begin(), title.versions.end(), [](sheet::Text::Version const& version) {
    return version.text.text.find("{holds=") != std::string::npos;
  });
}

/// What looks false is told first, then what the words name for sure.
int rank_of(Proposal const& proposal) {
  if (proposal.claim.empty()) return 0;
  return proposal.is_filled ? 1 : 2;
}

/// One message a block: languages name the same.
void look_at_title(sheet::Block const& block, Subject const& subject, Findings& to) {
  auto const all = claimed_by(block, subject);
  auto const told = std::min_element(all.begin(), all.end(), [](Claimed const& one, Claimed const& other) {
    return rank_of(one.proposal) < rank_of(other.proposal);
  });
  if (told == all.end()) return;
  to.add(told->title->at, "unstated-claim", fmt::format("\"{}\" {}", told->words, told->proposal.says),
         told->proposal.help);
}

}  // namespace

void find_unstated_claim(Subject const& subject, Findings& to) {
  for (sheet::Block const* block : blocks_of(subject.sheet)) {
    auto const& title = block->common.title;
    if (title && block->common.holds.empty() && !states_claim(*title)) look_at_title(*block, subject, to);
  }
}

}  // namespace factsheet::check
