// Picture files as authors hand them in.
#pragma once
#include "core/image_file.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace factsheet::output {

/// The greatest picture that is read, in pixels.
constexpr long long most_pixels = 100'000'000;
/// The same for one that has to be in memory whole: an interlaced PNG, a progressive JPEG.
constexpr long long most_pixels_at_once = 40'000'000;

/// Recognises PNG, JPEG and SVG by their contents (whatever the file is called) and reads the upright size from the
/// header. Any other kind, a damaged header, too many pixels, or an SVG that is more than plain paths is an error at
/// `at` that says what the file is and what to do. `path` is the file as the author wrote it,
/// `languages` are those of the readers: parts of an SVG may be for some of them.
Result<ImageFile> read_image(std::string path, std::string bytes, Span const& at,
                             std::vector<std::string> const& languages = {});

}  // namespace factsheet::output
