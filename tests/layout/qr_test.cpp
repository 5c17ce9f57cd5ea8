#include "layout/blocks/qr_modules.h"

#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::layout {
namespace {

using testing::SizeIs;

bool is_dark(QrCode const& code, int column, int row) {
  return code.dark.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(code.modules) +
                      static_cast<std::size_t>(column));
}

TEST(QrCode, HasTheThreeFindersOfAReadableCode) {
  auto const code = QrEncoder().encode("https://example.org/", {});
  ASSERT_TRUE(code.ok());
  EXPECT_EQ(code->modules, 25);
  for (auto const& [column, row] : {std::pair{0, 0}, std::pair{18, 0}, std::pair{0, 18}}) {
    for (int i = 0; i < 7; ++i) {
      EXPECT_TRUE(is_dark(*code, column + i, row));
      EXPECT_TRUE(is_dark(*code, column, row + i));
    }
    EXPECT_FALSE(is_dark(*code, column + 1, row + 1));
    EXPECT_TRUE(is_dark(*code, column + 3, row + 3));
  }
}

TEST(QrCode, WarnsOfALinkThatIsHardToRead) {
  EXPECT_TRUE(QrEncoder().encode(std::string(106, 'a'), {}).diagnostics.empty());
  EXPECT_FALSE(QrEncoder().encode(std::string(107, 'a'), {}).diagnostics.empty());
  auto const code = QrEncoder().encode("https://example.org/" + std::string(280, 'a'), {});
  ASSERT_TRUE(code.ok());
  ASSERT_THAT(code.diagnostics, SizeIs(1));
  EXPECT_EQ(code.diagnostics.front().severity, Severity::warning);
  EXPECT_EQ(code.diagnostics.front().message, "a qr code of 300 characters is hard to read from paper");
  EXPECT_EQ(code.diagnostics.front().help, "use a short link, of at most 100 characters");
}

// What the bytes of other letters mean is each reader's guess.
TEST(QrCode, HoldsTheAddressInAscii) {
  auto const code = QrEncoder().encode("https://example.org/\u00E9\u00E9n", {});
  EXPECT_EQ(code->dark, QrEncoder().encode("https://example.org/%C3%A9%C3%A9n", {})->dark);
  EXPECT_TRUE(QrEncoder().encode("https://example.org/" + std::string(80, 'a') + "\u00E9", {}).diagnostics.empty());
  EXPECT_FALSE(QrEncoder().encode("https://example.org/" + std::string(81, 'a') + "\u00E9", {}).diagnostics.empty());
}

TEST(QrCode, RefusesWhatNoCodeCanHold) {
  auto const code = QrEncoder().encode(std::string(2332, 'a'), {});
  EXPECT_FALSE(code.value.has_value());
  ASSERT_THAT(code.diagnostics, SizeIs(1));
  EXPECT_EQ(code.diagnostics.front().message, "a qr code cannot hold this link of 2332 characters");
  EXPECT_EQ(code.diagnostics.front().help, "use a short link, of at most 100 characters");
}

TEST(QrCode, IsTheSameWhenItWasMadeBefore) {
  QrEncoder const encoder;
  std::string const link = "https://example.org/water/save-water-at-home";
  auto const first = encoder.encode(link, {}, QrCorrection::smallest);
  EXPECT_EQ(encoder.encode(link, {}, QrCorrection::smallest)->dark, first->dark);
  // The better level has no more modules here, but others.
  EXPECT_NE(encoder.encode(link, {}, QrCorrection::medium)->dark, first->dark);
}

TEST(QrCode, IsMadeBySeveralThreadsAtOnce) {
  QrEncoder const encoder;
  auto const make_all = [&] {
    for (int i = 0; i < 50; ++i) EXPECT_TRUE(encoder.encode(fmt::format("https://example.org/{}", i), {}).ok());
  };
  std::thread other(make_all);
  make_all();
  other.join();
}

TEST(QrCode, IsMadeAgainWhenManyOthersWereMadeMeanwhile) {
  QrEncoder const encoder;
  auto const first = encoder.encode("https://example.org/0", {});
  for (int i = 1; i <= 1100; ++i) encoder.encode(fmt::format("{}", i), {});
  EXPECT_EQ(encoder.encode("https://example.org/0", {})->dark, first->dark);
}

}  // namespace
}  // namespace factsheet::layout
