// What the program says of its command line, and to one that it does not understand.
#include "cli/usage/help_width.h"
#include "support/scratch.h"

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Outcome;
using test::run_program;
using test::run_shell;
using test::Scratch;
using testing::HasSubstr;
using Arguments = std::vector<std::string>;

std::string answer_to(Arguments const& arguments) {
  Outcome const run = run_program(arguments);
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "");
  return run.err;
}

TEST(Usage, AnUnknownCommandIsAnsweredWithTheOneThatWasMeant) {
  EXPECT_EQ(answer_to({"rendr"}), "error: unknown command \"rendr\"; did you mean \"render\"?\n");
  EXPECT_EQ(answer_to({"chekc", "a.sheet.yaml"}), "error: unknown command \"chekc\"; did you mean \"check\"?\n");
  EXPECT_EQ(
      answer_to({"publish"}),
      "error: unknown command \"publish\"; the commands are render, check, watch, diff, new, schema and completion\n");
  EXPECT_EQ(answer_to({"a.sheet.yaml"}),
            "error: a command is missing; did you mean \"factsheet render a.sheet.yaml\"?\n");
}

TEST(Usage, AnUnknownOptionIsAnsweredWithTheOneThatWasMeant) {
  EXPECT_EQ(answer_to({"render", "--profil", "web"}),
            "error: \"render\" has no option --profil; did you mean \"--profile\"?\n");
  EXPECT_EQ(answer_to({"render", "--lan=nl"}), "error: \"render\" has no option --lan; did you mean \"--lang\"?\n");
  EXPECT_EQ(answer_to({"check", "--xyzzy"}),
            "error: \"check\" has no option --xyzzy; \"factsheet check --help\" lists them\n");
  EXPECT_EQ(answer_to({"--profile", "web", "render"}),
            "error: the option --profile belongs to a command and stands after it: factsheet render --profile\n");
  EXPECT_EQ(answer_to({"--versoin"}), "error: unknown option --versoin; did you mean \"--version\"?\n");
  EXPECT_EQ(answer_to({"new", "--knid", "poster"}), "error: \"new\" has no option --knid; did you mean \"--kind\"?\n");
}

TEST(Usage, AValueThatIsNoneIsAnsweredWithThoseThatAre) {
  EXPECT_EQ(answer_to({"render", "--profile", "pres"}),
            "error: --profile: unknown value \"pres\"; did you mean \"press\"?\n");
  EXPECT_EQ(answer_to({"render", "--lang", "fr"}), "error: --lang: unknown value \"fr\"; use nl or en\n");
  EXPECT_EQ(answer_to({"render", "--lang"}), "error: --lang needs a value: nl or en\n");
  EXPECT_EQ(answer_to({"render", "-o"}), "error: --output needs a value\n");
  EXPECT_EQ(answer_to({"render", "--jobs", "0"}), "error: --jobs: \"0\" is not a number from 1 to 1024\n");
  EXPECT_EQ(answer_to({"render", "--png=12"}), "error: --png: \"12\" is not a number from 36 to 1200\n");
  EXPECT_EQ(answer_to({"schema", "sheets"}), "error: of: unknown value \"sheets\"; did you mean \"sheet\"?\n");
}

TEST(Usage, WhatIsMissingOrTooMuchIsShownAsItIsTyped) {
  EXPECT_EQ(answer_to({"new"}), "error: something is missing behind \"new\"; type it as: factsheet new FOLDER\n");
  EXPECT_EQ(answer_to({"diff", "a.yaml"}),
            "error: something is missing behind \"diff\"; type it as: factsheet diff OLD NEW\n");
  EXPECT_EQ(answer_to({"new", "a", "b"}), "error: \"new\" takes nothing more behind what it has: \"b\" is too much\n");
  EXPECT_EQ(answer_to({}), run_program({"--help"}).out);
}

TEST(Usage, HelpFitsTheTerminal) {
  std::string const help =
      "Turns sheets into PDFs, in Dutch and in English.\n\n  watch                       Show the pages"
      " of sheets in a browser, made anew\n  --a-very-long-name-of-an-option-that-is-too-wide\n";
  EXPECT_EQ(wrapped_help(help, 50),
            "Turns sheets into PDFs, in Dutch and in English.\n\n"
            "  watch                       Show the pages of\n"
            "                              sheets in a browser,\n"
            "                              made anew\n"
            "  --a-very-long-name-of-an-option-that-is-too-wide\n");
  EXPECT_EQ(wrapped_help(help, 0), help);
  Outcome const run = run_shell("script -qec 'stty cols 60; \"$FACTSHEET_PROGRAM\" render --help' /dev/null");
  ASSERT_EQ(run.status, 0);
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 61u) << line;
}

