#include "check/figures/bare_percentage.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"
#include "check/texts/letters.h"
#include "check/texts/numbers.h"
#include "core/language_lists.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A percentage as the author wrote it.
struct WrittenPercentage {
  std::string words;  ///< "46%", `{{helmets}}`
  Span at;
};

bool is_percentage(sheet::Name const& figure, Subject const& subject) {
  auto const found = subject.data.figures.find(figure.value);
  return found != subject.data.figures.end() && found->second.format.value == sheet::Format::percent &&
         !found->second.computed;
}

std::optional<WrittenPercentage> percentage_in(Version const& version, Subject const& subject) {
  for (sheet::Name const& figure : figures_in(*version.text)) {
    if (is_percentage(figure, subject)) return WrittenPercentage{"{{" + figure.value + "}}", figure.at};
  }
  for (Passage const& passage : version.outline.passages) {
    for (TypedNumber const& number : numbers_in(passage.text)) {
      if (number.percent) return WrittenPercentage{number.text + "%", place_of(*version.text, number.text)};
    }
  }
  return std::nullopt;
}

/// What a block says of a percentage in one language.
class BlockInLanguage {
 public:
  BlockInLanguage(sheet::Block const& block, std::string const& language, Subject const& subject) {
    for (Version const& version : subject.versions) {
      bool const is_in_it = version.language.empty() || version.language == language;
      if (version.placed->block == &block && is_in_it) versions_.push_back(&version);
    }
    auto const* callout = std::get_if<sheet::Callout>(&block.content);
    bool const by_figure = callout != nullptr && callout->figure && is_percentage(*callout->figure, subject);
    if (by_figure) percentage_ = WrittenPercentage{callout->figure->value, callout->figure->at};
    for (Version const* version : versions_) {
      auto const role = version->placed->role;
      bool const is_text = role == TextRole::running || role == TextRole::heading || version->placed->key == "word";
      if (!percentage_ && is_text) percentage_ = percentage_in(*version, subject);
    }
  }

  [[nodiscard]] std::optional<WrittenPercentage> const& percentage() const { return percentage_; }

  [[nodiscard]] bool says_of_what(Language const& language) const {
    auto const wholes = language_list(language.tag, "wholes");
    return std::any_of(versions_.begin(), versions_.end(), [&](Version const* version) {
      std::istringstream words(lower_words(version->outline.own_words(), language.locale));
      for (std::string word; words >> word;) {
        if (std::find(wholes.begin(), wholes.end(), word) != wholes.end()) return true;
      }
      return false;
    });
  }

 private:
  std::vector<Version const*> versions_;
  std::optional<WrittenPercentage> percentage_;
};

/// What somebody says is said in his own way, and charts have labels.
bool can_say_it(sheet::Block const& block) {
  return std::holds_alternative<sheet::Callout>(block.content) || std::holds_alternative<sheet::Panel>(block.content);
}

}  // namespace

void find_bare_percentage(Subject const& subject, Findings& to) {
  for (sheet::Block const* block : blocks_of(subject.sheet)) {
    if (!can_say_it(*block)) continue;
    for (std::string const& tag : subject.languages) {
      BlockInLanguage const said(*block, tag, subject);
      auto const& percentage = said.percentage();
      auto const wholes = language_list(tag, "wholes");
      if (!percentage || wholes.empty() || said.says_of_what(language_of(tag))) continue;
      to.add(percentage->at, "bare-percentage",
             fmt::format("the {} text does not say of what \"{}\" is a share", language_name(tag), percentage->words),
             fmt::format("name the whole, as with \"{} …\"", wholes.front()));
      break;
    }
  }
}

}  // namespace factsheet::check
