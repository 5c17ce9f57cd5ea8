#include "sheet/yaml/tree.h"

#include "sheet/yaml/recorded_events.h"
#include "sheet/yaml/tree_builder.h"

#include <array>
#include <iterator>
#include <sstream>
#include <string_view>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace factsheet::sheet {
namespace {

struct PlainWords {
  std::string_view of_yaml_cpp;  // how its message starts
  std::string_view message, help;
};

constexpr std::array<PlainWords, 9> plain_words{{
    {"end of map flow", "the contents of these brackets { } cannot be read from here on",
     "look for a comma, a colon or a quote that is missing before it"},
    {"end of sequence flow", "the contents of these brackets [ ] cannot be read from here on",
     "look for a comma or a quote that is missing before it"},
    {"end of map", "this does not belong to the keys above it",
     "start it in the column of the key that it stands beside, or write a key and a colon before it"},
    {"end of sequence", "this does not belong to the list above it",
     "start it with a dash in the column of the dashes above it"},
    {"illegal map value", "there is a colon here, but no key can be here",
     "put a text that contains a colon in quotes"},
    {"illegal map key", "no key can be here", "start it on a line of its own"},
    {"illegal block entry", "no list can start here", "put a text that starts with a dash in quotes"},
    {"illegal tab", "the line is indented with a tab", "use spaces, two for each level"},
    {"unknown token", "a text cannot start with this character unless it is in quotes", "put the text in quotes"},
}};

/// yaml-cpp's words, for the faults that the scan leaves to it.
Diagnostic in_plain_words(YAML::Exception const& exception, SourceLines const& source) {
  auto const offset = exception.mark.pos < 0 ? std::size_t{0} : static_cast<std::size_t>(exception.mark.pos);
  Span at = source.span(offset, offset + 1);
  for (PlainWords const& words : plain_words) {
    bool const is_it = std::string_view(exception.msg).substr(0, words.of_yaml_cpp.size()) == words.of_yaml_cpp;
    if (is_it) return error(std::move(at), "syntax", std::string(words.message), std::string(words.help));
  }
  return error(std::move(at), "syntax", fmt::format("the file cannot be read as YAML from here on ({})", exception.msg),
               "look at the indentation, the quotes and the brackets of this line and the one above");
}

void say_events(std::string const& text, YAML::EventHandler& handler) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  parser.HandleNextDocument(handler);
}

void parse(SourceLines const& source, Scan const& scan, std::string_view recorded, Tree& tree) {
  TreeBuilder builder(source, scan, tree);
  try {
    if (recorded.empty()) {
      say_events(scan.text, builder);
    } else {
      replay(recorded, builder);
    }
  } catch (YAML::Exception const& exception) {
    // What was reported is the likely cause.
    if (scan.diagnostics.empty() && !builder.found_two_readings())
      tree.diagnostics.push_back(in_plain_words(exception, source));
    builder.cut_off();
  } catch (LimitReached const&) {
    tree.root = nullptr;
  }
}

}  // namespace

Tree read_tree(std::shared_ptr<SourceFile const> const& file, std::string_view recorded) {
  Tree tree;
  SourceLines const source(file);
  Scan found = scan(source);
  if (found.readable) parse(source, found, recorded, tree);
  tree.incomplete = tree.incomplete || found.incomplete;
  tree.diagnostics.insert(tree.diagnostics.end(), std::make_move_iterator(found.diagnostics.begin()),
                          std::make_move_iterator(found.diagnostics.end()));
  return tree;
}

std::string record_events(std::shared_ptr<SourceFile const> const& file) {
  EventRecorder recorder;
  say_events(scan(SourceLines(file)).text, recorder);
  return recorder.events();
}

}  // namespace factsheet::sheet
