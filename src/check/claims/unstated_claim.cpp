#include "check/claims/unstated_claim.h"

#include "check/claims/claiming_text.h"
#include "check/claims/proposal.h"
#include "check/subject.h"
#include "markup/markup.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// What a heading claims in one of its languages.
struct Claimed {
  SourceText const* written = nullptr;
  std::string words;
  Proposal proposal;
};

std::vector<Claimed> claimed_by(ClaimingText const& text, Subject const& subject) {
  std::vector<Claimed> all;
  for (std::string const& language : subject.languages) {
    for (sheet::Text::Version const& version : text.text->versions) {
      if (!version.language.empty() && version.language != language) continue;
      std::string const words = text::plain_words(version.text);
      auto const heading = heading_of(words, language_of(language));
      if (!heading) continue;
      auto proposal = proposal_for(*heading, text, version.text.text, subject, language);
      if (proposal) all.push_back({&version.text, words, *std::move(proposal)});
    }
  }
  return all;
}

/// What looks false is told first, then what the words name for sure.
int rank_of(Proposal const& proposal) {
  if (proposal.claim.empty()) return 0;
  return proposal.is_filled ? 1 : 2;
}

/// One message a heading: languages name the same. True where it is told.
bool look_at(ClaimingText const& text, Subject const& subject, Findings& to) {
  auto const all = claimed_by(text, subject);
  auto const told = std::min_element(all.begin(), all.end(), [](Claimed const& one, Claimed const& other) {
    return rank_of(one.proposal) < rank_of(other.proposal);
  });
  if (told == all.end()) return false;
  to.add(told->written->at, "unstated-claim", fmt::format("\"{}\" {}", told->words, told->proposal.says),
         told->proposal.help);
  return true;
}

}  // namespace

void find_unstated_claim(Subject const& subject, Findings& to) {
  sheet::Block const* told = nullptr;  // by its title; what it measures says the same
  for (ClaimingText const& text : claiming_texts_of(subject.sheet)) {
    sheet::Block const* const block = text.place == ClaimPlace::block ? text.blocks.front() : nullptr;
    if (block != nullptr && block == told) continue;
    if (look_at(text, subject, to) && block != nullptr) told = block;
  }
}

}  // namespace factsheet::check
