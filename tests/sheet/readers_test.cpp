// Two readers of YAML, ours and yaml-cpp: the text that is used is the one that YAML 1.2 has. Where the two disagree it
// is an error with a place.
#include "core/utf8.h"
#include "sheet/yaml/tree.h"
#include "sheet_test.h"

#include <array>
#include <random>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace factsheet::sheet {
namespace {

constexpr unsigned number_of_files = 1000;

/// Texts, and the ways in which YAML writes them, by its rules for each style.
class ScalarWriter {
 public:
  explicit ScalarWriter(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t end) { return engine_() % end; }
  bool chance(unsigned percent) { return engine_() % 100 < percent; }

  /// Words with spaces, line feeds and blank lines between.
  std::string text() {
    std::string made = word();
    for (std::size_t i = below(8); i > 0; --i) {
      made += chance(70) ? std::string(" ") : std::string(1 + below(3), '\n');
      made += word();
    }
    return made;
  }

  std::string plain(std::string const& text, std::size_t indent) { return folded_lines(text, indent, '\0'); }
  std::string single_quoted(std::string const& text, std::size_t indent) {
    return "'" + folded_lines(text, indent, '\'') + "'";
  }
  std::string double_quoted(std::string const& text, std::size_t indent) {
    return "\"" + folded_lines(text, indent, '"') + "\"";
  }

  /// Of a text of whole lines: its last line feeds decide how it is kept.
  std::string literal(std::string const& text, std::size_t indent) {
    return "|" + chomping(text) + lines(text, indent, "\n");
  }
  /// The same, with a line feed more between lines, and places to fold.
  std::string folded(std::string const& text, std::size_t indent) {
    return ">" + chomping(text) + lines(text, indent, "\n\n");
  }

 private:
  std::string word() {
    static constexpr std::array<std::string_view, 14> words{"water", "flows", "to",      "the sea",   "it's",
                                                            "C#",    "19:30", "1.5",     "café",      "\u00A0wide",
                                                            "a:b",   "(yes)", "\u20AC5", "\U0001F30A"};
    return std::string(words[below(words.size())]);
  }

  /// Line ends with blank lines between, and the indentation of the next line.
  std::string break_of(std::size_t count, std::size_t indent) {
    std::string made = chance(15) ? "  \n" : "\n";
    for (std::size_t i = 1; i < count; ++i) made += std::string(chance(20) ? below(indent) : 0, ' ') + "\n";
    return made + std::string(indent + (chance(20) ? below(3) : 0), ' ');
  }

  std::string character(std::string_view text, std::size_t& at, char quote) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (quote == '\'' && c == U'\'') return "''";
    if (quote != '"') return std::string(text.substr(begin, at - begin));
    if (c == 0xA0 && chance(50)) return "\\_";
    if (c < 0x100 && chance(5)) return fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    if (c < 0x10000 && chance(10)) return fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    if (chance(3)) return fmt::format("\\U{:08X}", static_cast<unsigned>(c));
    return std::string(text.substr(begin, at - begin));
  }

  /// A space may be the end of a line; so many line feeds are one line end more.
  std::string folded_lines(std::string_view text, std::size_t indent, char quote) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '\n') {
        std::size_t const end = std::min(text.find_first_not_of('\n', at), text.size());
        made += quote == '"' && chance(30) ? escaped_feeds(end - at) : break_of(end - at + 1, indent);
        at = end;
      } else if (text[at] == ' ' && chance(20)) {
        made += break_of(1, indent);
        ++at;
      } else {
        made += character(text, at, quote);
        bool const in_word = at < text.size() && text[at] != ' ' && text[at] != '\n';
        if (quote == '"' && in_word && chance(3)) made += "\\\n" + std::string(indent, ' ');
      }
    }
    return made;
  }
  static std::string escaped_feeds(std::size_t count) {
    std::string made;
    for (std::size_t i = 0; i < count; ++i) made += "\\n";
    return made;
  }

  static std::string chomping(std::string const& text) {
    std::size_t const feeds = text.size() - 1 - text.find_last_not_of('\n');
    return feeds == 0 ? "-" : feeds == 1 ? "" : "+";
  }

  std::string lines(std::string const& text, std::size_t indent, std::string_view between) {
    std::string made = "\n" + std::string(indent, ' ');
    std::size_t const end = text.find_last_not_of('\n') + 1;
    for (std::size_t at = 0; at < end; ++at) {
      if (text[at] == '\n') {
        std::size_t const next = text.find_first_not_of('\n', at);
        made += std::string(next - at, '\n') + std::string(between.substr(1)) + std::string(indent, ' ');
        at = next - 1;
      } else if (between.size() > 1 && text[at] == ' ' && chance(20)) {
        made += "\n" + std::string(indent, ' ');
      } else {
        made += text[at];
      }
    }
    // The line feed of the last line stands behind each value anyway.
    std::size_t const feeds = text.size() - end;
    return made + std::string(feeds > 1 ? feeds - 1 : 0, '\n');
  }

  std::mt19937 engine_;
};

