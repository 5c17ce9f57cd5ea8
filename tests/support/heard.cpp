#include "support/heard.h"

#include "scene/heard.h"

#include <fmt/format.h>

namespace factsheet::test {

std::string heard(scene::Document const& document) {
  std::string all;
  std::size_t number = 0;
  for (std::string const& page : scene::heard_pages(document)) {
    all += fmt::format("{}page {}\n\n", number == 0 ? "" : "\n", number + 1) + page;
    ++number;
  }
  return all;
}

}  // namespace factsheet::test
