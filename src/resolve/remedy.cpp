#include "resolve/remedy.h"

#include <fmt/format.h>

namespace factsheet::resolve {

std::string listed(std::vector<std::string> const& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

std::string remedy(std::string_view word, std::vector<std::string> const& known) {
  constexpr std::size_t few = 12;
  if (auto const near = did_you_mean(word, known)) return fmt::format("did you mean \"{}\"?", *near);
  if (known.empty() || known.size() > few) return {};
  return "use " + listed(known);
}

}  // namespace factsheet::resolve
