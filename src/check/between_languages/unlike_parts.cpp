#include "check/between_languages/unlike_parts.h"

#include "check/between_languages/translations.h"
#include "core/language.h"

#include <array>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

struct Part {
  std::string_view one, many;
  std::size_t Outline::*count;
};
constexpr std::array<Part, 4> compared_parts{{{"paragraph", "paragraphs", &Outline::paragraphs},
                                              {"list item", "list items", &Outline::items},
                                              {"word in bold", "words in bold", &Outline::strong},
                                              {"word in italics", "words in italics", &Outline::emphasis}}};

std::string counted(std::size_t count, Part const& part) {
  return fmt::format("{} {}", count == 0 ? "no" : std::to_string(count), count == 1 ? part.one : part.many);
}

}  // namespace

void find_unlike_parts(Subject const& subject, Findings& to) {
  for (auto const& [original, translation] : translations_of(subject)) {
    for (Part const& part : compared_parts) {
      std::size_t const first = original->outline.*part.count, second = translation->outline.*part.count;
      if (first == second) continue;
      to.add(translation->text->at, "unlike-parts",
             fmt::format("the {} text has {}, and the {} one {}", language_name(original->language),
                         counted(first, part), language_name(translation->language), counted(second, part)),
             "give both the same parts");
      break;
    }
  }
}

}  // namespace factsheet::check