struct WrittenScalars {
  std::string file;
  std::vector<std::string> texts;
};

/// A map of lists and values, each written in a style of its own.
WrittenScalars written_scalars(unsigned seed) {
  ScalarWriter writer(seed);
  WrittenScalars written;
  auto const add = [&](std::size_t indent) {
    std::string text = writer.text();
    switch (writer.below(5)) {
      case 0:
        written.file += writer.plain(text, indent);
        break;
      case 1:
        written.file += writer.single_quoted(text, indent);
        break;
      case 2:
        written.file += writer.double_quoted(text, indent);
        break;
      case 3:
        text += std::string(writer.below(3), '\n');
        written.file += writer.literal(text, indent);
        break;
      default:
        text += std::string(writer.below(3), '\n');
        written.file += writer.folded(text, indent);
        break;
    }
    written.texts.push_back(text);
    written.file += "\n";
  };
  for (std::size_t key = 0, keys = 2 + writer.below(5); key < keys; ++key) {
    written.texts.push_back(fmt::format("key-{}", key));
    written.file += fmt::format("key-{}:", key);
    if (writer.chance(60)) {
      written.file += " ";
      add(2 + writer.below(3));
      continue;
    }
    written.file += "\n";
    for (std::size_t item = 0, items = 1 + writer.below(3); item < items; ++item) {
      written.file += "  - ";
      add(4 + writer.below(3));
    }
  }
  if (writer.chance(10)) written.file.insert(0, "\xEF\xBB\xBF");
  return written;
}

std::string with_windows_line_ends(std::string const& text) {
  std::string made;
  for (char const c : text) made += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return made;
}

std::vector<std::string> texts_of(Tree const& tree) {
  std::vector<std::string> texts;
  for (Node const& node : tree.nodes) {
    if (node.is_scalar()) texts.push_back(node.text.text);
  }
  return texts;
}

TEST(TwoReaders, ReadWhatWasWrittenByTheRulesOfEachStyle) {
  for (unsigned seed = 0; seed < number_of_files; ++seed) {
    WrittenScalars const written = written_scalars(seed);
    for (std::string const& bytes : {written.file, with_windows_line_ends(written.file)}) {
      Tree const tree = read_tree(test::file_of(bytes));
      ASSERT_EQ(test::messages_of(tree.diagnostics), "") << written.file;
      ASSERT_EQ(texts_of(tree), written.texts) << "seed " << seed << ":\n" << written.file;
    }
  }
}

/// The scalars of a file as yaml-cpp has them, with their places; none for a null.
class Listener : public YAML::EventHandler {
 public:
  struct Heard {
    std::size_t at = 0;
    std::optional<std::string> text;
  };
  std::vector<Heard> heard;

  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& mark, YAML::anchor_t) override { add(mark, std::nullopt); }
  void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
  void OnScalar(YAML::Mark const& mark, std::string const&, YAML::anchor_t, std::string const& value) override {
    add(mark, value);
  }
  void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

 private:
  void add(YAML::Mark const& mark, std::optional<std::string> text) {
    heard.push_back({static_cast<std::size_t>(mark.pos), std::move(text)});
  }
};

