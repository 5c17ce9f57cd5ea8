// All kinds of PNG that the standard allows, against libpng's own reading of the whole file; and files that are broken
// in the ways in which files break.
#include "support/png_kinds.h"

#include "output/fault.h"
#include "output/pictures/image_file.h"
#include "output/pictures/picture.h"
#include "support/sample_document.h"
#include "support/sample_pictures.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <png.h>
#include <zlib.h>

namespace factsheet::output {
namespace {

using test::header_chunk;
using test::in_four_bytes;
using test::png_chunk;
using test::png_of_kind;
using test::png_signature;
using test::PngKind;

/// Four bytes a pixel, as libpng reads the whole file at once.
std::string read_by_libpng(std::string const& bytes) {
  struct Source {
    std::string const& bytes;
    std::size_t at = 0;
  } source{bytes};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_read_fn(png, &source, [](png_structp from, png_bytep to, std::size_t count) {
    auto& read = *static_cast<Source*>(png_get_io_ptr(from));
    std::memcpy(to, read.bytes.data() + read.at, count);
    read.at += count;
  });
  png_set_add_alpha(png, 0xff, PNG_FILLER_AFTER);
  png_read_png(png, info, PNG_TRANSFORM_EXPAND | PNG_TRANSFORM_SCALE_16 | PNG_TRANSFORM_GRAY_TO_RGB, nullptr);
  std::string pixels;
  png_bytepp const rows = png_get_rows(png, info);
  for (png_uint_32 y = 0; y < png_get_image_height(png, info); ++y) {
    pixels.append(reinterpret_cast<char const*>(rows[y]), png_get_rowbytes(png, info));
  }
  png_destroy_read_struct(&png, &info, nullptr);
  return pixels;
}

std::string four_channels(DecodedPicture const& picture) {
  std::string pixels;
  auto const channels = static_cast<std::size_t>(picture.channels);
  for (std::size_t pixel = 0; pixel < picture.samples.size() / channels; ++pixel) {
    for (std::size_t i = 0; i < 3; ++i) pixels += picture.samples[pixel * channels + (channels == 1 ? 0 : i)];
    pixels += picture.alpha.empty() ? '\xff' : picture.alpha[pixel];
  }
  return pixels;
}

Size const pixel_a_point{32_pt, 32_pt};

/// At 72 pixels an inch and more nothing is left out.
std::string read_here(std::string const& bytes) {
  return four_channels(decode_picture(*test::read("a.png", bytes), pixel_a_point, 300, {}));
}

/// Undoes the filters of a PDF's picture (PNG 3rd edition §9), and gives its samples as four channels.
class PdfSamples {
 public:
  explicit PdfSamples(PdfPicture const& picture) : picture_(picture) {}

  std::string four_channels() {
    unfilter();
    std::string pixels;
    for (int y = 0; y < picture_.height; ++y) {
      for (int x = 0; x < picture_.width; ++x) add_pixel(x, y, pixels);
    }
    return pixels;
  }

 private:
  [[nodiscard]] std::size_t row_bytes() const {
    return (static_cast<std::size_t>(picture_.width * picture_.channels * picture_.bits) + 7) / 8;
  }

  void unfilter() {
    std::size_t const row = row_bytes(), height = static_cast<std::size_t>(picture_.height);
    std::string raw((row + 1) * height, '\0');
    uLongf size = raw.size();
    uncompress(reinterpret_cast<unsigned char*>(raw.data()), &size,
               reinterpret_cast<unsigned char const*>(picture_.data.data()), picture_.data.size());
    std::size_t const back = std::max<std::size_t>(1, static_cast<std::size_t>(picture_.channels * picture_.bits / 8));
    rows_.assign(row * height, 0);
    for (std::size_t y = 0; y < height; ++y) {
      for (std::size_t x = 0; x < row; ++x) {
        int const left = x < back ? 0 : rows_[y * row + x - back], above = y == 0 ? 0 : rows_[(y - 1) * row + x];
        int const corner = x < back || y == 0 ? 0 : rows_[(y - 1) * row + x - back];
        int const guess = predicted(raw[y * (row + 1)], left, above, corner);
        rows_[y * row + x] = static_cast<unsigned char>(static_cast<unsigned char>(raw[y * (row + 1) + 1 + x]) + guess);
      }
    }
  }

  static int predicted(char filter, int left, int above, int corner) {
    int const paeth = left + above - corner;
    int const by_left = std::abs(paeth - left), by_above = std::abs(paeth - above);
    int const by_corner = std::abs(paeth - corner);
    switch (filter) {
      case 1:
        return left;
      case 2:
        return above;
      case 3:
        return (left + above) / 2;
      case 4:
        return by_left <= by_above && by_left <= by_corner ? left : by_above <= by_corner ? above : corner;
      default:
        return 0;
    }
  }

