// What differs from language to language: one value for each, in the table of core/languages/table.h. No other code
// asks which language it is.
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace factsheet {

enum class Direction { left_to_right, right_to_left };

/// The marks that straight quotes become.
struct QuoteMarks {
  char32_t opens, closes;                ///< for "
  char32_t opens_single, closes_single;  ///< for '
};

struct Hyphenation {
  std::string_view file;        ///< the patterns, in the folder of the system's hyphenation patterns
  std::u32string_view digraph;  ///< two letters that count as one and stay together; empty: none
  std::u32string_view respelt;  ///< letters that change at the start of a line (ski-ërs is spelt ski-ers)
  std::u32string_view
      long_vowel_suffix;  ///< a doubled vowel before it becomes single (auto-tje for autootje); empty: none
};

/// A power of ten with a name.
struct Magnitude {
  int exponent = 0;
  std::string_view name, abbreviation;  ///< "miljoen", "mln"
};

/// The forms of a word that goes with a number, by the categories of CLDR's plural rules, which ICU knows for each
/// language. A form that is empty is `other`.
struct PluralForms {
  std::string_view zero = {}, one = {}, two = {}, few = {}, many = {}, other = {};
};

/// A word or two by which a heading compares.
enum class Comparison { most, fewest, more, fewer, half, over_half, under_half, twice, doubles, rises, falls };
struct ComparingWord {
  std::string_view words;  ///< in small letters
  Comparison comparison;
  bool in_passing = false;  ///< they often compare nothing, as in "the most important rules"
};

/// What is left of a word without one of its endings.
enum class Respelling {
  none,
  short_vowel,  ///< running: run; caring: never car
  long_vowel,   ///< lopen: loop; bussen: bus; lezen: lees
};
struct Ending {
  std::string_view ending, instead;
  Respelling respelling = Respelling::none;
};

/// What a chart is, and which of its values is told first, to a reader who cannot see it.
struct ChartNames {
  std::string_view pie, ring, bars, pictogram;
  std::string_view bars_of_series;         ///< "Staafdiagram met {count} reeksen"
  std::string_view largest_part, highest;  ///< before the label of the value
};

/// How easy a text is to read, reckoned from the words in its sentences and the syllables in its words.
struct ReadingFormula {
  std::string_view name;  ///< "Flesch-Douma"
  double base = 0, per_word_in_sentence = 0, per_syllable_in_word = 0;
  std::u32string_view vowels;   ///< that make syllables
  std::string_view silent_end;  ///< a vowel that is no syllable at a word's end; empty: none
};

/// What the program itself prints. Where a value stands within the words, they hold its name in braces.
struct Words {
  std::string_view source;                  ///< "Bron", before the number of one
  std::string_view also;                    ///< "ook", before the further ones
  std::string_view told_in;                 ///< ", in ", between what is told and its source
  PluralForms sources_by_number;            ///< "bronnen {numbers}"
  std::string_view label, value;            ///< heads of the two columns of a chart's data
  std::string_view updated;                 ///< "Bijgewerkt op {date}"
  std::string_view page_of_pages;           ///< "{page} van {pages}"
  std::string_view count_out_of;            ///< "{count} van de {whole}"
  std::string_view ratio;                   ///< "{part} op de {whole}"
  std::string_view total_off_by_rounding;   ///< "Samen {total} door afronding."
  std::string_view totals_off_by_rounding;  ///< "Samen niet overal 100% door afronding."
  std::string_view rounded_to_whole;        ///< "Afgerond tot samen 100%."
  std::string_view dash_is_no_data;         ///< "– betekent geen gegevens."
  PluralForms percentage_points;            ///< with the space before it
  std::string_view qr_code;                 ///< what a code is, to a reader who cannot see it
  std::string_view ticked, not_ticked;      ///< a check box
  ChartNames charts;
};

/// An answer, with its place among those of its scale; several answers may have one place.
struct AnswerStep {
  std::string_view name;
  int rank = 0;
};

/// Nothing has a default: the compiler names what a row lacks. Longer lists of words stand in languages/TAG/.
struct Language {
  std::string_view tag;     ///< as sheets name it: "nl"
  std::string_view locale;  ///< BCP 47, with the region whose numbers and dates it has: "nl-NL"
  std::string_view name;    ///< in messages: "Dutch"
  Direction direction;
  QuoteMarks quotes;
  Hyphenation hyphenation;
  std::span<std::u32string_view const> units;  ///< words that stay with the number before them; the months are others
  std::array<std::u32string_view, 12> months;
  std::span<std::string_view const> short_months;      ///< as spreadsheets print them, without a full stop
  std::span<std::string_view const> totals;            ///< the first word of the label of a row that adds up the others
  std::span<ComparingWord const> comparing_words;      ///< "meeste", "twee keer"
  std::string_view than;                               ///< behind "more" and "fewer"
  std::string_view as;                                 ///< behind "twice as much"
  std::span<std::string_view const> idle_comparisons;  ///< such words where they compare nothing: "at most"
  std::span<std::string_view const> negations;         ///< that turn a comparison round, or limit it: "never", "except"
  std::span<std::string_view const> fillers;           ///< words that do not tell one label from another: "by", "the"
  std::span<Ending const> endings;                     ///< of the forms of a word
  std::string_view general_format;  ///< in spreadsheets, what the format of a cell is called that has none
  std::string_view windows_number;  ///< hexadecimal, as Windows and spreadsheets number it, without the country
  std::span<std::span<AnswerStep const> const> answer_scales;  ///< in small letters
  std::span<std::string_view const> intensifiers;              ///< the first word of the ends of a scale
  std::span<std::string_view const> no_answers;                ///< what stands behind a scale and is no step of it
  std::string_view dictionary;          ///< its files' name in the folder of the system's dictionaries
  std::string_view dictionary_package;  ///< that has them
  bool writes_compounds_as_one;         ///< "waterleiding"
  std::span<std::string_view const> formal_address,
      informal_address;                               ///< words for the reader; empty: there is one way
  std::span<std::string_view const> idle_link_words;  ///< that do not say where a link leads
  ReadingFormula reading;
  std::array<Magnitude, 4> magnitudes;  ///< thousands, millions, and so on
  bool space_before_abbreviation;       ///< "1,2 mln", not "1.2m"
  Words words;
};

/// All that a sheet can be in.
std::span<Language const> all_languages();
/// By its tag, also one with a region ("en-GB"); null when the program does not know the language.
Language const* find_language(std::string_view tag);
/// The language of a sheet, which must be one that the program knows.
Language const& language_of(std::string_view tag);
/// Of a locale of the system ("nl_NL.UTF-8"); English where the program does not know its language, as its messages
/// are.
Language const& language_of_locale(std::string_view locale);
/// "Dutch" for "nl"; a language that the program does not know has its tag for a name.
std::string language_name(std::string_view tag);

}  // namespace factsheet