/// Characters and lines are left out, doubled and put in.
std::string mutated(std::string text, ScalarWriter& chooser) {
  static constexpr std::array<std::string_view, 26> pieces{" ", "\n", "\n\n", "  ",  "#", " # ", ": ", ":",     "- ",
                                                           "'", "\"", "\\",   "\\_", "|", ">",   ",",  "[",     "]",
                                                           "{", "}",  "&a ",  "*a ", "%", "?",   "? ", "\n  \n"};
  for (std::size_t i = 1 + chooser.below(3); i > 0; --i) {
    std::size_t const at = chooser.below(text.size() + 1);
    if (chooser.chance(50)) {
      text.insert(at, pieces[chooser.below(pieces.size())]);
    } else {
      text.erase(at, 1 + chooser.below(chooser.chance(80) ? 2 : 30));
    }
  }
  return text;
}

/// Where yaml-cpp is known to be wrong, and the text is ours: `\N` and `\_`, a question mark in brackets, and the last
/// of the line feeds that `>+` keeps.
bool is_known_fault(std::string_view source, std::string const& ours, std::string const& of_yaml_cpp) {
  if (source.front() == '>') return ours == of_yaml_cpp + "\n";
  if (source.front() == '"') return source.find("\\_") != source.npos || source.find("\\N") != source.npos;
  return ours.find('?') != ours.npos;
}

void compare(std::string const& text, Tree const& tree) {
  std::istringstream stream(text);
  Listener listener;
  YAML::Parser parser(stream);
  parser.HandleNextDocument(listener);
  std::vector<std::string> const ours = texts_of(tree);
  ASSERT_EQ(ours.size(), listener.heard.size()) << text;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    auto const& [at, heard] = listener.heard[i];
    if (!heard || *heard == ours[i]) continue;
    EXPECT_TRUE(is_known_fault(std::string_view(text).substr(at), ours[i], *heard))
        << "ours \"" << ours[i] << "\", yaml-cpp's \"" << *heard << "\" in\n"
        << text;
  }
}

TEST(TwoReaders, AgreeOnWhatIsNotRefused) {
  unsigned read = 0;
  for (unsigned seed = 0; seed < 2 * number_of_files; ++seed) {
    ScalarWriter chooser(seed);
    std::string file = written_scalars(seed / 4).file;
    if (file[0] == '\xEF') file.erase(0, 3);
    file = mutated(file, chooser);
    Tree const tree = read_tree(test::file_of(file));
    if (has_errors(tree.diagnostics)) continue;
    ++read;
    try {
      compare(file, tree);
    } catch (YAML::Exception const&) {
      EXPECT_NE(file.find('?'), std::string::npos) << file;
    }
    if (HasFailure()) return;
  }
  EXPECT_GT(read, number_of_files / 4);
}

std::string text_of_only_value(std::string const& file) {
  Tree const tree = read_tree(test::file_of(file));
  EXPECT_EQ(test::messages_of(tree.diagnostics), "");
  return tree.nodes.back().text.text;
}

TEST(TwoReaders, OursIsTakenWhereTheOtherIsWrong) {
  EXPECT_EQ(text_of_only_value("a: \"\u20AC\\_5\"\n"), "\u20AC\u00A05");
  EXPECT_EQ(text_of_only_value("a: >+\n  one\n\n  two\n\n\n"), "one\ntwo\n\n\n");
  EXPECT_EQ(text_of_only_value("a: \"one\\\n\n  two\"\n"), "one\ntwo");
  EXPECT_EQ(text_of_only_value("a: \"one\\ \n  two\"\n"), "one  two");
  EXPECT_EQ(text_of_only_value("a: [what?]\n"), "what?");
}

TEST(TwoReaders, ACommentEndsAText) {
  EXPECT_EQ(texts_of(read_tree(test::file_of("a: |\n    one\n\n  # two\nb: c\n"))),
            (std::vector<std::string>{"a", "one\n", "b", "c"}));
}

}  // namespace
}  // namespace factsheet::sheet
