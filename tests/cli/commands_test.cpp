#include "support/scratch.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::Scratch;

TEST(Usage, FaultsOfUsageAreStatusTwo) {
  EXPECT_EQ(run_program({}).status, 2);
  EXPECT_EQ(run_program({"rendr"}).status, 2);
  EXPECT_EQ(run_program({"render", "--lang", "fr"}).status, 2);
  EXPECT_EQ(run_program({"render", "--png=5"}).status, 2);
  EXPECT_EQ(run_program({"render", "--profile", "fax"}).status, 2);
  EXPECT_EQ(run_program({"watch", "--listen", "everywhere"}).status, 2);
}

TEST(Usage, HelpAndVersionGoToStdout) {
  Outcome const help = run_program({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("render"), std::string::npos);
  EXPECT_EQ(run_program({"--version"}).out.substr(0, 10), "factsheet ");
}

TEST(Check, FindsWhatRenderWouldAndMakesNothing) {
  Scratch scratch;
  scratch.write(
      "a.sheet.yaml",
      "sheet: 1\nlanguages: [en]\ntitle: Water\npages:\n  - blocks:\n      - panel: {text: \"{{unknown}}\"}\n");
  Outcome const checked = run_program({"check", "--quiet"});
  Outcome const rendered = run_program({"render", "--quiet"});
  EXPECT_EQ(checked.status, 1);
  EXPECT_EQ(rendered.status, 1);
  EXPECT_EQ(checked.err, rendered.err);
  EXPECT_NE(checked.err.find("unknown-figure"), std::string::npos) << checked.err;
  EXPECT_EQ(scratch.files(), (std::vector<std::string>{"a.sheet.yaml"}));
}

TEST(Check, TellsOfADamagedPictureOnceAndInOneLine) {
  Scratch const scratch;
  scratch.write("drop.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"");
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl, en]\ntitle: Water\npages:\n  - blocks:\n"
                "      - image: {file: drop.svg, alt: A drop}\n");
  Outcome const checked = run_program({"check", "--format", "json"});
  EXPECT_EQ(checked.status, 1);
  EXPECT_EQ(std::count(checked.err.begin(), checked.err.end(), '\n'), 1) << checked.err;
  auto const message = nlohmann::json::parse(checked.err);
  EXPECT_EQ(message["rule"], "image-damaged");
  EXPECT_EQ(message["message"].get<std::string>().find('\n'), std::string::npos) << message["message"];
}

// Case Y18.
TEST(Check, ListsWhatOtherReadersTakeForSomethingElseWhenAsked) {
  Scratch const scratch;
  scratch.write("figures.yaml", "figures:\n  code: {value: 0x10, format: text}\n");
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Water\nkeywords: [nl, no]\ndata: [figures.yaml]\npages:\n"
                "  - blocks:\n      - panel: {text: \"{{code}}\"}\n");
  auto const listed = [](std::vector<std::string> const& arguments) {
    Outcome const run = run_program(arguments);
    EXPECT_EQ(run.status, 0) << run.err;
    std::vector<std::string> places;
    std::istringstream lines(run.err);
    for (std::string line; std::getline(lines, line);) {
      if (line.ends_with("[read-otherwise]")) places.push_back(line.substr(0, line.find(": warning")));
    }
    return places;
  };
  EXPECT_TRUE(listed({"check"}).empty());
  EXPECT_TRUE(listed({"render"}).empty());
  EXPECT_EQ(listed({"check", "--portable"}), (std::vector<std::string>{"a.sheet.yaml:4:16", "figures.yaml:2:17"}));
}

TEST(Options, TakeTheirOwnValueAlone) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [nl, en]\ntitle: Water\nupdated: 2026-05-01\npages:\n  - blocks:\n"
                "      - panel: {text: Drink.}\n");
  EXPECT_EQ(run_program({"render", "--lang", "nl", "a.sheet.yaml"}).out, "out/a.nl.pdf\n");
  EXPECT_EQ(run_program({"render", "--lang", "nl,en", "a.sheet.yaml"}).out, "out/a.nl.pdf\nout/a.en.pdf\n");
  EXPECT_EQ(run_program({"render", "--lang", "nl", "--lang", "en", "a.sheet.yaml"}).out,
            "out/a.nl.pdf\nout/a.en.pdf\n");
  EXPECT_EQ(run_program({"render", "--lang=nl", "--png", "a.sheet.yaml"}).out, "out/a.nl.pdf\nout/a.nl.1.png\n");
  std::string const at_150 = scratch.read("out/a.nl.1.png");
  EXPECT_EQ(run_program({"render", "--lang=nl", "--png", "300", "a.sheet.yaml"}).out, "out/a.nl.pdf\nout/a.nl.1.png\n");
  std::string const at_300 = scratch.read("out/a.nl.1.png");
  EXPECT_NE(at_150, at_300);
  EXPECT_EQ(run_program({"render", "--lang=nl", "--png=300", "a.sheet.yaml"}).status, 0);
  EXPECT_EQ(scratch.read("out/a.nl.1.png"), at_300);
  EXPECT_EQ(run_program({"render", "--png", "3000", "a.sheet.yaml"}).status, 2);
  EXPECT_EQ(run_program({"render", "--lang=nl", "--", "--png"}).status, 3);
}

TEST(Schema, IsJsonOfEachKindOfFile) {
  for (auto const& [of, title] : std::map<std::string, std::string>{{"sheet", "Factsheet sheet"},
                                                                    {"data", "Factsheet data file"},
                                                                    {"theme", "Factsheet theme"},
                                                                    {"project", "Factsheet settings"}}) {
    Outcome const run = run_program({"schema", of});
    EXPECT_EQ(run.status, 0);
    ASSERT_TRUE(nlohmann::json::accept(run.out)) << of;
    EXPECT_EQ(nlohmann::json::parse(run.out)["title"], title);
  }
  EXPECT_EQ(run_program({"schema"}).out, run_program({"schema", "sheet"}).out);
}

}  // namespace
}  // namespace factsheet::cli