  [[nodiscard]] unsigned sample(int x, int y, int channel) const {
    std::size_t const first = static_cast<std::size_t>(y) * row_bytes();
    std::size_t const number =
        static_cast<std::size_t>(x) * static_cast<std::size_t>(picture_.channels) + static_cast<std::size_t>(channel);
    auto const bits = static_cast<std::size_t>(picture_.bits);
    if (bits == 16) return static_cast<unsigned>(rows_[first + number * 2] << 8 | rows_[first + number * 2 + 1]);
    std::size_t const bit = number * bits;
    return rows_[first + bit / 8] >> (8 - bits - bit % 8) & ((1U << bits) - 1);
  }

  void add_pixel(int x, int y, std::string& pixels) const {
    double const greatest = (1 << picture_.bits) - 1;
    for (int channel = 0; channel < 3; ++channel) {
      unsigned const value = sample(x, y, picture_.channels == 1 ? 0 : channel);
      bool const is_index = !picture_.palette.empty();
      pixels += is_index ? picture_.palette.at(std::size_t{value} * 3 + static_cast<std::size_t>(channel))
                         : static_cast<char>(std::lround(value / greatest * 255));
    }
    std::size_t const pixel =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) + static_cast<std::size_t>(x);
    pixels += picture_.alpha.empty() ? '\xff' : picture_.alpha[pixel];
  }

  PdfPicture const& picture_;
  std::vector<unsigned char> rows_;
};

int greatest_difference_of(std::string const& a, std::string const& b) {
  if (a.size() != b.size()) return 255;
  int most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    most = std::max(most, std::abs(static_cast<unsigned char>(a[i]) - static_cast<unsigned char>(b[i])));
  }
  return most;
}

void expect_read_as_by_libpng(PngKind const& kind) {
  std::string const png = png_of_kind(kind);
  std::string const wanted = read_by_libpng(png);
  std::string const what = fmt::format("type {}, {} bits, {} × {}, interlaced: {}", kind.colour_type, kind.depth,
                                       kind.width, kind.height, kind.interlaced);
  EXPECT_EQ(read_here(png), wanted) << what;
  PdfPicture const in_pdf = picture_for_pdf(*test::read("a.png", png), pixel_a_point, test::sample_assets(), {});
  EXPECT_LE(greatest_difference_of(PdfSamples(in_pdf).four_channels(), wanted), 1) << what;
}

constexpr std::array<std::pair<int, int>, 15> legal_kinds{{{0, 1},
                                                           {0, 2},
                                                           {0, 4},
                                                           {0, 8},
                                                           {0, 16},
                                                           {2, 8},
                                                           {2, 16},
                                                           {3, 1},
                                                           {3, 2},
                                                           {3, 4},
                                                           {3, 8},
                                                           {4, 8},
                                                           {4, 16},
                                                           {6, 8},
                                                           {6, 16}}};

TEST(PngKinds, AreReadAsLibpngReadsThem) {
  for (auto const& [type, depth] : legal_kinds) {
    for (bool const interlaced : {false, true}) {
      PngKind kind;
      kind.colour_type = type;
      kind.depth = depth;
      kind.interlaced = interlaced;
      expect_read_as_by_libpng(kind);
    }
  }
}

TEST(PngKinds, OfOddSizesAreReadToTheLastPixel) {
  for (int const side : {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 33, 39}) {
    for (bool const interlaced : {false, true}) {
      PngKind kind{3, side % 2 == 0 ? 4 : 1, interlaced, side, 40 - side, {}, {}};
      expect_read_as_by_libpng(kind);
      kind.colour_type = 2;
      kind.depth = 8;
      expect_read_as_by_libpng(kind);
    }
  }
}

TEST(PngKinds, WithAColourThatIsClearAreReadWithIt) {
  std::string const grey("\0\0", 2), white("\xff\xff", 2);
  struct Clear {
    int type, depth;
    std::string value;
  };
  for (Clear const& clear :
       {Clear{0, 1, std::string("\0\1", 2)}, Clear{0, 4, std::string("\0\7", 2)}, Clear{0, 16, white},
        Clear{2, 8, grey + grey + grey}, Clear{2, 16, white + white + white},
        Clear{3, 4, std::string("\0\x40\x80\xff\x20", 5)}, Clear{3, 8, std::string(200, '\x55')}}) {
    PngKind kind{clear.type, clear.depth, false, 32, 32, {}, png_chunk("tRNS", clear.value)};
    expect_read_as_by_libpng(kind);
    kind.interlaced = true;
    expect_read_as_by_libpng(kind);
  }
}

// Background, sizes of pixels, significant bits, times, texts, histograms: none of them changes what is seen.
TEST(PngKinds, WithFurtherChunksAndManyOfSamplesAreReadAlike) {
  std::string const plain = read_here(png_of_kind({2, 8, false, 32, 32, {}, {}}));
  std::string further = png_chunk("sBIT", "\5\5\5") + png_chunk("pHYs", in_four_bytes(1) + in_four_bytes(4) + '\0');
  further += png_chunk("tIME", std::string("\7\xe8\1\1\0\0\0", 7)) + png_chunk("tEXt", std::string("Title\0a", 7));
  further += png_chunk("sPLT", std::string("a\0\x08\1\2\3\4\0\1", 9)) + png_chunk("teSt", "what nobody knows");
  PngKind kind{2, 8, false, 32, 32, further, png_chunk("bKGD", std::string(6, '\0'))};
  EXPECT_EQ(read_here(png_of_kind(kind)), plain);
  for (std::size_t const most : {1U, 7U, 100U}) {
    kind.most_in_chunk = most;
    EXPECT_EQ(read_here(png_of_kind(kind)), plain) << most;
    expect_read_as_by_libpng(kind);
  }
}

