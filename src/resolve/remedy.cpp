#include "resolve/remedy.h"

#include "core/enumeration.h"

#include <fmt/format.h>

namespace factsheet::resolve {

std::string remedy(std::string_view word, std::vector<std::string> const& known) {
  constexpr std::size_t few = 12;
  if (auto const near = did_you_mean(word, known)) return fmt::format("did you mean \"{}\"?", *near);
  if (known.empty() || known.size() > few) return {};
  return "use " + enumerated(known, "or");
}

}  // namespace factsheet::resolve
