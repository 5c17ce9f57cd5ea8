#include "mutation.h"

#include "folder.h"

#include <array>

namespace factsheet::fuzz {
namespace {

Form form_of(std::string_view name) {
  if (name.ends_with(".yaml")) return Form::yaml;
  if (name.ends_with(".csv")) return Form::csv;
  return name.ends_with(".svg") || name.ends_with(".xml") || name.ends_with(".rels") ? Form::xml : Form::bytes;
}

std::string mutate_once(std::string input, Form form, Chance& chance, ByteMutation const& bytes) {
  constexpr unsigned as_bytes = 15;
  if (form == Form::bytes || chance.percent(as_bytes)) return bytes(std::move(input));
  if (form == Form::yaml) return mutate_yaml(input, chance);
  if (form == Form::csv) return mutate_csv(input, chance);
  if (form == Form::xml) return mutate_xml(input, chance);
  Folder folder = folder_of(input);
  if (folder.empty()) return bytes(std::move(input));
  FileInFolder& file = folder[chance.below(folder.size())];
  file.bytes = mutate_once(std::move(file.bytes), form_of(file.name), chance, bytes);
  return input_of(folder);
}

}  // namespace

std::string mutate(std::string input, Form form, Chance& chance, ByteMutation const& bytes) {
  for (std::size_t i = 1 + chance.below(3); i > 0; --i) input = mutate_once(std::move(input), form, chance, bytes);
  return input;
}

namespace {

constexpr std::array<std::string_view, 72> telling_values{
    "",
    "0",
    "-1",
    "1",
    "2",
    "12",
    "13",
    "100",
    "1e308",
    "-0.0",
    "0.1",
    "99.95",
    "1.005",
    "33.3",
    "1234567",
    "999999.5",
    "9007199254740993",
    "0.000001",
    "12345678901234567890",
    ".5",
    "5.",
    "1,5",
    "42%",
    "010",
    "1_000",
    "true",
    "no",
    "~",
    "nl",
    "en",
    "percent",
    "currency",
    "EUR",
    "compact",
    "ratio",
    "#1A6878",
    "2026-02-29",
    "2026-11-01",
    "[]",
    "{}",
    "[a, b]",
    "{nl: Water, en: Water}",
    "'",
    "\"",
    "\"a\\nb\"",
    "|",
    ">-",
    "&a x",
    "*a",
    "\"{{f1}}\"",
    "\"{{x}} and {{s1.a}}\"",
    "\"**strong** *soft* [a](https://a.example)\"",
    "\"- a\\n- b\\n\\n1. c\"",
    "\"[woord]{lang=nl}\"",
    "\"\\u05E9\\u05DC\\u05D5\\u05DD 12 km\"",
    "\"\\u4E00\"",
    "\"e\\u0301\\u0301\\u0301\"",
    "\"\\u200B\"",
    "\"\\u00AD\"",
    "\"\\uFFFE\"",
    "\"\\U0001F30A\"",
    "https://a.example/b?c=d",
    "mailto:a@b.example",
    "tel:112",
    "../a.png",
    "a.png",
    "drop.svg",
    "ways.csv",
    "calm",
    "112",
    "12 km",
    "a-word-that-is-longer-than-any-line-on-the-page-could-be-and-then-some-more-letters"};

}  // namespace

std::string telling_value(Chance& chance) { return std::string(chance.one_of(telling_values)); }

}  // namespace factsheet::fuzz
