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

inline constexpr auto english_comparing_words =
    std::to_array<ComparingWord>({{"most", Comparison::most},
                                  {"the most", Comparison::most, true},
                                  {"most often", Comparison::most, true},
                                  {"fewest", Comparison::fewest},
                                  {"the fewest", Comparison::fewest, true},
                                  {"least", Comparison::fewest, true},
                                  {"least often", Comparison::fewest, true},
                                  {"half", Comparison::half},
                                  {"more than half", Comparison::over_half},
                                  {"over half", Comparison::over_half},
                                  {"less than half", Comparison::under_half},
                                  {"fewer than half", Comparison::under_half},
                                  {"under half", Comparison::under_half},
                                  {"nearly half", Comparison::under_half},
                                  {"almost half", Comparison::under_half},
                                  {"twice", Comparison::twice},
                                  {"double", Comparison::twice, true},
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
inline constexpr auto english_idle_comparisons =
    std::to_array<std::string_view>({"at most",         "at least",           "at the most",
                                     "at the least",    "last but not least", "most of all",
                                     "one of the most", "some of the most",   "among the most",
                                     "second most",     "third most",         "most recent",
                                     "more about",      "more than just",     "more than ever",
                                     "more than once",  "more than enough",   "half an",
                                     "half a",          "half past",          "half term",
                                     "half hour",       "half day",           "first half",
                                     "second half",     "half year",          "twice a",
                                     "twice an",        "twice per",          "twice daily",
                                     "twice weekly",    "think twice",        "more often than not"});
inline constexpr auto english_negations = std::to_array<std::string_view>(
    {"not", "no", "never", "none", "nobody", "without", "hardly", "except", "cannot", "t", "neither", "nor"});
inline constexpr auto english_fillers = std::to_array<std::string_view>(
    {"a",  "an",  "the", "by",  "on",   "in",    "at",  "to",  "of", "for",  "with", "and",  "or",   "from",
     "my", "his", "her", "our", "your", "their", "its", "own", "s",  "some", "all",  "each", "every"});
inline constexpr auto english_endings = std::to_array<Ending>({{"s", ""},
                                                               {"ies", "y"},
                                                               {"ied", "y"},
                                                               {"ses", "s"},
                                                               {"xes", "x"},
                                                               {"ches", "ch"},
                                                               {"shes", "sh"},
                                                               {"oes", "o"},
                                                               {"ing", "", Respelling::short_vowel},
                                                               {"ing", "e"},
                                                               {"ed", "", Respelling::short_vowel},
                                                               {"ed", "e"}});

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
    .as = "as",
    .idle_comparisons = english_idle_comparisons,
    .negations = english_negations,
    .fillers = english_fillers,
    .endings = english_endings,
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
