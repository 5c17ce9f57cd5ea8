#include "check/figures/bare_percentage.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"
#include "check/texts/letters.h"
#include "check/texts/numbers.h"
#include "core/language_lists.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A percentage as the author wrote it.
struct WrittenPercentage {
  std::string words;  ///< "46%", `{{helmets}}`
  Span at;
  Version const* version = nullptr;  ///< that it stands in; null: it is the figure of a callout
  std::size_t sentence_end = 0;      ///< in the text of the version
};

bool is_percentage(sheet::Name const& figure, Subject const& subject) {
  auto const found = subject.data.figures.find(figure.value);
  return found != subject.data.figures.end() && found->second.format.value == sheet::Format::percent &&
         !found->second.computed;
}

/// "100% safe" is of nothing.
bool is_share(TypedNumber const& number) { return number.percent && number.text != "100"; }

bool starts_with_dash(std::string_view text) { return text.starts_with("-") || text.starts_with("–"); }

/// "5%-10%" with no word behind it says between which settings, and not who.
bool is_of_idle_range(std::string_view text, TypedNumber const& number) {
  auto const past_sign = [&](TypedNumber const& one) {
    std::size_t const at = text.find('%', one.offset + one.length);
    return at == std::string_view::npos ? text.size() : at + 1;
  };
  std::string_view rest = text.substr(past_sign(number));
  bool const is_first = starts_with_dash(rest);
  if (is_first) {
    auto const sign = rest.find('%');
    auto const between = rest.substr(0, sign);
    bool const is_number = between.find_first_not_of("-–0123456789.,") == std::string_view::npos;
    if (sign == std::string_view::npos || !is_number) return false;
    rest.remove_prefix(sign + 1);
  }
  std::string_view const before = text.substr(0, number.offset);
  bool const is_last = before.ends_with("-") || before.ends_with("–");
  return (is_first || is_last) && !rest.starts_with(" ");
}

std::size_t end_of_sentence(std::string const& text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    bool const ends = std::string_view(".!?").find(text[at]) != std::string_view::npos;
    bool const is_last = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    if (ends && is_last) return at;
  }
  return text.size();
}

std::optional<WrittenPercentage> percentage_in(Version const& version, Subject const& subject) {
  std::string const& text = version.text->text;
  auto const written = [&](std::string const& words, Span at) {
    auto const begin = text.find(words);
    return WrittenPercentage{words, std::move(at), &version,
                             end_of_sentence(text, begin == std::string::npos ? 0 : begin)};
  };
  for (sheet::Name const& figure : figures_in(*version.text)) {
    if (is_percentage(figure, subject)) return written("{{" + figure.value + "}}", figure.at);
  }
  for (Passage const& passage : version.outline.passages) {
    for (TypedNumber const& number : numbers_in(passage.text)) {
      if (is_share(number) && !is_of_idle_range(passage.text, number))
        return written(number.text + "%", place_of(*version.text, number.text));
    }
  }
  return std::nullopt;
}

bool has_word_for_whole(std::string const& text, Language const& language) {
  auto const wholes = language_list(language.tag, "wholes");
  std::istringstream words(lower_words(text, language.locale));
  for (std::string word; words >> word;) {
    if (std::find(wholes.begin(), wholes.end(), word) != wholes.end()) return true;
  }
  return false;
}

/// Texts that are read together in one language: those of a block, or of a page's header.
class TextsInLanguage {
 public:
  TextsInLanguage(std::vector<Version const*> versions, sheet::Block const* block, Subject const& subject)
      : versions_(std::move(versions)) {
    auto const* callout = block != nullptr ? std::get_if<sheet::Callout>(&block->content) : nullptr;
    bool const by_figure = callout != nullptr && callout->figure && is_percentage(*callout->figure, subject);
    if (by_figure) percentage_ = WrittenPercentage{callout->figure->value, callout->figure->at};
    for (Version const* version : versions_) {
      auto const role = version->placed->role;
      bool const is_word = version->placed->key == "word";
      bool const is_text = role == TextRole::running || role == TextRole::heading || is_word;
      if (!percentage_ && is_text) percentage_ = percentage_in(*version, subject);
      if (percentage_ && is_word) percentage_->version = nullptr;
    }
  }

  [[nodiscard]] std::optional<WrittenPercentage> const& percentage() const { return percentage_; }

  /// A callout says it below its number, a heading in the text below; other texts up to the end of the sentence.
  [[nodiscard]] bool says_of_what(Language const& language) const {
    Version const* const own = percentage_->version;
    bool const in_any = own == nullptr || own->placed->role == TextRole::heading;
    for (Version const* version : versions_) {
      bool const is_own = version == own && !in_any;
      std::string const words =
          is_own ? version->text->text.substr(0, percentage_->sentence_end) : version->outline.own_words();
      if (has_word_for_whole(words, language)) return true;
      if (is_own) return false;
    }
    return false;
  }

 private:
  std::vector<Version const*> versions_;
  std::optional<WrittenPercentage> percentage_;
};

/// The texts of each block, and of each header, in one language.
std::vector<std::vector<Version const*>> texts_read_together(Subject const& subject, std::string const& language) {
  std::vector<std::vector<Version const*>> groups;
  std::map<sheet::Block const*, std::size_t> by_block;
  sheet::Block const* last = nullptr;
  for (Version const& version : subject.versions) {
    if (!version.language.empty() && version.language != language) continue;
    auto const* block = version.placed->block;
    bool const in_sheet = version.text->at.file == subject.sheet.at.file;
    bool const is_property = version.placed->role == TextRole::property;
    if (!in_sheet || is_property) continue;
    auto const [place, fresh] = by_block.try_emplace(block, groups.size());
    bool const is_new_header = block == nullptr && last != nullptr;
    if (is_new_header) place->second = groups.size();
    if (fresh || is_new_header) groups.emplace_back();
    groups[place->second].push_back(&version);
    last = block;
  }
  return groups;
}

/// What somebody says is said in his own way.
bool is_speech(std::vector<Version const*> const& texts) {
  auto const* block = texts.front()->placed->block;
  return block != nullptr && std::holds_alternative<sheet::Quote>(block->content);
}

/// Tells of the texts in one language; true where that was done.
bool look_at_texts(std::vector<Version const*> const& texts, std::string const& tag, Subject const& subject,
                   Findings& to) {
  TextsInLanguage const said(texts, texts.front()->placed->block, subject);
  auto const& percentage = said.percentage();
  auto const wholes = language_list(tag, "wholes");
  if (!percentage || wholes.empty() || said.says_of_what(language_of(tag))) return false;
  to.add(percentage->at, "bare-percentage",
         fmt::format("the {} text does not say of what \"{}\" is a share", language_name(tag), percentage->words),
         fmt::format("name the whole, as with \"{} …\"", wholes.front()));
  return true;
}

}  // namespace

void find_bare_percentage(Subject const& subject, Findings& to) {
  // Told once of a block, whose translations lack the same.
  std::set<sheet::Block const*> told;
  for (std::string const& tag : subject.languages) {
    for (auto const& texts : texts_read_together(subject, tag)) {
      auto const* block = texts.front()->placed->block;
      if (is_speech(texts) || told.contains(block)) continue;
      if (look_at_texts(texts, tag, subject, to) && block != nullptr) told.insert(block);
    }
  }
}

}  // namespace factsheet::check
