#include "support/rule_ids.h"

#include "support/markdown.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

struct Source {
  std::string folder;  ///< "sheet"
  std::string name;    ///< "sheet/parse.cpp"
  std::string text;    ///< without comments and raw strings
  [[nodiscard]] bool is_header() const { return name.ends_with(".h"); }
};

/// Behind the string or character literal that begins at `at`.
std::size_t end_of_literal(std::string const& text, std::size_t at) {
  char const quote = text[at];
  for (++at; at < text.size() && text[at] != quote; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

std::string without_comments(std::string const& text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    // The quote between the digits of a number opens nothing.
    bool const in_number = at > 0 && text[at] == '\'' && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
    if (text.compare(at, 2, "//") == 0) {
      at = std::min(text.find('\n', at), text.size());
    } else if (text.compare(at, 3, "R\"(") == 0) {
      at = std::min(text.find(")\"", at), text.size() - 2) + 2;
      kept += "\"\"";
    } else if ((text[at] == '"' || text[at] == '\'') && !in_number) {
      std::size_t const end = end_of_literal(text, at);
      kept += text.substr(at, end - at);
      at = end;
    } else {
      kept += text[at++];
    }
  }
  return kept;
}

std::vector<Source> sources_below(fs::path const& folder) {
  std::vector<Source> sources;
  for (auto const& entry : fs::recursive_directory_iterator(folder)) {
    fs::path const name = fs::relative(entry.path(), folder);
    if (name.extension() != ".cpp" && name.extension() != ".h") continue;
    sources.push_back({name.begin()->string(), name.string(), without_comments(text_of(entry.path()))});
  }
  std::sort(sources.begin(), sources.end(), [](Source const& a, Source const& b) { return a.name < b.name; });
  return sources;
}

std::string trimmed(std::string const& text) {
  std::size_t const first = text.find_first_not_of(" \n\t");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \n\t") + 1 - first);
}

struct Call {
  std::string name;
  std::vector<std::string> arguments;  ///< or parameters, where it is a declaration
};

/// What stands between the brackets, `at` behind the opening one.
std::vector<std::string> arguments_at(std::string const& text, std::size_t at) {
  std::vector<std::string> arguments(1);
  for (int depth = 0; at < text.size();) {
    char const c = text[at];
    if (c == '"' || c == '\'') {
      std::size_t const end = end_of_literal(text, at);
      arguments.back() += text.substr(at, end - at);
      at = end;
      continue;
    }
    if (std::string_view("([{").find(c) != std::string_view::npos) ++depth;
    if (std::string_view(")]}").find(c) != std::string_view::npos && depth-- == 0) break;
    if (c == ',' && depth == 0) {
      arguments.emplace_back();
    } else {
      arguments.back() += c;
    }
    ++at;
  }
  std::transform(arguments.begin(), arguments.end(), arguments.begin(), trimmed);
  return arguments;
}

std::vector<Call> calls_in(Source const& source) {
  static std::regex const opening("\\b([A-Za-z_]\\w*)\\(");
  std::vector<Call> calls;
  for (std::sregex_iterator found(source.text.begin(), source.text.end(), opening), end; found != end; ++found) {
    auto const behind = static_cast<std::size_t>(found->position() + found->length());
    calls.push_back({(*found)[1], arguments_at(source.text, behind)});
  }
  return calls;
}

std::regex parameter(std::string const& names) {
  return std::regex("(?:std::string|std::string_view|std::string const&|char const\\*) (" + names + ")(?: = (.+))?");
}

/// Functions with such a parameter: at which place they take it.
std::map<std::string, std::size_t> takers_of(std::string const& names, std::vector<Call> const& calls) {
  std::regex const wanted = parameter(names);
  std::map<std::string, std::size_t> takers;
  for (Call const& call : calls) {
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      std::string const& argument = call.arguments[i];
      bool const is_text = argument.starts_with("std::string") || argument.starts_with("char const*");
      if (is_text && std::regex_match(argument, wanted)) takers.insert_or_assign(call.name, i);
    }
  }
  return takers;
}

