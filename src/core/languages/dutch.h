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

inline constexpr auto dutch_comparing_words =
    std::to_array<ComparingWord>({{"meest", Comparison::most, true},
                                  {"meeste", Comparison::most},
                                  {"meesten", Comparison::most},
                                  {"vaakst", Comparison::most, true},
                                  {"minst", Comparison::fewest, true},
                                  {"minste", Comparison::fewest},
                                  {"helft", Comparison::half},
                                  {"meer dan de helft", Comparison::over_half},
                                  {"ruim de helft", Comparison::over_half},
                                  {"minder dan de helft", Comparison::under_half},
                                  {"bijna de helft", Comparison::under_half},
                                  {"krap de helft", Comparison::under_half},
                                  {"twee keer", Comparison::twice},
                                  {"tweemaal", Comparison::twice},
                                  {"dubbele", Comparison::twice, true},
                                  {"dubbel", Comparison::twice, true},
                                  {"meer", Comparison::more},
                                  {"vaker", Comparison::more},
                                  {"minder", Comparison::fewer},
                                  {"verdubbelt", Comparison::doubles},
                                  {"verdubbelen", Comparison::doubles},
                                  {"verdubbelde", Comparison::doubles},
                                  {"verdubbeld", Comparison::doubles},
                                  {"stijgt", Comparison::rises},
                                  {"stijgen", Comparison::rises},
                                  {"steeg", Comparison::rises},
                                  {"stegen", Comparison::rises},
                                  {"gestegen", Comparison::rises},
                                  {"groeit", Comparison::rises},
                                  {"groeide", Comparison::rises},
                                  {"gegroeid", Comparison::rises},
                                  {"neemt toe", Comparison::rises},
                                  {"nam toe", Comparison::rises},
                                  {"toegenomen", Comparison::rises},
                                  {"steeds meer", Comparison::rises},
                                  {"daalt", Comparison::falls},
                                  {"dalen", Comparison::falls},
                                  {"daalde", Comparison::falls},
                                  {"daalden", Comparison::falls},
                                  {"gedaald", Comparison::falls},
                                  {"neemt af", Comparison::falls},
                                  {"nam af", Comparison::falls},
                                  {"afgenomen", Comparison::falls},
                                  {"steeds minder", Comparison::falls}});
inline constexpr auto dutch_idle_comparisons = std::to_array<std::string_view>(
    {"ten minste",       "tenminste",         "op zijn minst",    "op z n minst",      "het minste",
     "een van de meest", "een van de meeste", "één van de meest", "één van de meeste", "op een na",
     "op één na",        "meest recente",     "meer over",        "meer dan alleen",   "meer dan ooit",
     "meer dan eens",    "meer dan genoeg",   "eerste helft",     "tweede helft",      "twee keer per",
     "twee keer in",     "tweemaal per",      "tweemaal daags",   "meer of minder",    "min of meer"});
inline constexpr auto dutch_negations = std::to_array<std::string_view>(
    {"niet", "geen", "nooit", "niemand", "zonder", "nauwelijks", "behalve", "evenmin", "noch"});
inline constexpr auto dutch_fillers = std::to_array<std::string_view>(
    {"de",  "het",  "een",  "met", "te",   "op",   "in", "van", "per",   "aan", "bij", "naar", "voor", "uit", "door",
     "hun", "zijn", "haar", "ons", "onze", "mijn", "uw", "je",  "eigen", "s",   "en",  "of",   "alle", "elk", "elke"});
inline constexpr auto dutch_endings = std::to_array<Ending>({{"s", ""},
                                                             {"t", ""},
                                                             {"en", "", Respelling::long_vowel},
                                                             {"end", "", Respelling::long_vowel},
                                                             {"te", ""},
                                                             {"de", ""},
                                                             {"ten", ""},
                                                             {"den", ""}});

inline constexpr auto dutch_formal_address = std::to_array<std::string_view>({"u", "uw", "uzelf"});
inline constexpr auto dutch_informal_address = std::to_array<std::string_view>({"je", "jij", "jou", "jouw", "jezelf"});
inline constexpr auto dutch_idle_link_words = std::to_array<std::string_view>(
    {"hier", "klik hier", "lees hier", "lees meer", "lees hier meer", "lees verder", "meer", "meer info", "meer lezen",
     "meer weten", "deze link", "link", "deze pagina", "deze website", "deze site", "meer informatie"});

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
    .as = "als",
    .idle_comparisons = dutch_idle_comparisons,
    .negations = dutch_negations,
    .fillers = dutch_fillers,
    .endings = dutch_endings,
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
