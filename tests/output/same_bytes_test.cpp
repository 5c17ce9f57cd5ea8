// The same document gives the same bytes, whatever the machine is set to.
#include "output/copies/copy_renderer.h"
#include "output/output.h"
#include "output/pdf/cairo_pdf.h"
#include "output/png/render_png.h"
#include "support/sample_document.h"

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <locale>
#include <thread>

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

std::string pdf() { return *cairo_pdf(test::sample_document(), Profile::web, test::sample_assets()); }
std::string copy() { return *CopyRenderer().render(test::sample_document(), Profile::web, test::sample_assets()); }
std::vector<std::string> pictures() {
  return *render_png(test::sample_document(), Profile::web, test::sample_assets(), 60);
}

/// Numbers as Dutch has them: a comma before decimals and points between thousands.
class DutchNumbers : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

class WithLocale {
 public:
  WithLocale() : before_(std::locale()) {
    std::locale::global(std::locale(std::locale::classic(), new DutchNumbers));  // NOLINT: the locale owns it
    std::setlocale(LC_ALL, "nl_NL.UTF-8");                                       // where the machine has it
  }
  ~WithLocale() {
    std::locale::global(before_);
    std::setlocale(LC_ALL, "C");
  }
  WithLocale(WithLocale const&) = delete;
  WithLocale& operator=(WithLocale const&) = delete;

 private:
  std::locale before_;
};

TEST(SameBytes, EveryTime) {
  EXPECT_TRUE(pdf() == pdf());
  EXPECT_TRUE(copy() == copy());
  EXPECT_TRUE(pictures() == pictures());
}

TEST(SameBytes, UnderALocaleWithDecimalCommas) {
  auto const plain = pdf();
  auto const plain_copy = copy();
  auto const plain_pictures = pictures();
  WithLocale const dutch;
  EXPECT_TRUE(pdf() == plain);
  EXPECT_TRUE(copy() == plain_copy);
  EXPECT_TRUE(pictures() == plain_pictures);
}

TEST(SameBytes, InAnotherTimeZoneAndFolder) {
  auto const plain = pdf();
  auto const folder = std::filesystem::current_path();
  setenv("TZ", "Asia/Tokyo", 1);
  tzset();
  std::filesystem::current_path(std::filesystem::temp_directory_path());
  EXPECT_TRUE(pdf() == plain);
  std::filesystem::current_path(folder);
  unsetenv("TZ");
  tzset();
}

TEST(SameBytes, InThreadsAtOnce) {
  auto const plain = pdf();
  std::vector<std::string> made(8);
  std::vector<std::thread> threads;
  for (auto& bytes : made) {
    threads.emplace_back([&bytes] {
      for (int i = 0; i < 4; ++i) bytes = pdf();
    });
  }
  for (auto& thread : threads) thread.join();
  for (auto const& bytes : made) EXPECT_TRUE(bytes == plain);
}

TEST(SameBytes, AnotherWordGivesAnotherFileNumber) {
  auto document = test::sample_document();
  document.title = "Anders";
  EXPECT_FALSE(*cairo_pdf(document, Profile::web, test::sample_assets()) == pdf());
}

}  // namespace
}  // namespace factsheet::output
