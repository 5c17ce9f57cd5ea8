// Neither the environment nor a library that sets the locale of the process changes a byte.
#include "support/scratch.h"

#include <array>
#include <clocale>
#include <cstdlib>
#include <locale>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::run_program;
using test::Scratch;

std::string const sheet_with_numbers =
    "sheet: 1\n"
    "languages: [nl, en]\n"
    "title: {nl: Lezers, en: Readers}\n"
    "updated: 2026-05-01\n"
    "data: [figures.yaml]\n"
    "pages:\n"
    "  - header: {icon: book, title: {nl: Lezers, en: Readers}}\n"
    "    blocks:\n"
    "      - panel: {text: \"{{hours}} – {{share}} – {{price}} – {{reached}}\"}\n"
    "      - pie: {span: 6, series: shares, title: {nl: Deel, en: Part}}\n"
    "      - bar: {span: 6, series: shares, title: {nl: Deel, en: Part}}\n"
    "      - table: {series: shares, title: {nl: Tabel, en: Table}}\n"
    "      - qr: {span: 4, link: https://library.example.org/reading}\n"
    "      - image: {span: 4, file: drop.svg, alt: {nl: Een druppel, en: A drop}}\n";
std::string const figures_in_numbers =
    "figures:\n"
    "  hours: {value: 1234.5}\n"
    "  share: {share: {series: shares, row: Kim}}\n"
    "  price: {value: 1.25, format: currency, currency: EUR}\n"
    "  reached: {value: 88300000, format: compact}\n"
    "series:\n"
    "  shares: {unit: percent, csv: {file: shares.csv}}\n";
std::string const drop_drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12.5\" height=\"20.25\"><path fill=\"#1A6878\" d=\"M6.25 "
    "0.5C1.5 8.25 0.75 12.5 6.25 19.75 11.75 12.5 11 8.25 6.25 0.5z\"/></svg>\n";

void write_files(Scratch const& scratch) {
  scratch.write("a.sheet.yaml", sheet_with_numbers);
  scratch.write("figures.yaml", figures_in_numbers);
  scratch.write("shares.csv", "Naam;Deel\nKim;12,5\nÉva;87,5\n");
  scratch.write("drop.svg", drop_drawing);
}

std::string made(Scratch const& scratch) {
  std::string all;
  for (char const* name :
       {"out/a.nl.pdf", "out/a.en.pdf", "out/a.nl.press.pdf", "out/a.nl.copier.pdf", "out/a.nl.1.png"}) {
    std::string const bytes = scratch.read(name);
    EXPECT_FALSE(bytes.empty()) << name;
    all += bytes;
  }
  return all;
}

std::string made_here() {
  Scratch const scratch;
  write_files(scratch);
  auto const run = run_program({"render", "--quiet", "--png=72", "--profile=all"});
  EXPECT_EQ(run.status, 0) << run.err;
  return made(scratch);
}

/// A folder with a Dutch C locale that glibc finds there, where its sources are installed; else an empty one.
class DutchLocale {
 public:
  explicit DutchLocale(std::string const& folder) {
    std::string const command =
        fmt::format("mkdir -p {0} && localedef -i nl_NL -f UTF-8 {0}/nl_NL.UTF-8 2>/dev/null", folder);
    [[maybe_unused]] int const status = std::system(command.c_str());
    setenv("LOCPATH", folder.c_str(), 1);
  }
  ~DutchLocale() { unsetenv("LOCPATH"); }
  DutchLocale(DutchLocale const&) = delete;
  DutchLocale& operator=(DutchLocale const&) = delete;
};

/// Decimal commas and thousands points for streams.
struct DutchNumbers : std::numpunct<char> {
  [[nodiscard]] char do_decimal_point() const override { return ','; }
  [[nodiscard]] char do_thousands_sep() const override { return '.'; }
  [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

/// Both locales of the process are Dutch until the end of the test.
class DutchProcess {
 public:
  DutchProcess() : before_c_(std::setlocale(LC_ALL, nullptr)) {
    before_ = std::locale::global(std::locale(std::locale::classic(), new DutchNumbers));
    for (char const* name : {"nl_NL.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) {
      if (std::setlocale(LC_ALL, name) != nullptr) break;
    }
  }
  ~DutchProcess() {
    std::locale::global(before_);
    std::setlocale(LC_ALL, before_c_.c_str());
  }
  DutchProcess(DutchProcess const&) = delete;
  DutchProcess& operator=(DutchProcess const&) = delete;

 private:
  std::string before_c_;
  std::locale before_;
};

TEST(Locale, OfTheProcessChangesNoByte) {
  std::string const expected = made_here();
  EXPECT_GT(expected.size(), 20000u);
  Scratch const scratch;
  DutchLocale const locale((std::filesystem::current_path() / "locales").string());
  DutchProcess const dutch;
  std::ostringstream stream;
  stream << 1234.5;
  EXPECT_EQ(stream.str(), "1.234,5") << "streams write Dutch";
  EXPECT_TRUE(made_here() == expected);
}

TEST(Locale, OfTheEnvironmentChangesNoByte) {
  std::string const expected = made_here();
  char const* const program = std::getenv("FACTSHEET_PROGRAM");
  ASSERT_NE(program, nullptr);
  Scratch const scratch;
  write_files(scratch);
  DutchLocale const locale((std::filesystem::current_path() / "locales").string());
  for (char const* settings :
       {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=C.UTF-8", "LC_ALL=nl_NL.UTF-8", "LC_ALL=nl_NL@euro",
        "LC_ALL= LANG=nl_NL.UTF-8 LC_NUMERIC=nl_NL.UTF-8", "LC_ALL=tr_TR.UTF-8", "LC_ALL=C TZ=Asia/Tokyo"}) {
    std::filesystem::remove_all("out");
    std::string const command =
        fmt::format("env {} {} render --quiet --png=72 --profile=all >/dev/null", settings, program);
    EXPECT_EQ(std::system(command.c_str()), 0) << settings;
    EXPECT_TRUE(made(scratch) == expected) << settings;
  }
}

}  // namespace
}  // namespace factsheet::cli
