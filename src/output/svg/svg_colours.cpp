#include "output/svg/svg_colours.h"

#include "output/pdf/content/content_scanner.h"

namespace factsheet::output {

std::string recolour(std::string_view content, WriteColour const& write) {
  std::string written;
  ContentScanner scanner(content);
  Operation operation;
  while (scanner.next(operation)) {
    bool const rgb = operation.name == "rg" || operation.name == "RG";
    bool const grey = operation.name == "g" || operation.name == "G";
    if (rgb || grey) {
      double const first = operation.number(0);
      Ink const colour = grey ? Ink{first, first, first} : Ink{first, operation.number(1), operation.number(2)};
      written += write(colour, operation.name == "RG" || operation.name == "G");
    } else {
      written += operation.whole;
    }
    written += '\n';
  }
  return written;
}

}  // namespace factsheet::output
