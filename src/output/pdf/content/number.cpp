#include "output/pdf/content/number.h"

#include <fmt/format.h>

namespace factsheet::output {

std::string pdf_number(double value, std::size_t decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (decimals == 0) return text == "-0" ? "0" : text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace factsheet::output
