#include "check/language/mixed_address.h"

#include "check/subject.h"
#include "check/texts/letters.h"
#include "core/language.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

bool is_among(std::string const& word, std::span<std::string_view const> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What somebody says is said in his own way.
bool is_speech(SheetWord const& word) {
  sheet::Block const* const block = word.version->placed->block;
  return block != nullptr && std::holds_alternative<sheet::Quote>(block->content);
}

struct Address {
  SheetWord const* first = nullptr;
  std::size_t count = 0;
  void note(SheetWord const& word) {
    if (count++ == 0) first = &word;
  }
};

}  // namespace

void find_mixed_address(Subject const& subject, Findings& to) {
  for (std::string const& tag : subject.languages) {
    Language const& language = language_of(tag);
    Address formal, informal;
    for (SheetWord const& word : subject.words) {
      if (word.language != tag || is_speech(word)) continue;
      std::string const lower = lower_case(word.text, language.locale);
      if (is_among(lower, language.formal_address)) formal.note(word);
      if (is_among(lower, language.informal_address)) informal.note(word);
    }
    if (formal.count == 0 || informal.count == 0) continue;
    bool const is_formal = formal.count >= informal.count;
    Address const& rare = is_formal ? informal : formal;
    Address const& usual = is_formal ? formal : informal;
    to.add(rare.first->at, "mixed-address",
           fmt::format("readers are \"{}\" here, and \"{}\" elsewhere", rare.first->text, usual.first->text),
           "address them in one way");
  }
}

}  // namespace factsheet::check