TEST(Usage, AnOptionTakesItsOwnValueAlone) {
  Scratch const scratch;
  EXPECT_THAT(run_program({"check", "--lang", "nl", "a.sheet.yaml"}).err, HasSubstr("cannot read a.sheet.yaml"));
  EXPECT_THAT(run_program({"check", "--data", "b.yaml", "a.sheet.yaml"}).err, HasSubstr("cannot read b.yaml"));
  EXPECT_THAT(run_program({"render", "--png", "a.sheet.yaml"}).err, HasSubstr("cannot read a.sheet.yaml"));
  EXPECT_THAT(run_program({"render", "--open", "a.sheet.yaml"}).err, HasSubstr("cannot read a.sheet.yaml"));
}

TEST(Usage, AFileThatIsNotThereIsAnsweredWithTheOneThatWasMeant) {
  Scratch const scratch;
  run_program({"new", "reading"});
  EXPECT_EQ(run_program({"check", "--quiet", "raeding"}).err,
            "error: cannot read raeding: No such file or directory; did you mean \"reading\"? [cannot-read]\n");
  EXPECT_EQ(run_program({"check", "--quiet", "reading/reading"}).err,
            "error: cannot read reading/reading: No such file or directory; did you mean "
            "\"reading/reading.sheet.yaml\"? [cannot-read]\n");
  EXPECT_EQ(run_program({"check", "--quiet", "--data", "reading/figurs.yaml", "reading"}).err,
            "error: cannot read reading/figurs.yaml: No such file or directory; did you mean "
            "\"reading/figures.yaml\"? [cannot-read]\n");
  EXPECT_EQ(run_program({"diff", "reading/figures.yaml", "reading/fgures.yaml"}).err,
            "error: cannot read reading/fgures.yaml: there is no such file or folder; did you mean "
            "\"reading/figures.yaml\"? [cannot-read]\n");
  std::string const sheet = scratch.read("reading/reading.sheet.yaml");
  scratch.write("reading/reading.sheet.yaml", test::with(sheet, "[figures.yaml]", "[figure.yaml]"));
  EXPECT_THAT(run_program({"check", "reading"}).err,
              HasSubstr("there is no file \"figure.yaml\" beside the sheet; did you mean \"figures.yaml\"? "));
}

/// A link may lead out of the folder of a stranger's sheet: no name of a file there is told.
TEST(Usage, NoNameOutsideTheFolderIsGiven) {
  Scratch const scratch;
  scratch.write("secret/figures.yaml", "figures: {}\n");
  run_program({"new", "reading"});
  std::filesystem::create_directory_symlink("../secret", "reading/data");
  std::string const sheet = scratch.read("reading/reading.sheet.yaml");
  scratch.write("reading/reading.sheet.yaml", test::with(sheet, "[figures.yaml]", "[data/figure.yaml]"));
  EXPECT_THAT(run_program({"check", "reading"}).err, HasSubstr("; check the name, capitals included ["));
}

TEST(Usage, TheSummarySaysWhatCouldNotBeRead) {
  Scratch const scratch;
  run_program({"new", "reading"});
  EXPECT_EQ(run_program({"check", "reading", "none.sheet.yaml"}).err,
            "error: cannot read none.sheet.yaml: No such file or directory [cannot-read]\n"
            "     1 error of cannot-read\n"
            "no errors in 1 sheet; 1 sheet could not be read: none.sheet.yaml\n");
}

std::set<std::string> words_in(std::string const& help, std::regex const& pattern) {
  std::set<std::string> words;
  for (std::sregex_iterator at(help.begin(), help.end(), pattern), end; at != end; ++at) words.insert((*at)[1]);
  return words;
}

/// All commands and options that the help of the program and of its commands name.
std::set<std::string> all_words() {
  std::string const help = run_program({"--help"}).out;
  std::set<std::string> all = words_in(help, std::regex("(--[a-z][a-z-]*)"));
  for (std::string const& command : words_in(help.substr(help.find("Subcommands:")), std::regex("\n  ([a-z]+)"))) {
    all.insert(command);
    auto const options = words_in(run_program({command, "--help"}).out, std::regex("\n  (?:-\\w,)?(--[a-z][a-z-]*)"));
    all.insert(options.begin(), options.end());
  }
  return all;
}

