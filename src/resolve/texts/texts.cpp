#include "resolve/texts/texts.h"

#include "core/markup.h"
#include "core/utf8.h"
#include "resolve/remedy.h"
#include "resolve/texts/address_words.h"
#include "resolve/texts/marks_on_letters.h"
#include "resolve/texts/source_text.h"
#include "resolve/texts/typed_text.h"
#include "resolve/texts/whole_names.h"

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

constexpr std::string_view figure_opening = "{{";
constexpr std::string_view closing = "}}";

/// The next "{{" that no backslash takes the meaning of.
std::size_t find_opening(std::string_view text, std::size_t from) {
  for (auto at = text.find(figure_opening, from); at != std::string_view::npos;
       at = text.find(figure_opening, at + 1)) {
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 0) return at;
    ++at;
  }
  return std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  auto const first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) + 1 - first);
}

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

/// "2022." at the start of a line would be the number of a list.
std::string unlike_a_list(std::string words, char next) {
  if (all_digits(words) && (next == '.' || next == ')')) words += '\\';
  return words;
}

/// What means something to CommonMark is coded, or in a link escaped where the sign is common; elsewhere no escape
/// would be read. "&" is an entity: `&copy;` would become another character.
std::string words_in(OpenAddress const& address, std::string const& words) {
  bool const is_link = address.form == AddressForm::link;
  std::string safe;
  for (char const c : in_address(words, address.so_far)) {
    bool const is_escaped = is_link && (c == '*' || c == '_' || c == '~');
    bool const is_markup = std::string_view("*_~<>[]()\\`").find(c) != std::string_view::npos;
    if (c == '&') {
      safe += "&amp;";
    } else if (is_escaped) {
      safe += {'\\', c};
    } else {
      safe += is_markup ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
    }
  }
  return safe;
}

}  // namespace

/// What no page could hold is not laid out at every size first.
SourceText Texts::shortened(SourceText text) const {
  if (text.text.size() <= most_characters) return text;
  std::size_t const count = count_code_points(text.text);
  if (count <= most_characters) return text;
  lookup.problems.push_back(
      error(text.at, "limit", fmt::format("the text has {} characters; one text may have {}", count, most_characters),
            "split it into several blocks"));
  return piece("…", text.at);
}

SourceText Texts::make(std::optional<sheet::Text> const& text) const {
  if (!text) return {};
  auto const* const version = lookup.version(*text, language);
  if (version == nullptr || !check_typed_text(*version, language, lookup.problems)) return {};
  SourceText filled = shortened(fill(shortened(*version)));
  if (auto heap = find_heap_of_marks(filled)) {
    lookup.problems.push_back(std::move(heap->fault));
    filled = slice(filled, 0, heap->offset);
  }
  auto made = normalised(filled);
  return lookup.sheet == nullptr ? made : with_whole_names(made, lookup.sheet->names);
}

SourceText Texts::markup(std::string const& shown, Span const& at) const { return piece(escaped(shown), at); }

void Texts::replace(std::string_view id, Span const& at, char next, SourceText& to) const {
  if (id.empty()) {
    lookup.problems.push_back(
        error(at, "unknown-figure", "\"{{}}\" does not name a figure", "write a figure's id in it"));
    return;
  }
  if (id.starts_with(page_prefix)) return replace_page(trimmed(id.substr(page_prefix.size())), at, next, to);
  auto const printed = lookup.print({std::string(id), at}, language);
  if (!printed) return;
  std::string const words = printed->shown.joined();
  if (auto const address = open_address(to.text)) {
    check_is_no_number(id, at);
    to.append(piece(words_in(*address, words), printed->at));
  } else {
    to.append(piece(unlike_a_list(escaped(words), next), printed->at));
  }
}

/// As a language writes it, a number leads nowhere.
void Texts::check_is_no_number(std::string_view id, Span const& at) const {
  auto const figure = lookup.data.figures.find(id);
  if (figure == lookup.data.figures.end() || !figure->second.value) return;
  lookup.problems.push_back(error(at, "figure-in-address",
                                  fmt::format("the figure \"{}\" is a number, which an address cannot contain", id),
                                  "use a figure with \"format: text\", or write the address in full"));
}

void Texts::replace_page(std::string_view id, Span const& at, char next, SourceText& to) const {
  PageNumbers const none;
  PageNumbers const& known = lookup.pages == nullptr ? none : lookup.pages->known;
  auto const found = known.find(id);
  if (found == known.end() && lookup.pages != nullptr && lookup.pages->left_out.contains(id)) {
    lookup.problems.push_back(error(at, "unknown-page", fmt::format("\"when\" leaves out the block \"{}\" here", id),
                                    "give the block that names its page the same \"when\""));
    return;
  }
  if (found == known.end()) {
    std::string const meant = remedy(id, keys_of(known));
    lookup.problems.push_back(error(at, "unknown-page", fmt::format("no block has the id \"{}\"", id),
                                    meant.empty() ? fmt::format("give the block you mean \"id: {}\"", id) : meant));
    return;
  }
  lookup.pages->used.insert(*found);
  to.append(piece(unlike_a_list(std::to_string(found->second), next), at));
}

SourceText Texts::fill(SourceText const& source) const {
  std::string_view const text = source.text;
  SourceText filled;
  std::size_t from = 0;
  for (auto at = find_opening(text, 0); at != std::string_view::npos; at = find_opening(text, from)) {
    auto const inside = at + figure_opening.size();
    auto const end = text.find(closing, inside);
    filled.append(slice(source, from, at - from));
    if (end == std::string_view::npos || text.find(figure_opening, inside) < end) {
      // Told once a text: of a text full of braces each would be the same fault.
      lookup.problems.push_back(error(source.span(at, figure_opening.size()), "unclosed-figure", "\"{{\" is not closed",
                                      "write \"}}\" after the figure's id, or \"\\{{\" for the braces themselves"));
      from = at;
      break;
    }
    from = end + closing.size();
    auto const place = source.span(at, from - at);
    replace(trimmed(text.substr(inside, end - inside)), place, from < text.size() ? text[from] : ' ', filled);
  }
  filled.append(slice(source, from, std::string::npos));
  filled.at = source.at;
  return filled;
}

std::string Texts::address(Spanned<std::string> const& written) const {
  std::string filled;
  std::string_view const text = written.value;
  std::size_t from = 0;
  for (auto at = text.find(figure_opening); at != std::string_view::npos; at = text.find(figure_opening, from)) {
    auto const inside = at + figure_opening.size();
    auto const end = text.find(closing, inside);
    if (end == std::string_view::npos) break;
    filled += text.substr(from, at - from);
    from = end + closing.size();
    std::string const id(trimmed(text.substr(inside, end - inside)));
    auto const printed = lookup.print({id, written.at}, language);
    if (!printed) continue;
    filled += in_address(printed->shown.joined(), filled);
    check_is_no_number(id, written.at);
  }
  return filled + std::string(text.substr(from));
}

}  // namespace factsheet::resolve
