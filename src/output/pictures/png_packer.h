// Packs samples as PNG does, which PDF unpacks by FlateDecode with a predictor of PNG.
#pragma once
#include <string>

namespace factsheet::output {

/// Rows of one, three or four channels of 8 bits. Throws std::runtime_error.
std::string compress_as_png(std::string const& samples, int width, int height, int channels);

}  // namespace factsheet::output
