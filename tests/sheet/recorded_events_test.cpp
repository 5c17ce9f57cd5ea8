#include "sheet/yaml/recorded_events.h"

#include "sheet/yaml/tree.h"
#include "sheet_test.h"

#include <filesystem>

namespace factsheet::sheet {
namespace {

std::string shown(Node const& node) {
  std::string text = std::to_string(node.at.begin.line) + ":" + std::to_string(node.at.begin.column) + "-" +
                     std::to_string(node.at.end.line) + ":" + std::to_string(node.at.end.column) + " " +
                     std::to_string(static_cast<int>(node.style)) + (node.flow ? "f" : "b");
  if (node.is_scalar()) return text + " \"" + node.text.text + "\"\n";
  text += node.is_list() ? " list\n" : " map\n";
  for (Node const* item : node.items) text += shown(*item);
  for (Node::Entry const& entry : node.entries) text += shown(*entry.key) + shown(*entry.value);
  return text + "end\n";
}

void expect_the_same(std::string const& bytes) {
  auto const file = test::file_of(bytes);
  Tree const read = read_tree(file);
  if (!read.diagnostics.empty()) return;
  std::string const events = record_events(file);
  ASSERT_NE(events, "");
  Tree const replayed = read_tree(file, events);
  EXPECT_TRUE(replayed.diagnostics.empty());
  EXPECT_EQ(shown(*replayed.root), shown(*read.root));
}

TEST(RecordedEvents, MakeTheSameTree) {
  for (char const* folder : {"themes", "sheets", "starters"}) {
    std::filesystem::path const below = std::filesystem::path(FACTSHEET_SOURCE_DIR) / folder;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(below)) {
      if (entry.path().extension() == ".yaml") expect_the_same(test::contents_of(entry.path()));
    }
  }
}

TEST(RecordedEvents, KeepAliasesEmptyValuesAndTextsOfAllKinds) {
  expect_the_same(
      "a: &a {b: [1, '', \"x\\ny\"], c: }\nd: *a\ne:\n  - |\n    two\n    lines\n  - >\n    one\n    line\nf: []\n");
}

}  // namespace
}  // namespace factsheet::sheet
