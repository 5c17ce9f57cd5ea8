#include "support/checked.h"

#include "support/scratch.h"

#include <regex>
#include <sstream>

namespace factsheet::test {

namespace {

std::string messages_of(std::string const& sheet, std::string const& data, std::vector<std::string> const& rules,
                        std::map<std::string, std::string> const& files) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", sheet);
  scratch.write("data.yaml", data);
  for (auto const& [name, bytes] : files) scratch.write(name, bytes);
  std::vector<std::string> arguments{"check", "--quiet", "--today", "2026-11-01", "a.sheet.yaml"};
  for (std::string const& rule : rules) arguments.insert(arguments.end(), {"--rule", rule});
  std::istringstream lines(run_program(arguments).err);
  static std::regex const message(R"(.*: (error|warning): .*\[([a-z-]+)\])");
  std::string told;
  std::smatch found;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, found, message) && found[2] != "page-not-full") told += line + '\n';
  }
  return told;
}

}  // namespace

std::string checked(std::string const& sheet, std::string const& data, std::vector<std::string> const& rules,
                    std::map<std::string, std::string> const& files) {
  std::string const told = messages_of(sheet, data, rules, files);
  bool const lacks_list = told.find("[unlisted-source]") != std::string::npos;
  return lacks_list ? messages_of(sheet + "      - sources: {}\n", data, rules, files) : told;
}

std::string sheet_with(std::string const& blocks, std::string const& top) {
  return "sheet: 1\nlanguages: [en, nl]\ntitle: {en: Water, nl: Waterkant}\ndata: [data.yaml]\n" + top +
         "pages:\n  - blocks:\n" + blocks;
}

std::string told_of_panel(std::string const& rule, std::string const& english, std::string const& dutch) {
  auto const quoted = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, "\\");
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\n");
    return "\"" + text + "\"";
  };
  return checked(sheet_with("      - panel:\n          text:\n            en: " + quoted(english) +
                            "\n            nl: " + quoted(dutch) + "\n"),
                 one_figure, {rule});
}

}  // namespace factsheet::test
