// What can be measured of a picture that tells a drawing from a photograph.
#pragma once
#include <string>

namespace factsheet::output {

/// All but the first are shares of what is not the ground. A step is how far a pixel is from those at its left and
/// above it, in the channel where that is most, of 255.
struct PictureFeatures {
  double ground = 0;     ///< of all pixels: the commonest tone, with those beside it
  double flat = 0;       ///< pixels without a step
  double slopes = 0;     ///< with a step of 1 to 16
  double edges = 0;      ///< with a greater one
  double few_tones = 0;  ///< the twelve commonest tones, of 64 a channel

  /// A sky, a shadow, or the colours that run into each other on a ball: it changes everywhere and has no edges.
  [[nodiscard]] bool is_smooth() const { return edges * 8 < slopes; }
  /// Letters and strokes on a ground, be it paper, a dark screen or paper as a scanner sees it.
  [[nodiscard]] bool has_lines_on_ground() const { return ground >= 0.4 && edges >= 0.6; }
  /// A few colours on a ground whose edges are soft, as where a logo with few pixels was made larger.
  [[nodiscard]] bool has_soft_shapes_on_ground() const {
    return ground >= 0.4 && edges >= 0.1 && flat >= 0.2 && few_tones >= 0.45;
  }
};

/// Of rows of pixels of one channel or three.
PictureFeatures features_of(std::string const& samples, int width, int channels);

/// How far two pixels are apart in the channel where that is most.
int step_between(unsigned char const* from, unsigned char const* to, int channels);

}  // namespace factsheet::output
