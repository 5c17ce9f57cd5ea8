// Pictures, decoded as far as an output needs it.
#pragma once
#include "core/image_file.h"
#include "core/length.h"
#include "core/span.h"
#include "output/output.h"

#include <string>

namespace factsheet::output {

/// How large a picture is shown, and what of it.
struct Shown {
  Shown(Size of, Crop part = {}) : size(of), crop(part) {}  // NOLINT: implicit
  /// That all of the picture would have.
  [[nodiscard]] Size whole_size() const { return {size.width / crop.width, size.height / crop.height}; }

  Size size;
  Crop crop;
};

/// A PNG, JPEG or WebP, decoded and not yet upright.
struct DecodedPicture {
  int width = 0, height = 0;
  int channels = 3;             ///< 1 grey, 3 RGB, 4 CMYK (255: all ink)
  std::string samples;          ///< 8 bits each, rows from the top
  std::string alpha;            ///< 8 bits per pixel; empty: opaque
  std::string icc;              ///< the profile of the samples; empty: sRGB, or its grey
  bool packs_more = false;      ///< of a PNG: not its samples alone are packed
  bool has_flat_greys = false;  ///< of an SVG: some of what it draws is grey or black all over
};

/// How the camera held it: see exif_orientation.
int stored_orientation(ImageFile const& file);

/// Decodes what shows, with at most `dpi` pixels per inch. A Fault at `at` when the file is damaged.
DecodedPicture decode_picture(ImageFile const& file, Shown const& shown, double dpi, Span const& at);

/// Leaves a profile only where it fits the samples and says more than sRGB; the grey of a profile becomes that of sRGB.
void prepare_profile(DecodedPicture& picture, OutputAssets const& assets);

/// Colours to sRGB: by the profile inside, or Coated FOGRA39 for CMYK that has none.
void convert_to_srgb(DecodedPicture& picture, OutputAssets const& assets);

/// A picture in the parts of an Image XObject (ISO 32000-1 §8.9.5).
struct PdfPicture {
  enum class Coding { png, jpeg };
  int width = 0, height = 0;
  int channels = 3;  ///< of a pixel: 1 grey or an index, 3 RGB, 4 CMYK
  int bits = 8;
  Coding coding = Coding::png;
  std::string data;
  std::string palette;        ///< three bytes per entry, when pixels are indices
  std::string alpha;          ///< as in DecodedPicture
  std::string icc;            ///< empty: the device's colours, which are sRGB by the output intent
  bool unmarked_rgb = false;  ///< a JPEG that has to be said to be RGB
  bool too_much_ink = false;  ///< inks of the file itself were more than the press takes, and are less now
  bool rich_black = false;    ///< a drawing in inks of its own whose black is made of several
};

/// As the file has it wherever that can be, else decoded: past 300 dpi, cropped, with alpha, interlaced, or in CMYK.
PdfPicture picture_for_pdf(ImageFile const& file, Shown const& shown, OutputAssets const& assets, Span const& at);

}  // namespace factsheet::output
