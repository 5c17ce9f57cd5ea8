#include "check/seeing/empty_link_text.h"

#include "check/subject.h"
#include "check/texts/letters.h"
#include "core/language.h"
#include "markup/markup.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// The words of each link of a text, by its number.
void collect_links(text::Markup const& markup, std::map<int, text::Inline>& links, int& before) {
  int most = before;
  for (text::MarkupBlock const& block : markup) {
    if (auto const* list = std::get_if<text::MarkupList>(&block.content)) {
      for (auto const& item : list->items) collect_links(item, links, before);
      continue;
    }
    for (text::Inline const& one : std::get<text::Inlines>(block.content)) {
      if (one.link_number < 0) continue;
      auto const [place, fresh] = links.try_emplace(one.link_number, one);
      if (!fresh) place->second.text += one.text;
      most = std::max(most, one.link_number);
    }
  }
  before = most;
}

/// In the language of the text, or in one of those that share it.
bool says_nothing(std::string const& words, std::vector<std::string> const& tags) {
  return std::any_of(tags.begin(), tags.end(), [&](std::string const& tag) {
    Language const* const language = find_language(tag);
    if (language == nullptr) return false;
    auto const& idle = language->idle_link_words;
    return std::find(idle.begin(), idle.end(), lower_words(words, language->locale)) != idle.end();
  });
}

}  // namespace

void find_empty_link_text(Subject const& subject, Findings& to) {
  for (Version const& version : subject.versions) {
    if (version.outline.links.empty()) continue;
    auto const tags = version.language.empty() ? subject.languages : std::vector{version.language};
    std::map<int, text::Inline> links;
    int last = -1;
    if (auto const markup = text::parse_markup(*version.text).value) collect_links(*markup, links, last);
    for (auto const& [number, link] : links) {
      if (!says_nothing(link.text, tags)) continue;
      to.add(link.at, "empty-link-text", fmt::format("the link \"{}\" does not say where it leads", link.text),
             "name the page that it leads to");
    }
  }
}

}  // namespace factsheet::check
