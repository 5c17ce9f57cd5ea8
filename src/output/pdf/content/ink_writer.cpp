#include "output/pdf/content/ink_writer.h"

#include "output/pdf/content/number.h"

#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

namespace factsheet::output {
std::string overprint_state(bool stroke, bool fill) { return fmt::format("/O{:d}{:d}", stroke, fill); }

std::string ink_operator(std::array<double, 4> const& cmyk, bool stroke) {
  std::string written;
  for (double const coverage : cmyk) written += pdf_number(coverage, 3) + ' ';
  return written + (stroke ? "K" : "k");
}

Colour const& InkWriter::ink(Operation const& colour) const {
  auto const number =
      static_cast<std::size_t>(std::lround(colour.number(1) * 255) * 256 + std::lround(colour.number(2) * 255));
  bool const reserved = std::fabs(colour.number(0) - ink_red) < 5e-4;
  if (!reserved || number == 0 || number > inks_.size()) {
    throw std::runtime_error("a colour is no ink: " + std::string(colour.whole));
  }
  return inks_[number - 1];
}

std::string InkWriter::set_overprint(bool stroke, bool fill) {
  bool const same = overprint_.known && stroke == overprint_.stroke && fill == overprint_.fill;
  overprint_ = {fill, stroke, true};
  return same ? std::string() : overprint_state(stroke, fill) + " gs\n";
}

std::string InkWriter::write_state(bool stroke, bool overprints) {
  return stroke ? set_overprint(overprints, overprint_.fill) : set_overprint(overprint_.stroke, overprints);
}

std::string InkWriter::write_knock_out() {
  return build_ == InkBuild::press ? set_overprint(false, false) : std::string();
}

std::string InkWriter::write(Operation const& colour) {
  if (build_ == InkBuild::screen) return {};
  return write(ink(colour), colour.name == "RG");
}

std::string InkWriter::write(Colour const& chosen, bool stroke) {
  if (build_ == InkBuild::screen) {
    std::string written;
    for (double const part : chosen.rgb) written += pdf_number(part / 255, 3) + ' ';
    return written + (stroke ? "RG" : "rg");
  }
  if (build_ == InkBuild::grey) return pdf_number(chosen.grey, 3) + (stroke ? " G" : " g");
  if (is_registration(chosen)) {
    return write_state(stroke, false) + registration_space + (stroke ? " CS 1 SCN" : " cs 1 scn");
  }
  // Letters overprint; a line would add its black to that of the part of a chart which it borders.
  return write_state(stroke, !stroke && is_black_alone(chosen)) + ink_operator(chosen.cmyk, stroke);
}

void InkWriter::restore() {
  if (saved_.empty()) return;
  overprint_ = saved_.back();
  saved_.pop_back();
}

}  // namespace factsheet::output