// What stands alone is turned into that of sRGB (PNG 3rd edition §13.13); beside a profile or sRGB it says nothing.
TEST(PngKinds, WithAGammaAreReadByIt) {
  for (double const gamma : {0.35, 0.45, 0.55, 0.7, 1.0, 2.5}) {
    std::string const said = png_chunk("gAMA", in_four_bytes(static_cast<std::uint32_t>(std::lround(gamma * 100'000))));
    std::string const typed = read_here(png_of_kind({0, 8, false, 32, 32, {}, {}}));
    std::string const seen = read_here(png_of_kind({0, 8, false, 32, 32, said, {}}));
    std::string wanted = typed;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (i % 4 == 3) continue;
      double const light = std::pow(static_cast<unsigned char>(typed[i]) / 255.0, 1 / gamma);
      wanted[i] = static_cast<char>(std::lround(std::pow(light, 1 / 2.2) * 255));
    }
    EXPECT_LE(greatest_difference_of(seen, wanted), 3) << gamma;
    EXPECT_EQ(read_here(png_of_kind({0, 8, false, 32, 32, said + png_chunk("sRGB", std::string(1, '\0')), {}})), typed);
  }
}

// ---- broken files ----

std::string why_not_read(std::string const& bytes) {
  auto const file = read_image("boat.png", bytes, {});
  if (!file.ok()) return to_text(file.diagnostics.at(0));
  try {
    picture_for_pdf(*file, pixel_a_point, test::sample_assets(), {});
    return "read";
  } catch (Fault const&) {
    return to_text(describe_current_exception({}));
  }
}

std::string with_byte(std::string bytes, std::size_t at, char value) {
  bytes.at(at) = value;
  return bytes;
}

/// A file whose header says `kind` with a right check sum, whatever its samples are.
std::string with_header(PngKind const& kind) {
  std::string const sound = png_of_kind({0, 8, false, 32, 32, {}, {}});
  return png_signature() + header_chunk(kind) + sound.substr(png_signature().size() + header_chunk({}).size());
}

std::string without_chunk(std::string png, std::string const& name) {
  std::size_t const at = png.find(name) - 4;
  std::size_t const end = png.find("IEND") - 4;
  return png.erase(at, end - at);
}

TEST(PngKinds, ThatAreBrokenAreRefusedByName) {
  std::string const sound = png_of_kind({0, 8, false, 32, 32, {}, {}});
  ASSERT_EQ(why_not_read(sound), "read");
  std::size_t const header_sum = png_signature().size() + 4 + 4 + 13;
  std::vector<std::pair<std::string, std::string>> const broken{
      {"no pixel wide or high", with_header({0, 8, false, 0, 0, {}, {}})},
      {"a carriage return too many", std::string(sound).insert(5, "\r")},
      {"line ends of another system", with_byte(sound, 4, '\n')},
      {"first byte", with_byte(sound, 0, '\0')},
      {"letter of the signature", with_byte(sound, 1, 'Q')},
      {"end of file in the signature", with_byte(sound, 6, '\0')},
      {"line end in the signature", with_byte(sound, 7, '\r')},
      {"colour type 1", with_header({1, 8, false, 32, 32, {}, {}})},
      {"colour type 9", with_header({9, 8, false, 32, 32, {}, {}})},
      {"0 bits", with_header({0, 0, false, 32, 32, {}, {}})},
      {"3 bits", with_header({0, 3, false, 32, 32, {}, {}})},
      {"99 bits", with_header({0, 99, false, 32, 32, {}, {}})},
      {"2 bits a channel", with_header({2, 2, false, 32, 32, {}, {}})},
      {"no samples", without_chunk(sound, "IDAT")},
      {"check sum of the header", with_byte(sound, header_sum, 'x')},
      {"check sum of the samples", with_byte(sound, sound.find("IEND") - 8, 'x')},
      {"a byte of the samples", with_byte(sound, sound.find("IDAT") + 30, '\x7f')},
      {"half of it", sound.substr(0, sound.size() / 2)},
      {"its end", sound.substr(0, sound.size() - 12)},
      {"no palette", png_signature() + header_chunk({3, 8, false, 32, 32, {}, {}}) + sound.substr(33)},
  };
  for (auto const& [what, bytes] : broken) {
    EXPECT_THAT(why_not_read(bytes), testing::AnyOf(testing::StartsWith("error: the picture \"boat.png\" is damaged"),
                                                    testing::StartsWith("error: \"boat.png\" is not a picture")))
        << what;
  }
}

}  // namespace
}  // namespace factsheet::output
