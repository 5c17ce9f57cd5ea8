// Schools, a row each, and a sheet that is copied for them.
#pragma once
#include "support/pdf_reader.h"
#include "support/scratch.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace factsheet::test {

inline constexpr char const* school_sheet = R"(sheet: 1
languages: [nl, en]
title: {nl: "Lezen op {{school.name}}", en: "Reading at {{school.name}}"}
updated: 2026-05-01
data: [figures.yaml]
merge:
  row: school
  key: brin
  language: talen
  columns: {name: Naam van de school}
  defaults: {brin: 00AA, name: De Regenboog, kind: primary, pupils: 240, url: "", talen: ""}
  figures: {pupils: {format: number}}
pages:
  - header: {title: {nl: "Lezen op {{school.name}}", en: "Reading at {{school.name}}"}}
    blocks:
      - callout: {figure: school.pupils, text: {nl: leerlingen, en: pupils}}
      - panel: {when: school.kind == primary, text: {nl: Voor basisscholen., en: For primary schools.}}
      - panel: {when: school.kind != primary, text: {nl: Voor andere scholen., en: For other schools.}}
      - panel: {when: school.pupils > 1000, text: {nl: Een grote school., en: A large school.}}
      - panel: {when: school.url, text: {nl: "Zie {{school.url}}.", en: "See {{school.url}}."}}
      - bar: {series: readers, title: {nl: "Lezers op {{school.name}}", en: "Readers at {{school.name}}"}}
)";
inline constexpr char const* readers_of_schools = R"(series:
  readers:
    rows:
      - {label: {nl: hier, en: here}, figure: school.pupils}
      - {label: {nl: elders, en: elsewhere}, value: 300}
)";
inline constexpr char const* schools =
    "brin;Naam van de school;kind;pupils;talen;url\n"
    "00AA;De Regenboog;primary;1.204;nl,en;\n"
    "01BC;*Het* [Anker] {{x}};Secondary;310,5;nl;anker.example.org\n"
    "02CD;Lyceum;secondary;980;;\n";

/// A sheet with a file of schools beside it, in a folder of its own.
struct Merge : testing::Test {
  using Names = std::vector<std::string>;
  Scratch scratch;
  Merge() {
    scratch.write("school.sheet.yaml", school_sheet);
    scratch.write("figures.yaml", readers_of_schools);
    scratch.write("schools.csv", schools);
  }
  static Outcome render(Names more = {}) {
    Names arguments{"render", "school.sheet.yaml", "--merge", "schools.csv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
  }
  [[nodiscard]] Names made(std::string const& folder = "out/") const {
    Names names;
    for (std::string const& name : scratch.files()) {
      if (name.starts_with(folder) && !name.ends_with(".json")) names.push_back(name.substr(folder.size()));
    }
    return names;
  }
  [[nodiscard]] std::map<std::string, std::string> bytes(std::string const& folder = "out/") const {
    std::map<std::string, std::string> all;
    for (std::string const& name : made(folder)) all[name] = scratch.read(folder + name);
    return all;
  }
  /// What is read on the pages, without the hyphens at the ends of lines.
  [[nodiscard]] std::string words_of(std::string const& file) const {
    std::string text = PdfReader(scratch.read(file)).text();
    for (std::size_t at = 0; (at = text.find("\u00AD", at)) != std::string::npos;) text.erase(at, 2);
    return text;
  }
};

}  // namespace factsheet::test
