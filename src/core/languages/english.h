#pragma once
#include "core/language.h"
#include "core/languages/english_answers.h"

namespace factsheet::languages {

inline constexpr auto english_units = std::to_array<std::u32string_view>(
    {U"billion", U"day",      U"days",    U"euros",   U"hour",  U"hours",  U"inch",  U"inches",  U"litres",
     U"metres",  U"miles",    U"million", U"minutes", U"month", U"months", U"pence", U"percent", U"pounds",
     U"seconds", U"thousand", U"times",   U"week",    U"weeks", U"year",   U"years"});
inline constexpr auto english_short_months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});
inline constexpr auto english_totals = std::to_array<std::string_view>({"total", "sum"});

inline constexpr auto english_comparing_words = std::to_array<ComparingWord>({{"most", Comparison::most},
                                                                              {"fewest", Comparison::fewest},
                                                                              {"least", Comparison::fewest},
                                                                              {"half", Comparison::half},
                                                                              {"twice", Comparison::twice},
                                                                              {"double", Comparison::twice},
                                                                              {"more", Comparison::more},
                                                                              {"fewer", Comparison::fewer},
                                                                              {"less", Comparison::fewer},
                                                                              {"rises", Comparison::rises},
                                                                              {"rise", Comparison::rises},
                                                                              {"rising", Comparison::rises},
                                                                              {"more and more", Comparison::rises},
                                                                              {"falls", Comparison::falls},
                                                                              {"fall", Comparison::falls},
                                                                              {"falling", Comparison::falls},
                                                                              {"fewer and fewer", Comparison::falls}});

inline constexpr auto english_idle_link_words = std::to_array<std::string_view>(
    {"here", "click here", "read more", "more", "this link", "link", "this page", "this website"});

inline constexpr Language english{
    .tag = "en",
    .locale = "en-GB",
    .name = "English",
    .direction = Direction::left_to_right,
    .quotes = {U'\u201C', U'\u201D', U'\u2018', U'\u2019'},
    .hyphenation = {.file = "hyph_en_GB.dic", .digraph = {}, .respelt = {}, .long_vowel_suffix = {}},
    .units = english_units,
    .months = {U"january", U"february", U"march", U"april", U"may", U"june", U"july", U"august", U"september",
               U"october", U"november", U"december"},
    .short_months = english_short_months,
    .totals = english_totals,
    .comparing_words = english_comparing_words,
    .than = "than",
    .general_format = "General",
    .windows_number = "09",
    .answer_scales = english_answer_scales,
    .intensifiers = english_intensifiers,
    .no_answers = english_no_answers,
    .dictionary = "en_GB",
    .dictionary_package = "hunspell-en-gb",
    .writes_compounds_as_one = false,
    .formal_address = {},
    .informal_address = {},
    .idle_link_words = english_idle_link_words,
    .reading = {.name = "Flesch",
                .base = 206.835,
                .per_word_in_sentence = 1.015,
                .per_syllable_in_word = 84.6,
                .vowels = U"aeiouy",
                .silent_end = "e"},
    .magnitudes = {{{3, "thousand", "k"}, {6, "million", "m"}, {9, "billion", "bn"}, {12, "trillion", "tn"}}},
    .space_before_abbreviation = false,
    .words = {.source = "Source",
              .also = "also",
              .told_in = ", in ",
              .sources_by_number = {.one = "source {numbers}", .other = "sources {numbers}"},
              .label = "Part",
              .value = "Value",
              .updated = "Updated {date}",
              .page_of_pages = "{page} of {pages}",
              .count_out_of = "{count} in {whole}",
              .ratio = "{part} in {whole}",
              .total_off_by_rounding = "Total {total} (rounding).",
              .totals_off_by_rounding = "Totals are not all 100% (rounding).",
              .rounded_to_whole = "Rounded to add up to 100%.",
              .dash_is_no_data = "\u2013 means: no data.",
              .percentage_points = {.one = "\u00A0percentage point", .other = "\u00A0percentage points"},
              .qr_code = "QR code",
              .ticked = "ticked",
              .not_ticked = "not ticked",
              .charts = {.pie = "Pie chart",
                         .ring = "Ring chart",
                         .bars = "Bar chart",
                         .pictogram = "Pictogram",
                         .bars_of_series = "Bar chart with {count} series",
                         .largest_part = "Largest part",
                         .highest = "Highest value"}},
};

}  // namespace factsheet::languages
