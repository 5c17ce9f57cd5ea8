// Each rule of `check` by a file of tests/check/rules: a sheet that breaks it, with what is told of it, letter by
// letter; one that nearly does; and the first with the remedy followed.
#include "check/rules.h"
#include "support/checked.h"
#include "support/markdown.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

fs::path const folder_of_cases = fs::path(FACTSHEET_SOURCE_DIR) / "tests/check/rules";

/// The parts of a file by their names: "breaks", "told", "nearly", "remedy" are blocks and messages; "data", "top" and
/// "table.csv" go with all of them, "remedy data" with the one.
using RuleCase = std::map<std::string, std::string>;

RuleCase case_of(std::string const& rule) {
  RuleCase parts;
  std::istringstream lines(text_of(folder_of_cases / (rule + ".txt")));
  std::string name;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("== ")) {
      name = line.substr(3);
    } else {
      parts[name] += line + '\n';
    }
  }
  return parts;
}

std::string told_of_part(std::string const& rule, RuleCase const& parts, std::string const& name) {
  auto const of_part = [&](std::string const& what, std::string const& otherwise) {
    for (std::string const& key : {name + " " + what, what}) {
      if (auto const found = parts.find(key); found != parts.end()) return found->second;
    }
    return otherwise;
  };
  return checked(sheet_with(parts.at(name), of_part("top", "")), of_part("data", "figures: {}\n"), {rule},
                 {{"table.csv", of_part("table.csv", "")}});
}

class OfEachRule : public testing::TestWithParam<std::string> {};

TEST_P(OfEachRule, OneIsToldOneIsNotAndTheRemedyPasses) {
  std::string const& rule = GetParam();
  ASSERT_TRUE(fs::exists(folder_of_cases / (rule + ".txt"))) << "a rule has its case in tests/check/rules";
  RuleCase const parts = case_of(rule);
  for (char const* const name : {"breaks", "told", "nearly", "remedy"}) {
    ASSERT_TRUE(parts.contains(name)) << rule << ".txt lacks \"== " << name << "\"";
  }
  EXPECT_NE(parts.at("told").find("[" + rule + "]"), std::string::npos);
  EXPECT_EQ(told_of_part(rule, parts, "breaks"), parts.at("told"));
  EXPECT_EQ(told_of_part(rule, parts, "nearly"), "");
  EXPECT_EQ(told_of_part(rule, parts, "remedy"), "");
}

std::vector<std::string> ids_of_rules() {
  std::vector<std::string> ids;
  for (check::Rule const& rule : check::all_rules()) ids.emplace_back(rule.id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Check, OfEachRule, testing::ValuesIn(ids_of_rules()), [](auto const& one) {
  std::string name = one.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(CasesOfRules, AreOfRulesThatThereAre) {
  std::set<std::string> files;
  for (auto const& entry : fs::directory_iterator(folder_of_cases)) files.insert(entry.path().stem());
  auto const ids = ids_of_rules();
  EXPECT_EQ(files, std::set<std::string>(ids.begin(), ids.end()));
}

}  // namespace
}  // namespace factsheet::test
