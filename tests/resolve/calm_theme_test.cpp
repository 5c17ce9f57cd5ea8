#include "resolve/made_theme.h"
#include "sheet/read/parse_theme.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

std::shared_ptr<Theme const> calm() {
  std::ifstream in(FACTSHEET_SOURCE_DIR "/themes/calm.theme.yaml", std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  auto const file =
      sheet::parse_theme(std::make_shared<SourceFile const>(SourceFile{"calm.theme.yaml", std::move(bytes)}));
  EXPECT_THAT(test::messages(file.diagnostics), testing::IsEmpty());
  if (!file.value) return nullptr;
  auto const theme = build_theme("calm", {*file});
  EXPECT_THAT(test::messages(theme.diagnostics), testing::IsEmpty());
  return theme.value.value_or(nullptr);
}

TEST(CalmTheme, IsWholeAndPassesItsOwnRules) {
  auto const theme = calm();
  ASSERT_TRUE(theme);
  EXPECT_EQ(theme->measures.page_width, 210_mm);
  EXPECT_EQ(theme->measures.band_height, 58_mm);
  EXPECT_EQ(theme->style(TextRole::body).leading, 14_pt);
  EXPECT_EQ(theme->style(TextRole::figure).size, 54_pt);
  EXPECT_EQ(theme->danger.name, "coral");
  EXPECT_EQ(theme->tone(ToneName::warm).separator.name, "sand-rule");
  EXPECT_FALSE(theme->tone(ToneName::cool).rule);
}

TEST(CalmTheme, TwelveColumnsFillTheWidth) {
  auto const theme = calm();
  ASSERT_TRUE(theme);
  auto const& measures = theme->measures;
  auto const grid = measures.page_width - measures.side * 2;
  EXPECT_NEAR(((grid - measures.column_gutter * 11) / 12).mm(), 10.58, 0.01);
}

TEST(CalmTheme, SunIsNoTextAndNoChartPart) {
  auto const theme = calm();
  ASSERT_TRUE(theme);
  for (auto const& style : theme->styles) EXPECT_NE(style.colour.name, "sun");
  for (auto const& part : theme->chart) EXPECT_NE(part.name, "sun");
}

}  // namespace
}  // namespace factsheet::resolve
