#pragma once
#include "core/language.h"
#include "core/languages/dutch_answers.h"

namespace factsheet::languages {

inline constexpr auto dutch_units = std::to_array<std::u32string_view>(
    {U"cent",    U"centimeter", U"dag",     U"dagen",    U"duizend", U"euro",      U"gram",    U"graden",
     U"hectare", U"jaar",       U"jaren",   U"keer",     U"kilo",    U"kilometer", U"liter",   U"maal",
     U"maand",   U"maanden",    U"meter",   U"mijl",     U"miljard", U"miljoen",   U"minuten", U"minuut",
     U"mld",     U"mln",        U"procent", U"seconden", U"uren",    U"uur",       U"week",    U"weken"});
inline constexpr auto dutch_short_months = std::to_array<std::string_view>(
    {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec"});
inline constexpr auto dutch_totals = std::to_array<std::string_view>({"totaal", "eindtotaal", "som"});

inline constexpr auto dutch_comparing_words = std::to_array<ComparingWord>(
    {{"meest", Comparison::most},    {"meeste", Comparison::most},        {"meesten", Comparison::most},
     {"vaakst", Comparison::most},   {"minst", Comparison::fewest},       {"minste", Comparison::fewest},
     {"helft", Comparison::half},    {"twee keer", Comparison::twice},    {"tweemaal", Comparison::twice},
     {"dubbele", Comparison::twice}, {"meer", Comparison::more},          {"vaker", Comparison::more},
     {"minder", Comparison::fewer},  {"stijgt", Comparison::rises},       {"stijgen", Comparison::rises},
     {"groeit", Comparison::rises},  {"steeds meer", Comparison::rises},  {"daalt", Comparison::falls},
     {"dalen", Comparison::falls},   {"steeds minder", Comparison::falls}});

inline constexpr auto dutch_formal_address = std::to_array<std::string_view>({"u", "uw", "uzelf"});
inline constexpr auto dutch_informal_address = std::to_array<std::string_view>({"je", "jij", "jou", "jouw", "jezelf"});
inline constexpr auto dutch_idle_link_words = std::to_array<std::string_view>(
    {"hier", "klik hier", "lees meer", "meer", "deze link", "link", "deze pagina", "deze website"});

inline constexpr Language dutch{
    .tag = "nl",
    .locale = "nl-NL",
    .name = "Dutch",
    .direction = Direction::left_to_right,
    .quotes = {U'\u201C', U'\u201D', U'\u2018', U'\u2019'},
    .hyphenation = {.file = "hyph_nl.dic", .digraph = U"ij", .respelt = U"äëïöü", .long_vowel_suffix = U"tje"},
    .units = dutch_units,
    .months = {U"januari", U"februari", U"maart", U"april", U"mei", U"juni", U"juli", U"augustus", U"september",
               U"oktober", U"november", U"december"},
    .short_months = dutch_short_months,
    .totals = dutch_totals,
    .comparing_words = dutch_comparing_words,
    .than = "dan",
    .general_format = "Standaard",
    .windows_number = "13",
    .answer_scales = dutch_answer_scales,
    .intensifiers = dutch_intensifiers,
    .no_answers = dutch_no_answers,
    .dictionary = "nl",
    .dictionary_package = "hunspell-nl",
    .writes_compounds_as_one = true,
    .formal_address = dutch_formal_address,
    .informal_address = dutch_informal_address,
    .idle_link_words = dutch_idle_link_words,
    .reading = {.name = "Flesch-Douma",
                .base = 206.84,
                .per_word_in_sentence = 0.93,
                .per_syllable_in_word = 77,
                .vowels = U"aeiouyáéíóúàèâêîôûäëïöü",
                .silent_end = {}},
    .magnitudes = {{{3, "duizend", "dzd"}, {6, "miljoen", "mln"}, {9, "miljard", "mld"}, {12, "biljoen", "bln"}}},
    .space_before_abbreviation = true,
    .words = {.source = "Bron",
              .also = "ook",
              .told_in = ", in ",
              .sources_by_number = {.one = "bron {numbers}", .other = "bronnen {numbers}"},
              .label = "Onderdeel",
              .value = "Waarde",
              .updated = "Bijgewerkt op {date}",
              .page_of_pages = "{page} van {pages}",
              .count_out_of = "{count} van de {whole}",
              .ratio = "{part} op de {whole}",
              .total_off_by_rounding = "Samen {total} door afronding.",
              .totals_off_by_rounding = "Samen niet overal 100% door afronding.",
              .rounded_to_whole = "Afgerond tot samen 100%.",
              .dash_is_no_data = "\u2013 betekent: geen gegevens.",
              .percentage_points = {.other = "\u00A0procentpunt"},
              .qr_code = "QR-code",
              .ticked = "aangevinkt",
              .not_ticked = "niet aangevinkt",
              .charts = {.pie = "Cirkeldiagram",
                         .ring = "Ringdiagram",
                         .bars = "Staafdiagram",
                         .pictogram = "Beeldgrafiek",
                         .bars_of_series = "Staafdiagram met {count} reeksen",
                         .largest_part = "Grootste deel",
                         .highest = "Hoogste waarde"}},
};

}  // namespace factsheet::languages
