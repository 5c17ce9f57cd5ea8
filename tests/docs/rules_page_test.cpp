// docs/rules.md explains each rule that the program has, and its examples give the messages that stand below them.
#include "support/example_sheet.h"
#include "support/markdown.h"
#include "support/rule_ids.h"
#include "support/scratch.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

fs::path const rules_project = FACTSHEET_SOURCE_DIR;

std::vector<Section> const& rules_page() {
  static auto const sections = sections_of(rules_project / "docs/rules.md");
  return sections;
}

bool is_rule(Section const& section) { return section.level == 3; }
std::string id_of(Section const& section) { return section.title.substr(1, section.title.size() - 2); }

std::set<std::string> explained() {
  std::set<std::string> ids;
  for (Section const& section : rules_page()) {
    if (!is_rule(section)) continue;
    EXPECT_EQ(section.title, "`" + id_of(section) + "`");
    EXPECT_TRUE(ids.insert(id_of(section)).second) << section.title << " is explained twice";
  }
  return ids;
}

TEST(RulesPage, ExplainsEachRuleOfTheSourcesAndNoOther) {
  RuleIds const found = rule_ids_below(rules_project / "src");
  EXPECT_EQ(found.unreadable, std::vector<std::string>()) << "write the id as a literal; see support/rule_ids.h";
  EXPECT_GT(found.ids.size(), 80u);
  std::set<std::string> const ids = explained();
  for (std::string const& id : found.ids) {
    EXPECT_EQ(ids.count(id), 1u) << "docs/rules.md lacks a heading \"### `" << id << "`\"";
  }
  for (std::string const& id : ids)
    EXPECT_EQ(found.ids.count(id), 1u) << "docs/rules.md explains \"" << id << "\", which is no rule";
}

// Were the sources read wrongly, ids that tests expect would be missing.
TEST(RulesPage, ExplainsEachRuleThatMessagesOfTestsEndIn) {
  std::set<std::string> const ids = explained();
  std::regex const rule("(?:error|warning): .*\\[([a-z-]+)\\]");
  std::size_t count = 0;
  for (auto const& entry : fs::directory_iterator(rules_project / "tests/sheet/bad")) {
    if (entry.path().extension() != ".expected") continue;
    std::istringstream lines(text_of(entry.path()));
    std::smatch found;
    for (std::string line; std::getline(lines, line);) {
      if (!std::regex_search(line, found, rule)) continue;
      ++count;
      EXPECT_EQ(ids.count(found[1]), 1u) << line;
    }
  }
  EXPECT_GT(count, 100u);
}

TEST(RulesPage, SaysOfEachRuleHowSevereItIs) {
  for (Section const& section : rules_page()) {
    if (!is_rule(section)) continue;
    bool const said = section.prose.starts_with("\nError. ") || section.prose.starts_with("\nWarning. ") ||
                      section.prose.starts_with("\nError or warning. ");
    EXPECT_TRUE(said) << section.title;
  }
}

// --- examples -------------------------------------------------------------------------------------------------------

// A fence before the message is a part of what is wrong, one behind it a part of what is right.
struct Example {
  std::string rule;
  std::vector<Fence> wrong, right;
  std::string message;  ///< as printed, "…" for any text
};

std::vector<Example> examples() {
  std::vector<Example> all;
  for (Section const& section : rules_page()) {
    if (!is_rule(section) || section.fences.empty()) continue;
    Example example{id_of(section), {}, {}, {}};
    for (Fence const& fence : section.fences) {
      if (fence.info == "text") {
        example.message += fence.text;
      } else {
        (example.message.empty() ? example.wrong : example.right).push_back(fence);
      }
    }
    all.push_back(std::move(example));
  }
  return all;
}

std::string outcome_of(std::vector<Fence> const& fences) {
  Scratch const scratch;
  write_example(fences, scratch);
  return run_program({"check", "--quiet", "example.sheet.yaml"}).err;
}

/// Some line of `text` ends in the message, whose "…" stands for anything.
bool has_message(std::string const& text, std::string const& message) {
  static std::regex const special(R"([-.^$|()\[\]{}*+?\\])");
  std::string pattern = std::regex_replace(message, special, R"(\$&)");
  for (std::size_t at = pattern.find("…"); at != std::string::npos; at = pattern.find("…", at)) {
    pattern.replace(at, std::string_view("…").size(), ".*");
  }
  std::regex const wanted("(.*: )?" + pattern);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, wanted)) return true;
  }
  return false;
}

class RuleExample : public testing::TestWithParam<Example> {};

TEST_P(RuleExample, GivesItsMessage) {
  std::string const said = outcome_of(GetParam().wrong);
  std::istringstream messages(GetParam().message);
  for (std::string message; std::getline(messages, message);) {
    EXPECT_TRUE(has_message(said, message)) << "docs/rules.md says\n" << message << "\nand the program\n" << said;
    EXPECT_TRUE(message.ends_with("[" + GetParam().rule + "]")) << message;
  }
  EXPECT_FALSE(GetParam().message.empty());
}

TEST_P(RuleExample, IsRightInItsSecondForm) {
  if (GetParam().right.empty()) return;
  std::string const said = outcome_of(GetParam().right);
  EXPECT_EQ(said.find("error: "), std::string::npos) << said;
}

std::string test_name(testing::TestParamInfo<Example> const& info) {
  std::string name = info.param.rule;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Page, RuleExample, testing::ValuesIn(examples()), test_name);

TEST(RulesPage, HasExamples) { EXPECT_GT(examples().size(), 60u); }

}  // namespace
}  // namespace factsheet::test
