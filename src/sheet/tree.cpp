#include "sheet/node.h"
#include "sheet/tree_builder.h"

#include <iterator>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace factsheet::sheet {
namespace {

/// yaml-cpp's words, for the faults that the scan leaves to it.
Diagnostic in_plain_words(YAML::Exception const& exception, SourceLines const& source) {
  auto const offset = exception.mark.pos < 0 ? std::size_t{0} : static_cast<std::size_t>(exception.mark.pos);
  Span at = source.span(offset, offset + 1);
  return error(std::move(at), "syntax", fmt::format("the file cannot be read as YAML from here on ({})", exception.msg),
               "look at the indentation, the quotes and the brackets of this line and the one above");
}

void parse(SourceLines const& source, Scan const& scan, Tree& tree) {
  std::istringstream stream(scan.text);
  TreeBuilder builder(source, scan, tree);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
  } catch (YAML::Exception const& exception) {
    // What the scan has reported is the likely cause.
    if (scan.diagnostics.empty()) tree.diagnostics.push_back(in_plain_words(exception, source));
    builder.cut_off();
  } catch (LimitReached const&) {
    tree.root = nullptr;
  }
}

}  // namespace

Tree read_tree(std::shared_ptr<SourceFile const> const& file) {
  Tree tree;
  SourceLines const source(file);
  Scan found = scan(source);
  if (found.readable) parse(source, found, tree);
  tree.incomplete = tree.incomplete || found.incomplete;
  tree.diagnostics.insert(tree.diagnostics.end(), std::make_move_iterator(found.diagnostics.begin()),
                          std::make_move_iterator(found.diagnostics.end()));
  return tree;
}

}  // namespace factsheet::sheet
