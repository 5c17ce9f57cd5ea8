// usage: write_patterns OUTPUT FOLDER
// Writes the hyphenation patterns of all languages, whose files are in the folder, as C++, so that the program need not
// make its automata of them at every start.
#include "core/language.h"

#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <hyphen.h>

namespace {

using namespace factsheet;

struct Freed {
  void operator()(HyphenDict* patterns) const { hnj_hyphen_free(patterns); }
};

std::string character(char c) { return fmt::format("'\\x{:02x}'", static_cast<unsigned char>(c)); }

std::string characters(std::string const& bytes) {
  std::string text;
  for (char const c : bytes) text += character(c) + ",";
  return text;
}

/// Writes the arrays of a level and gives its entry in the list of levels.
class LevelWriter {
 public:
  LevelWriter(HyphenDict const& level, std::string name, std::string& out)
      : level_(level), name_(std::move(name)), out_(out) {}

  std::string write() {
    write_states();
    write_transitions();
    out_ += fmt::format("char {}_marks[] = {{{}}};\n", name_, characters(marks_));
    std::string const forbidden = without_hyphen();
    if (!forbidden.empty()) out_ += fmt::format("char {}_without_hyphen[] = {{{}}};\n", name_, characters(forbidden));
    return fmt::format("  {{{}, {}, {}, {}, {}, {}, {}_states, {}_transitions, {}_marks}},\n", int{level_.lhmin},
                       int{level_.rhmin}, int{level_.clhmin}, int{level_.crhmin},
                       forbidden.empty() ? "{}" : name_ + "_without_hyphen", level_.nohyphenl, name_, name_, name_);
  }

 private:
  void write_states() {
    out_ += fmt::format("constexpr CompiledState {}_states[] = {{\n", name_);
    for (int i = 0; i < level_.num_states; ++i) {
      HyphenState const& state = level_.states[i];
      if (state.repl != nullptr) throw std::runtime_error("patterns that change the spelling are not known here");
      if (state.num_trans > 255) throw std::runtime_error("a state has too many transitions");
      out_ += fmt::format("{{{},{},{}}},\n", state.fallback_state, place_of(state.match), state.num_trans);
    }
    out_ += "};\n";
  }

  void write_transitions() {
    out_ += fmt::format("HyphenTrans {}_transitions[] = {{\n", name_);
    for (int i = 0; i < level_.num_states; ++i) {
      for (int j = 0; j < level_.states[i].num_trans; ++j) {
        HyphenTrans const& transition = level_.states[i].trans[j];
        out_ += fmt::format("{{{},{}}},\n", character(transition.ch), transition.new_state);
      }
    }
    out_ += "};\n";
  }

  /// Many states have the same marks.
  std::size_t place_of(char const* match) {
    if (match == nullptr) return 0;
    auto const [known, fresh] = places_.emplace(match, marks_.size());
    if (fresh) marks_.append(match, std::strlen(match) + 1);
    if (marks_.size() > 0xFFFF) throw std::runtime_error("the patterns have too many kinds of marks");
    return known->second;
  }

  [[nodiscard]] std::string without_hyphen() const {
    std::string all;
    if (level_.nohyphen == nullptr) return all;
    char const* next = level_.nohyphen;
    for (int i = 0; i <= level_.nohyphenl; ++i) {
      all.append(next, std::strlen(next) + 1);
      next += std::strlen(next) + 1;
    }
    return all;
  }

  HyphenDict const& level_;
  std::string name_;
  std::string& out_;
  std::string marks_ = std::string(1, '\0');
  std::map<std::string, std::size_t> places_;
};

/// Writes the patterns of a language and gives their entry in the list of all.
std::string write_language(Language const& language, std::string const& folder, std::string& out) {
  std::string const path = folder + "/" + std::string(language.hyphenation.file);
  std::unique_ptr<HyphenDict, Freed> const patterns(hnj_hyphen_load(path.c_str()));
  if (!patterns) throw std::runtime_error("cannot read the hyphenation patterns " + path);
  std::string levels;
  int count = 0;
  for (HyphenDict const* level = patterns.get(); level != nullptr; level = level->nextlevel) {
    levels += LevelWriter(*level, fmt::format("{}_{}", language.tag, ++count), out).write();
  }
  out += fmt::format("constexpr CompiledLevel {}_levels[] = {{\n{}}};\n", language.tag, levels);
  return fmt::format("  {{\"{}\", {}, {}_levels}},\n", language.tag, patterns->utf8 != 0, language.tag);
}

void write_all(std::string const& output, std::string const& folder) {
  std::string out = "#include \"text/typography/built_in_patterns.h\"\n\nnamespace factsheet::text {\nnamespace {\n\n";
  std::string list;
  for (Language const& language : all_languages()) list += write_language(language, folder, out);
  out += fmt::format("\nconstexpr CompiledPatterns patterns[] = {{\n{}}};\n\n}}  // namespace\n\n", list);
  out +=
      "std::span<CompiledPatterns const> built_in_patterns() { return patterns; }\n\n}  // namespace factsheet::text\n";
  std::ofstream file(output, std::ios::binary);
  file << out;
  if (!file.flush()) throw std::runtime_error("cannot write " + output);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count != 3) throw std::runtime_error("usage: write_patterns OUTPUT FOLDER");
    write_all(arguments[1], arguments[2]);
  } catch (std::runtime_error const& fault) {
    std::cerr << "write_patterns: " << fault.what() << '\n';
    return 1;
  }
  return 0;
}
