#include "check/between_languages/unlike_links.h"

#include "check/between_languages/translations.h"
#include "core/language.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// The site of a web address, which may have pages in each language; of any other all of it.
std::string target_of(std::string const& link) {
  constexpr std::string_view web = "https://";
  if (!link.starts_with(web)) return link;
  std::string host = link.substr(web.size(), link.find('/', web.size()) - web.size());
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::vector<std::string> targets_of(Version const& version) {
  std::vector<std::string> targets;
  for (std::string const& link : version.outline.links) targets.push_back(target_of(link));
  std::sort(targets.begin(), targets.end());
  return targets;
}

}  // namespace

void find_unlike_links(Subject const& subject, Findings& to) {
  for (auto const& [original, translation] : translations_of(subject)) {
    auto const first = targets_of(*original), second = targets_of(*translation);
    if (first == second) continue;
    auto const [here, there] = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
    bool const is_here = here != first.end() && (there == second.end() || *here < *there);
    Version const& has = is_here ? *original : *translation;
    Version const& lacks = is_here ? *translation : *original;
    std::string const& target = is_here ? *here : *there;
    to.add(place_of(*has.text, target), "unlike-links",
           fmt::format("the {} text leads to {}, and the {} one does not", language_name(has.language), target,
                       language_name(lacks.language)),
           "let both lead to the same site");
  }
}

}  // namespace factsheet::check
