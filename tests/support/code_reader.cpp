#include "support/code_reader.h"

#include "support/all_sheets.h"
#include "support/pictures.h"

#include <fmt/format.h>

namespace factsheet::test {

std::set<std::string> codes_in(std::string const& picture) {
  auto const read = lines_of(output_of("zbarimg --nodbus --quiet --raw -Sdisable -Sqrcode.enable " + picture));
  return {read.begin(), read.end()};
}

std::set<std::string> codes_seen_in(Scratch const& scratch, std::string const& png, int times) {
  if (times == 1) return codes_in(png);
  auto const shown = decode_png(scratch.read(png));
  std::string seen = fmt::format("P5 {} {} 255\n", shown.width * times, shown.height * times);
  for (int y = 0; y < shown.height * times; ++y) {
    for (int x = 0; x < shown.width * times; ++x) seen += static_cast<char>(shown.at(x / times, y / times)[1]);
  }
  scratch.write("seen.pgm", seen);
  return codes_in("seen.pgm");
}

}  // namespace factsheet::test
