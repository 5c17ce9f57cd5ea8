#include "resolve/texts/marks_on_letters.h"

#include "core/utf8.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace factsheet::resolve {
namespace {

bool is_mark(char32_t c) {
  constexpr char32_t first_mark = 0x0300;
  return c >= first_mark && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// The marks from `at` on, which is moved past them.
int count_marks(std::string_view text, std::size_t& at) {
  int marks = 0;
  for (std::size_t next = at; at < text.size() && is_mark(next_code_point(text, next)); at = next) ++marks;
  return marks;
}

}  // namespace

std::optional<HeapOfMarks> find_heap_of_marks(SourceText const& source) {
  std::string_view const text = source.text;
  std::size_t letter = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    bool const may_be_mark = static_cast<unsigned char>(text[at]) >= 0xCC;
    int const marks = may_be_mark ? count_marks(text, at) : 0;
    if (marks > most_marks) {
      std::string const on(text.substr(letter, begin - letter));
      std::string const what = on.empty() ? fmt::format("{} marks have no letter to stand on", marks)
                                          : fmt::format("the letter \"{}\" carries {} marks", on, marks);
      Span at_letter = source.span(letter, begin > letter ? begin - letter : 1);
      Diagnostic fault =
          error(std::move(at_letter), "too-many-marks", fmt::format("{}; at most {} can be set", what, most_marks),
                "delete the marks that no reader needs");
      return HeapOfMarks{begin, std::move(fault)};
    }
    if (at > begin) continue;
    letter = at;
    next_code_point(text, at);
  }
  return std::nullopt;
}

}  // namespace factsheet::resolve