TEST(Usage, EachShellCompletesEachCommandAndOption) {
  auto const words = all_words();
  EXPECT_GE(words.size(), 20u);
  for (std::string const shell : {"bash", "zsh", "fish"}) {
    std::string const script = run_program({"completion", shell}).out;
    for (std::string const& word : words) {
      std::string const written = shell == "fish" && word.starts_with("--") ? "-l " + word.substr(2) + " " : word;
      EXPECT_THAT(script, HasSubstr(written)) << shell;
    }
  }
}

TEST(Usage, BashCompletesWhatIsTyped) {
  Scratch const scratch;
  scratch.write("a b.sheet.yaml", "");
  auto const offered = [](std::string const& words, int at) {
    return run_shell("bash -c 'source <(\"$FACTSHEET_PROGRAM\" completion bash); COMP_WORDS=(" + words +
                     "); COMP_CWORD=" + std::to_string(at) + "; _factsheet; printf \"%s|\" \"${COMPREPLY[@]}\"'")
        .out;
  };
  EXPECT_EQ(offered("factsheet re", 1), "render|");
  EXPECT_EQ(offered("factsheet render --prof", 2), "--profile|");
  EXPECT_EQ(offered("factsheet render --profile p", 3), "press|");
  EXPECT_EQ(offered("factsheet new --kind l", 3), "large-print|");
  EXPECT_EQ(offered("factsheet schema d", 2), "data|");
  EXPECT_EQ(offered("factsheet render a", 2), "a b.sheet.yaml|");
}

TEST(Usage, TheOtherShellsReadTheirScripts) {
  Scratch const scratch;
  for (std::string const shell : {"zsh", "fish"}) {
    if (run_shell("command -v " + shell).status != 0) continue;
    Outcome const run = run_shell("\"$FACTSHEET_PROGRAM\" completion " + shell + " > script; " + shell + " -n script");
    EXPECT_EQ(run.status, 0) << shell << ": " << run.err;
  }
}

TEST(Usage, TheManualNamesEachCommandAndOption) {
  std::string const page = run_program({"manual"}).out;
  for (std::string const& word : all_words()) {
    EXPECT_THAT(page, HasSubstr(std::regex_replace(word, std::regex("-"), "\\-"))) << word;
  }
  EXPECT_THAT(page, HasSubstr(".TH FACTSHEET 1"));
}

TEST(Usage, TheManualIsReadWithoutAComplaint) {
  if (run_shell("command -v groff").status != 0) GTEST_SKIP() << "groff is not installed";
  Scratch const scratch;
  Outcome const run = run_shell("\"$FACTSHEET_PROGRAM\" manual | groff -man -Tutf8 -ww");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, HasSubstr("print-ready"));
}

TEST(Usage, TheVersionNamesTheLibraries) {
  std::string const version = run_program({"--version"}).out;
  EXPECT_THAT(version, testing::MatchesRegex("factsheet [0-9]+\\.[0-9]+\\.[0-9]+\n([A-Za-z ]+ [0-9]+\\.[0-9.]+\n)+"));
  for (std::string const library : {"Pango", "HarfBuzz", "ICU", "Cairo", "qpdf", "librsvg"}) {
    EXPECT_THAT(version, HasSubstr("\n" + library + " "));
  }
}

TEST(Open, ShowsTheFirstPdfInTheProgramOfTheDesktop) {
  Scratch const scratch;
  run_program({"new", "reading", "--lang", "en"});
  scratch.write("bin/xdg-open", "#!/bin/sh\nprintf '%s' \"$1\" > shown.part && mv shown.part shown\n");
  Outcome const run = run_shell(
      "chmod +x bin/xdg-open; PATH=\"$PWD/bin:$PATH\" \"$FACTSHEET_PROGRAM\" render --open --profile all reading; "
      "for i in $(seq 100); do [ -e shown ] && break; sleep 0.05; done");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(scratch.read("shown"), (std::filesystem::current_path() / "out/reading.en.pdf").string());
}

TEST(Open, SaysWhenNothingCanShowIt) {
  Scratch const scratch;
  run_program({"new", "reading", "--lang", "en"});
  Outcome const run = run_shell("PATH=/nowhere \"$FACTSHEET_PROGRAM\" render --quiet --open reading");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err,
            "warning: cannot open out/reading.en.pdf: cannot start xdg-open: No such file or directory; open the file "
            "yourself [cannot-open]\n");
}

}  // namespace
}  // namespace factsheet::cli
