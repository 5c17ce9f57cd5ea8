// Which pictures are taken for drawings and which for photographs, and what becomes of their tones.
#include "output/copier/grey.h"
#include "output/press/picture_features.h"
#include "output/press/press_art.h"
#include "output/press/press_colours.h"
#include "support/made_art.h"
#include "support/sample_document.h"

#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

struct Tally {
  std::string kind;
  bool drawn = false;
  int tried = 0, wrong = 0;
};

std::vector<Tally> tallies() {
  std::vector<Tally> all;
  std::string said;
  for (test::MadeArt const& art : test::make_art()) {
    bool const is_same_kind = !all.empty() && said == art.kind && all.back().drawn == art.drawn;
    if (!is_same_kind) all.push_back({art.kind, art.drawn});
    said = art.kind;
    ++all.back().tried;
    all.back().wrong += is_drawn(art.picture) == art.drawn ? 0 : 1;
  }
  return all;
}

/// The table of docs/printing.md, made anew.
TEST(PictureKinds, TheTableSaysHowOftenTheyAreMistaken) {
  std::string table = "| | tried | mistaken |\n|---|--:|--:|\n";
  int tried = 0, wrong = 0;
  std::vector<Tally> const all = tallies();
  for (bool const drawn : {false, true}) {
    table += drawn ? "| **drawings** | | |\n" : "| **photographs** | | |\n";
    for (Tally const& one : all) {
      if (one.drawn != drawn) continue;
      table += fmt::format("| {} | {} | {} |\n", one.kind, one.tried, one.wrong);
      tried += one.tried;
      wrong += one.wrong;
    }
  }
  table += fmt::format("| together | {} | {} |\n", tried, wrong);
  std::ifstream file(FACTSHEET_SOURCE_DIR "/docs/printing.md", std::ios::binary);
  std::string const page{std::istreambuf_iterator<char>(file), {}};
  EXPECT_NE(page.find(table), std::string::npos) << "the table is now\n" << table;
  EXPECT_LE(wrong * 10, tried) << table;
}

DecodedPicture row_of_greys() {
  DecodedPicture picture;
  picture.width = 256;
  picture.height = 64;
  for (int row = 0; row < picture.height; ++row) {
    for (int grey = 0; grey < picture.width; ++grey) picture.samples.append(3, static_cast<char>(grey));
  }
  return picture;
}

/// The greatest step between columns that differ by one of 255.
int greatest_step(std::string const& samples, int channels, int channel) {
  int greatest = 0;
  for (int x = 1; x < 256; ++x) {
    auto const at = [&](int column) {
      int const place = column * channels + channel;
      return static_cast<int>(static_cast<unsigned char>(samples.at(static_cast<std::size_t>(place))));
    };
    greatest = std::max(greatest, std::abs(at(x) - at(x - 1)));
  }
  return greatest;
}

// All greys from black to white, as in the sky at dawn.
TEST(PictureKinds, NoEdgeComesIntoASmoothSky) {
  DecodedPicture const greys = row_of_greys();
  EXPECT_FALSE(is_drawn(greys));
  for (Paper const paper : {Paper::coated, Paper::uncoated}) {
    PressColours const colours(test::sample_assets(), paper);
    EXPECT_LE(greatest_step(colours.inks(greys), 4, 3), 6);
  }
  DecodedPicture copied = greys;
  convert_to_grey(copied, test::sample_assets());
  EXPECT_LE(greatest_step(copied.samples, 1, 0), 6);
}

// However dark it is, no tone is torn from the next.
TEST(PictureKinds, ADarkPhotographIsLightenedByACurveWithoutKinks) {
  DecodedPicture night = row_of_greys();
  std::string const dark(static_cast<std::size_t>(night.width) * 3 * 400, '\x05');
  night.samples += dark;
  night.height += 400;
  for (std::size_t i = 0; i < dark.size(); i += 3) {
    char const tone = static_cast<char>(i / 3 % 7);
    night.samples.replace(night.samples.size() - dark.size() + i, 3, 3, tone);
  }
  ASSERT_FALSE(is_drawn(night));
  convert_to_grey(night, test::sample_assets());
  EXPECT_LE(greatest_step(night.samples, 1, 0), 16);
  EXPECT_GT(static_cast<unsigned char>(night.samples.at(10)), 30);
  EXPECT_EQ(night.samples.at(0), '\0');
  EXPECT_EQ(night.samples.at(255), '\xff');
}

TEST(PictureKinds, FeaturesAreShares) {
  DecodedPicture const greys = row_of_greys();
  PictureFeatures const found = features_of(greys.samples, greys.width, 3);
  EXPECT_LT(found.ground, 0.06);
  EXPECT_TRUE(found.is_smooth());
  EXPECT_NEAR(found.flat + found.slopes + found.edges, 1, 1e-9);
  PictureFeatures const none = features_of(std::string(300, '\x7f'), 10, 3);
  EXPECT_EQ(none.ground, 1);
  EXPECT_FALSE(none.is_smooth());
}

}  // namespace
}  // namespace factsheet::output
