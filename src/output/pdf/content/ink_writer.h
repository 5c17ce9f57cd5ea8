// Cairo's colours into those of a profile, in a page's contents.
#pragma once
#include "output/draw/ink.h"
#include "output/pdf/content/content_scanner.h"

#include <string>
#include <vector>

namespace factsheet::output {

/// Names of resources that a page in press colours has.
constexpr char const* registration_space = "/All";

/// Takes Cairo's operators one after the other and says what stands in their place.
class InkWriter {
 public:
  InkWriter(InkBuild build, std::vector<Colour> const& inks) : build_(build), inks_(inks) {}

  /// In place of `rg` or `RG`; empty for a colour of the screen, which stays. On the press, what is filled
  /// with black on its plate alone overprints, letters first of all; lines and other colours knock out (OPM 1,
  /// ISO 32000-1 §8.6.7). Throws std::runtime_error for a colour that is no ink.
  std::string write(Operation const& colour);
  /// The same for a colour of its own, also of the screen.
  std::string write(Colour const& colour, bool stroke);
  /// Before a picture, which takes over what is set: its white would leave the ink below, were it to overprint. Empty
  /// where nothing overprints, and for other files than those of the press.
  std::string write_knock_out();
  /// In place of `gs`: the press has states of its own.
  [[nodiscard]] bool drops_states() const { return build_ == InkBuild::press; }
  void save() { saved_.push_back(overprint_); }
  void restore();

 private:
  struct Overprint {
    bool fill = false, stroke = false;
    bool known = false;  ///< false: whatever the page began with
  };
  [[nodiscard]] Colour const& ink(Operation const& colour) const;
  std::string write_state(bool stroke, bool overprints);
  std::string set_overprint(bool stroke, bool fill);

  InkBuild build_;
  std::vector<Colour> const& inks_;
  Overprint overprint_;
  std::vector<Overprint> saved_;
};

/// The name of the graphics state that overprints fills, strokes, both or neither: "/O10" strokes alone.
std::string overprint_state(bool stroke, bool fill);

/// "0.88 0.38 0.35 0.2 k" for a fill, with K for a stroke.
std::string ink_operator(std::array<double, 4> const& cmyk, bool stroke);

}  // namespace factsheet::output
