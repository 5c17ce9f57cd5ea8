#include "sheet/read/read_condition.h"

#include "sheet/csv/csv_table.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

using Comparison = Condition::Comparison;

struct Sign {
  std::string_view sign;
  Comparison comparison{};
};
/// A longer one before those that it starts with.
constexpr std::array<Sign, 6> signs{{{"==", Comparison::equal},
                                     {"!=", Comparison::unequal},
                                     {"<=", Comparison::at_most},
                                     {">=", Comparison::at_least},
                                     {"<", Comparison::less},
                                     {">", Comparison::more}}};

constexpr std::string_view form =
    "write an id, one of == != < <= > >=, and a value, as in school.kind == primary; an id alone asks whether it has "
    "a value";

bool has_order(Comparison comparison) {
  return comparison != Comparison::has_value && comparison != Comparison::equal && comparison != Comparison::unequal;
}

/// Where the first sign stands, and which it is.
std::pair<std::size_t, Sign const*> first_sign(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const found = std::find_if(signs.begin(), signs.end(),
                                    [&](Sign const& sign) { return text.substr(at).starts_with(sign.sign); });
    if (found != signs.end()) return {at, &*found};
  }
  return {std::string_view::npos, nullptr};
}

bool is_in_quotes(std::string_view text) {
  return text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
}

/// Of two comparisons in one, and of values in a row, the second would be taken for words.
bool holds_several(std::string_view words) {
  if (first_sign(words).second != nullptr) return true;
  constexpr std::array<std::string_view, 5> between{" and ", " or ", "&&", "||", ","};
  return std::any_of(between.begin(), between.end(),
                     [&](std::string_view sign) { return words.find(sign) != std::string_view::npos; });
}

class ConditionReader {
 public:
  ConditionReader(Reading& reading, Name const& written) : reading_(reading), written_(written) {}

  std::optional<Condition> read() {
    auto const [place, sign] = first_sign(written_.value);
    std::string_view const whole = written_.value;
    std::string_view const id = without_blanks(whole.substr(0, place));
    if (!is_sound_id(id)) return std::nullopt;
    Condition made;
    made.figure = {std::string(id), written_.at};
    made.at = written_.at;
    if (sign == nullptr) return made;
    made.comparison = sign->comparison;
    std::string_view const words = without_blanks(whole.substr(place + sign->sign.size()));
    return read_value(words, made) ? std::optional(std::move(made)) : std::nullopt;
  }

 private:
  bool is_sound_id(std::string_view id) {
    if (is_id(id)) return true;
    std::string help(form);
    std::size_t const lone = id.find('=');
    if (lone != std::string_view::npos) {
      std::string_view const left = without_blanks(id.substr(0, lone));
      std::string_view const right = without_blanks(std::string_view(written_.value).substr(id.find('=') + 1));
      if (is_id(left) && !right.empty()) help = fmt::format("write {} == {}", left, right);
    } else if (id.starts_with("{{")) {
      help = "write the id without braces";
    }
    say(fmt::format("\"{}\" is not a condition", written_.value), std::move(help));
    return false;
  }

  bool read_value(std::string_view words, Condition& to) {
    bool const quoted = is_in_quotes(words);
    if (quoted) {
      words = words.substr(1, words.size() - 2);
    } else if (holds_several(words)) {
      say(fmt::format("\"{}\" contains more than one comparison or value", written_.value),
          fmt::format("compare with one value, and put the block into a stack with another \"when\"; a value that "
                      "has such words or signs in it stands in quotes: {} == \"{}\"",
                      to.figure.value, words));
      return false;
    }
    if (without_blanks(words).empty()) {
      say(fmt::format("\"{}\" compares with nothing", written_.value),
          fmt::format("write a value after the sign; to ask whether there is one, write {} alone", to.figure.value));
      return false;
    }
    to.words = std::string(words);
    Node node;
    node.text = SourceText::plain(to.words);
    auto const number = read_number(node);
    if (number.value) to.number = number.value->value;
    if (!has_order(to.comparison) || to.number) return true;
    say(fmt::format("\"{}\" compares with \"{}\", which is not a number", written_.value, words),
        number.help.empty() ? "write digits, and a point for decimals" : number.help);
    return false;
  }

  void say(std::string message, std::string help) {
    reading_.say(written_.at, "wrong-condition", std::move(message), std::move(help));
  }

  Reading& reading_;
  Name const& written_;
};

}  // namespace

std::optional<Condition> read_condition(Fields& in) {
  auto const written = in.name("when");
  return written ? ConditionReader(in.reading(), *written).read() : std::nullopt;
}

}  // namespace factsheet::sheet