class Reader {
 public:
  explicit Reader(std::vector<Source> sources) : sources_(std::move(sources)) {
    for (Source const& source : sources_) {
      if (source.is_header()) by_folder_[source.folder].merge(takers_of("rule|rule_name", calls_in(source)));
    }
  }

  RuleIds read() && {
    for (Source const& source : sources_) read(source);
    return std::move(found_);
  }

 private:
  void read(Source const& source) {
    std::vector<Call> const calls = calls_in(source);
    auto takers = takers_of("rule|rule_name", calls);
    takers.insert(by_folder_[source.folder].begin(), by_folder_[source.folder].end());
    takers.insert(by_folder_["core"].begin(), by_folder_["core"].end());
    for (Call const& call : calls) {
      auto const taker = takers.find(call.name);
      if (taker == takers.end() || is_other_function(source, call.name)) continue;
      if (taker->second < call.arguments.size()) read_id(call.arguments[taker->second], source, calls);
    }
  }

  /// The file has a function of that name which takes no rule.
  [[nodiscard]] static bool is_other_function(Source const& source, std::string const& name) {
    std::regex const declared("\\b(?:void|int|bool|auto|Length|Diagnostic)\\s+(?:\\w+::)?" + name + "\\(");
    std::smatch found;
    if (!std::regex_search(source.text, found, declared)) return false;
    auto const behind = static_cast<std::size_t>(found.position() + found.length());
    return takers_of("rule|rule_name", {{name, arguments_at(source.text, behind)}}).empty();
  }

  void read_id(std::string expression, Source const& source, std::vector<Call> const& calls) {
    static std::regex const move("std::move\\((\\w+)\\)");
    static std::regex const choice(R"re([^"]*\? "([a-z-]+)" : "([a-z-]+)")re");
    static std::regex const literal(R"re("([a-z-]+)")re");
    static std::regex const composed(R"re("([a-z-]+-)" \+ what)re");
    std::smatch found;
    if (std::regex_match(expression, found, move)) expression = std::string(found[1]);
    if (std::regex_match(expression, found, parameter("rule|rule_name"))) {
      if (found[2].matched) read_id(found[2], source, calls);
    } else if (std::regex_match(expression, found, literal)) {
      found_.ids.insert(found[1]);
    } else if (std::regex_match(expression, found, choice)) {
      found_.ids.insert({found[1], found[2]});
    } else if (std::regex_match(expression, found, composed)) {
      complete(found[1], source, calls);
    } else if (auto const constant = constant_of(expression, source)) {
      found_.ids.insert(*constant);
    } else if (expression != "rule" && expression != "rule_name") {
      found_.unreadable.push_back(source.name + ": " + expression);
    }
  }

  static std::optional<std::string> constant_of(std::string const& name, Source const& source) {
    static std::regex const word("\\w+");
    std::smatch found;
    if (!std::regex_match(name, word)) return std::nullopt;
    std::regex const definition("char const\\* " + name + " = \"([a-z-]+)\"");
    if (!std::regex_search(source.text, found, definition)) return std::nullopt;
    return found[1];
  }

  void complete(std::string const& start, Source const& source, std::vector<Call> const& calls) {
    static std::regex const literal(R"re("([a-z-]+)")re");
    auto const takers = takers_of("what", calls);
    std::size_t const before = found_.ids.size();
    for (Call const& call : calls) {
      auto const taker = takers.find(call.name);
      std::smatch found;
      if (taker == takers.end() || taker->second >= call.arguments.size()) continue;
      std::string const argument = call.arguments[taker->second];
      if (std::regex_match(argument, found, literal)) found_.ids.insert(start + found[1].str());
    }
    if (found_.ids.size() == before) found_.unreadable.push_back(source.name + ": \"" + start + "\" + what");
  }

  std::vector<Source> sources_;
  std::map<std::string, std::map<std::string, std::size_t>> by_folder_;
  RuleIds found_;
};

}  // namespace

RuleIds rule_ids_below(fs::path const& folder) { return Reader(sources_below(folder)).read(); }

}  // namespace factsheet::test
