// The answers that questionnaires in Dutch give to choose from, in their order.
#pragma once
#include "core/language.h"

namespace factsheet::languages {

inline constexpr auto dutch_agreement = std::to_array<AnswerStep>({{"zeer mee oneens", 0},
                                                                   {"zeer oneens", 0},
                                                                   {"helemaal mee oneens", 0},
                                                                   {"helemaal oneens", 0},
                                                                   {"sterk mee oneens", 0},
                                                                   {"helemaal niet mee eens", 0},
                                                                   {"mee oneens", 1},
                                                                   {"oneens", 1},
                                                                   {"niet mee eens", 1},
                                                                   {"neutraal", 2},
                                                                   {"niet eens, niet oneens", 2},
                                                                   {"niet mee eens, niet mee oneens", 2},
                                                                   {"niet eens en niet oneens", 2},
                                                                   {"noch eens, noch oneens", 2},
                                                                   {"mee eens", 3},
                                                                   {"eens", 3},
                                                                   {"zeer mee eens", 4},
                                                                   {"zeer eens", 4},
                                                                   {"helemaal mee eens", 4},
                                                                   {"helemaal eens", 4},
                                                                   {"sterk mee eens", 4}});
inline constexpr auto dutch_frequency = std::to_array<AnswerStep>({{"nooit", 0},
                                                                   {"(bijna) nooit", 0},
                                                                   {"bijna nooit", 1},
                                                                   {"zelden", 1},
                                                                   {"soms", 2},
                                                                   {"af en toe", 2},
                                                                   {"regelmatig", 3},
                                                                   {"vaak", 4},
                                                                   {"meestal", 4},
                                                                   {"heel vaak", 5},
                                                                   {"bijna altijd", 5},
                                                                   {"(bijna) altijd", 6},
                                                                   {"altijd", 6}});
inline constexpr auto dutch_how_often = std::to_array<AnswerStep>({{"dagelijks", 0},
                                                                   {"elke dag", 0},
                                                                   {"wekelijks", 1},
                                                                   {"elke week", 1},
                                                                   {"maandelijks", 2},
                                                                   {"elke maand", 2},
                                                                   {"jaarlijks", 3},
                                                                   {"minder vaak", 4},
                                                                   {"zelden", 4},
                                                                   {"nooit", 5}});
inline constexpr auto dutch_quality = std::to_array<AnswerStep>({{"zeer slecht", 0},
                                                                 {"heel slecht", 0},
                                                                 {"slecht", 1},
                                                                 {"onvoldoende", 1},
                                                                 {"matig", 2},
                                                                 {"redelijk", 3},
                                                                 {"voldoende", 3},
                                                                 {"gemiddeld", 3},
                                                                 {"goed", 4},
                                                                 {"zeer goed", 5},
                                                                 {"heel goed", 5},
                                                                 {"uitstekend", 6}});
inline constexpr auto dutch_satisfaction = std::to_array<AnswerStep>({{"zeer ontevreden", 0},
                                                                      {"heel ontevreden", 0},
                                                                      {"ontevreden", 1},
                                                                      {"neutraal", 2},
                                                                      {"niet tevreden, niet ontevreden", 2},
                                                                      {"tevreden", 3},
                                                                      {"zeer tevreden", 4},
                                                                      {"heel tevreden", 4}});
inline constexpr auto dutch_degree = std::to_array<AnswerStep>({{"helemaal niet", 0},
                                                                {"niet", 1},
                                                                {"een beetje", 2},
                                                                {"enigszins", 2},
                                                                {"nogal", 3},
                                                                {"veel", 4},
                                                                {"erg", 4},
                                                                {"heel veel", 5},
                                                                {"heel erg", 5}});
inline constexpr auto dutch_importance = std::to_array<AnswerStep>(
    {{"zeer onbelangrijk", 0}, {"onbelangrijk", 1}, {"neutraal", 2}, {"belangrijk", 3}, {"zeer belangrijk", 4}});
inline constexpr auto dutch_safety = std::to_array<AnswerStep>({{"zeer onveilig", 0},
                                                                {"heel onveilig", 0},
                                                                {"onveilig", 1},
                                                                {"neutraal", 2},
                                                                {"niet veilig, niet onveilig", 2},
                                                                {"veilig", 3},
                                                                {"zeer veilig", 4},
                                                                {"heel veilig", 4}});
inline constexpr auto dutch_ease = std::to_array<AnswerStep>({{"zeer moeilijk", 0},
                                                              {"heel moeilijk", 0},
                                                              {"moeilijk", 1},
                                                              {"neutraal", 2},
                                                              {"makkelijk", 3},
                                                              {"gemakkelijk", 3},
                                                              {"zeer makkelijk", 4},
                                                              {"zeer gemakkelijk", 4},
                                                              {"heel makkelijk", 4}});
inline constexpr auto dutch_likelihood = std::to_array<AnswerStep>({{"zeker niet", 0},
                                                                    {"zeer onwaarschijnlijk", 0},
                                                                    {"waarschijnlijk niet", 1},
                                                                    {"onwaarschijnlijk", 1},
                                                                    {"misschien", 2},
                                                                    {"waarschijnlijk wel", 3},
                                                                    {"waarschijnlijk", 3},
                                                                    {"zeker wel", 4},
                                                                    {"zeer waarschijnlijk", 4}});
inline constexpr auto dutch_answer_scales = std::to_array<std::span<AnswerStep const>>(
    {dutch_agreement, dutch_frequency, dutch_how_often, dutch_quality, dutch_satisfaction, dutch_degree,
     dutch_importance, dutch_safety, dutch_ease, dutch_likelihood});
inline constexpr auto dutch_intensifiers =
    std::to_array<std::string_view>({"zeer", "heel", "erg", "helemaal", "volledig", "uiterst", "sterk", "absoluut"});
inline constexpr auto dutch_no_answers =
    std::to_array<std::string_view>({"weet niet", "weet ik niet", "geen mening", "geen antwoord", "niet van toepassing",
                                     "n.v.t.", "onbekend", "anders"});

}  // namespace factsheet::languages
