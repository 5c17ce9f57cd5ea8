// The answers that questionnaires in English give to choose from, in their order.
#pragma once
#include "core/language.h"

namespace factsheet::languages {

inline constexpr auto english_agreement = std::to_array<AnswerStep>({{"strongly disagree", 0},
                                                                     {"completely disagree", 0},
                                                                     {"totally disagree", 0},
                                                                     {"disagree", 1},
                                                                     {"neutral", 2},
                                                                     {"neither agree nor disagree", 2},
                                                                     {"agree", 3},
                                                                     {"strongly agree", 4},
                                                                     {"completely agree", 4},
                                                                     {"totally agree", 4}});
inline constexpr auto english_frequency = std::to_array<AnswerStep>({{"never", 0},
                                                                     {"rarely", 1},
                                                                     {"hardly ever", 1},
                                                                     {"sometimes", 2},
                                                                     {"occasionally", 2},
                                                                     {"regularly", 3},
                                                                     {"often", 4},
                                                                     {"usually", 4},
                                                                     {"very often", 5},
                                                                     {"almost always", 5},
                                                                     {"always", 6}});
inline constexpr auto english_how_often = std::to_array<AnswerStep>({{"daily", 0},
                                                                     {"every day", 0},
                                                                     {"weekly", 1},
                                                                     {"every week", 1},
                                                                     {"monthly", 2},
                                                                     {"every month", 2},
                                                                     {"yearly", 3},
                                                                     {"less often", 4},
                                                                     {"rarely", 4},
                                                                     {"never", 5}});
inline constexpr auto english_quality = std::to_array<AnswerStep>({{"very poor", 0},
                                                                   {"very bad", 0},
                                                                   {"poor", 1},
                                                                   {"bad", 1},
                                                                   {"fair", 3},
                                                                   {"average", 3},
                                                                   {"good", 4},
                                                                   {"very good", 5},
                                                                   {"excellent", 6}});
inline constexpr auto english_satisfaction = std::to_array<AnswerStep>({{"very dissatisfied", 0},
                                                                        {"very unsatisfied", 0},
                                                                        {"dissatisfied", 1},
                                                                        {"unsatisfied", 1},
                                                                        {"neutral", 2},
                                                                        {"neither satisfied nor dissatisfied", 2},
                                                                        {"satisfied", 3},
                                                                        {"very satisfied", 4}});
inline constexpr auto english_degree = std::to_array<AnswerStep>(
    {{"not at all", 0}, {"a little", 2}, {"somewhat", 3}, {"quite", 3}, {"a lot", 4}, {"very much", 5}});
inline constexpr auto english_importance = std::to_array<AnswerStep>({{"very unimportant", 0},
                                                                      {"not important", 1},
                                                                      {"unimportant", 1},
                                                                      {"neutral", 2},
                                                                      {"important", 3},
                                                                      {"very important", 4}});
inline constexpr auto english_safety =
    std::to_array<AnswerStep>({{"very unsafe", 0}, {"unsafe", 1}, {"neutral", 2}, {"safe", 3}, {"very safe", 4}});
inline constexpr auto english_ease = std::to_array<AnswerStep>({{"very difficult", 0},
                                                                {"very hard", 0},
                                                                {"difficult", 1},
                                                                {"hard", 1},
                                                                {"neutral", 2},
                                                                {"easy", 3},
                                                                {"very easy", 4}});
inline constexpr auto english_likelihood = std::to_array<AnswerStep>({{"definitely not", 0},
                                                                      {"very unlikely", 0},
                                                                      {"probably not", 1},
                                                                      {"unlikely", 1},
                                                                      {"maybe", 2},
                                                                      {"probably", 3},
                                                                      {"likely", 3},
                                                                      {"definitely", 4},
                                                                      {"very likely", 4}});
inline constexpr auto english_answer_scales = std::to_array<std::span<AnswerStep const>>(
    {english_agreement, english_frequency, english_how_often, english_quality, english_satisfaction, english_degree,
     english_importance, english_safety, english_ease, english_likelihood});
inline constexpr auto english_intensifiers =
    std::to_array<std::string_view>({"very", "extremely", "completely", "totally", "strongly", "absolutely"});
inline constexpr auto english_no_answers = std::to_array<std::string_view>(
    {"don't know", "don’t know", "no opinion", "no answer", "not applicable", "n/a", "unknown", "other"});

}  // namespace factsheet::languages
