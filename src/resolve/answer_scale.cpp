#include "resolve/answer_scale.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace factsheet::resolve {

namespace {

struct AnswerStep {
  std::string_view name;
  int rank;
};

constexpr std::array agreement{
    AnswerStep{"zeer mee oneens", 0},
    AnswerStep{"zeer oneens", 0},
    AnswerStep{"helemaal mee oneens", 0},
    AnswerStep{"helemaal oneens", 0},
    AnswerStep{"sterk mee oneens", 0},
    AnswerStep{"helemaal niet mee eens", 0},
    AnswerStep{"mee oneens", 1},
    AnswerStep{"oneens", 1},
    AnswerStep{"niet mee eens", 1},
    AnswerStep{"neutraal", 2},
    AnswerStep{"niet eens, niet oneens", 2},
    AnswerStep{"niet mee eens, niet mee oneens", 2},
    AnswerStep{"niet eens en niet oneens", 2},
    AnswerStep{"noch eens, noch oneens", 2},
    AnswerStep{"mee eens", 3},
    AnswerStep{"eens", 3},
    AnswerStep{"zeer mee eens", 4},
    AnswerStep{"zeer eens", 4},
    AnswerStep{"helemaal mee eens", 4},
    AnswerStep{"helemaal eens", 4},
    AnswerStep{"sterk mee eens", 4},
    AnswerStep{"strongly disagree", 0},
    AnswerStep{"disagree", 1},
    AnswerStep{"neutral", 2},
    AnswerStep{"neither agree nor disagree", 2},
    AnswerStep{"agree", 3},
    AnswerStep{"strongly agree", 4},
};
constexpr std::array frequency{
    AnswerStep{"nooit", 0},       AnswerStep{"(bijna) nooit", 0}, AnswerStep{"bijna nooit", 1},
    AnswerStep{"zelden", 1},      AnswerStep{"soms", 2},          AnswerStep{"af en toe", 2},
    AnswerStep{"regelmatig", 3},  AnswerStep{"vaak", 4},          AnswerStep{"meestal", 4},
    AnswerStep{"heel vaak", 5},   AnswerStep{"bijna altijd", 5},  AnswerStep{"(bijna) altijd", 6},
    AnswerStep{"altijd", 6},      AnswerStep{"never", 0},         AnswerStep{"rarely", 1},
    AnswerStep{"hardly ever", 1}, AnswerStep{"sometimes", 2},     AnswerStep{"occasionally", 2},
    AnswerStep{"regularly", 3},   AnswerStep{"often", 4},         AnswerStep{"usually", 4},
    AnswerStep{"very often", 5},  AnswerStep{"almost always", 5}, AnswerStep{"always", 6},
};
constexpr std::array how_often{
    AnswerStep{"dagelijks", 0},   AnswerStep{"elke dag", 0},   AnswerStep{"wekelijks", 1}, AnswerStep{"elke week", 1},
    AnswerStep{"maandelijks", 2}, AnswerStep{"elke maand", 2}, AnswerStep{"jaarlijks", 3}, AnswerStep{"minder vaak", 4},
    AnswerStep{"zelden", 4},      AnswerStep{"nooit", 5},      AnswerStep{"daily", 0},     AnswerStep{"every day", 0},
    AnswerStep{"weekly", 1},      AnswerStep{"every week", 1}, AnswerStep{"monthly", 2},   AnswerStep{"every month", 2},
    AnswerStep{"yearly", 3},      AnswerStep{"less often", 4}, AnswerStep{"rarely", 4},    AnswerStep{"never", 5},
};
constexpr std::array quality{
    AnswerStep{"zeer slecht", 0}, AnswerStep{"heel slecht", 0}, AnswerStep{"slecht", 1},
    AnswerStep{"onvoldoende", 1}, AnswerStep{"matig", 2},       AnswerStep{"redelijk", 3},
    AnswerStep{"voldoende", 3},   AnswerStep{"gemiddeld", 3},   AnswerStep{"goed", 4},
    AnswerStep{"zeer goed", 5},   AnswerStep{"heel goed", 5},   AnswerStep{"uitstekend", 6},
    AnswerStep{"very poor", 0},   AnswerStep{"very bad", 0},    AnswerStep{"poor", 1},
    AnswerStep{"bad", 1},         AnswerStep{"fair", 3},        AnswerStep{"average", 3},
    AnswerStep{"good", 4},        AnswerStep{"very good", 5},   AnswerStep{"excellent", 6},
};
constexpr std::array satisfaction{
    AnswerStep{"zeer ontevreden", 0},   AnswerStep{"ontevreden", 1},
    AnswerStep{"neutraal", 2},          AnswerStep{"niet tevreden, niet ontevreden", 2},
    AnswerStep{"tevreden", 3},          AnswerStep{"zeer tevreden", 4},
    AnswerStep{"very dissatisfied", 0}, AnswerStep{"dissatisfied", 1},
    AnswerStep{"neutral", 2},           AnswerStep{"satisfied", 3},
    AnswerStep{"very satisfied", 4},
};
constexpr std::array degree{
    AnswerStep{"helemaal niet", 0}, AnswerStep{"niet", 1},      AnswerStep{"een beetje", 2},
    AnswerStep{"enigszins", 2},     AnswerStep{"nogal", 3},     AnswerStep{"veel", 4},
    AnswerStep{"erg", 4},           AnswerStep{"heel veel", 5}, AnswerStep{"heel erg", 5},
    AnswerStep{"not at all", 0},    AnswerStep{"a little", 2},  AnswerStep{"somewhat", 3},
    AnswerStep{"quite", 3},         AnswerStep{"a lot", 4},     AnswerStep{"very much", 5},
};
constexpr std::array importance{
    AnswerStep{"zeer onbelangrijk", 0}, AnswerStep{"onbelangrijk", 1},
    AnswerStep{"neutraal", 2},          AnswerStep{"belangrijk", 3},
    AnswerStep{"zeer belangrijk", 4},   AnswerStep{"zeer onveilig", 0},
    AnswerStep{"onveilig", 1},          AnswerStep{"veilig", 3},
    AnswerStep{"zeer veilig", 4},       AnswerStep{"not important", 1},
    AnswerStep{"important", 3},         AnswerStep{"very important", 4},
    AnswerStep{"very unsafe", 0},       AnswerStep{"unsafe", 1},
    AnswerStep{"neutral", 2},           AnswerStep{"safe", 3},
    AnswerStep{"very safe", 4},
};
constexpr std::array<std::string_view, 10> no_answer{
    "weet niet", "weet ik niet", "geen mening", "geen antwoord", "niet van toepassing",
    "onbekend",  "don't know",   "don’t know",  "no opinion",    "no answer"};

std::string lowered(std::string const& name) {
  std::string made;
  icu::UnicodeString::fromUTF8(name).toLower(icu::Locale::getRoot()).trim().toUTF8String(made);
  return made;
}

template <class Scale>
bool are_steps_of(Scale const& scale, std::vector<std::string> const& names) {
  std::vector<int> ranks;
  for (auto const& name : names) {
    auto const step = std::find_if(scale.begin(), scale.end(), [&](AnswerStep const& one) { return one.name == name; });
    if (step == scale.end()) return false;
    ranks.push_back(step->rank);
  }
  auto const breaks = [&](auto const& compare) {
    return std::adjacent_find(ranks.begin(), ranks.end(), compare) != ranks.end();
  };
  return !breaks([](int a, int b) { return a >= b; }) || !breaks([](int a, int b) { return a <= b; });
}

}  // namespace

bool is_answer_scale(std::vector<std::string> const& names) {
  constexpr std::size_t fewest = 3;
  std::vector<std::string> steps;
  for (auto const& name : names) steps.push_back(lowered(name));
  auto const is_answer = [](std::string const& name) {
    return std::find(no_answer.begin(), no_answer.end(), name) == no_answer.end();
  };
  if (!steps.empty() && !is_answer(steps.back())) steps.pop_back();
  if (steps.size() < fewest) return false;
  return are_steps_of(agreement, steps) || are_steps_of(frequency, steps) || are_steps_of(how_often, steps) ||
         are_steps_of(quality, steps) || are_steps_of(satisfaction, steps) || are_steps_of(degree, steps) ||
         are_steps_of(importance, steps);
}

}  // namespace factsheet::resolve
