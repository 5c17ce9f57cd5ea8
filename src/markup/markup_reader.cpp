#include "markup/markup_reader.h"

#include "core/web_address.h"
#include "markup/bare_links.h"
#include "markup/cmark_handles.h"
#include "markup/inline_letters.h"
#include "markup/list_items.h"
#include "markup/source_letters.h"
#include "markup/source_lines.h"
#include "markup/stray_signs.h"
#include "markup/unread_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace factsheet::text {
namespace {

constexpr int deepest = 16;

std::string_view view(char const* text) { return text == nullptr ? std::string_view() : text; }

class MarkupReader {
 public:
  MarkupReader(SourceText const& source, Extent extent)
      : source_(source), lines_(source.text), letters_(source.text), read_(source), extent_(extent) {}

  Result<Markup> read() {
    DocumentHandle const document(cmark_parse_document(source_.text.data(), source_.text.size(), CMARK_OPT_DEFAULT));
    Markup markup = read_blocks(document.get(), 0);
    if (extent_ == Extent::one_paragraph && markup.size() > 1) {
      report(markup[1].at, "a second paragraph where a single line is expected",
             "join the lines, or use a block's text");
    }
    // What was refused holds words that were not read, and was told.
    if (!has_errors(found_)) report_definitions();
    if (extent_ != Extent::one_paragraph) {
      report_folded_items(source_, found_);
      warn_of_lone_item(markup, source_, found_);
    }
    return {std::move(markup), std::move(found_)};
  }

 private:
  // ---- blocks ----

  Markup read_blocks(cmark_node* parent, int depth) {
    Markup markup;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      cmark_node_type const type = cmark_node_get_type(node);
      if (type == CMARK_NODE_PARAGRAPH) {
        markup.push_back(read_paragraph(node));
      } else if (type == CMARK_NODE_LIST) {
        read_list(node, depth, markup);
      } else {
        refuse_block(node);
      }
    }
    return markup;
  }

  MarkupBlock read_paragraph(cmark_node* node) {
    lines_.enter_paragraph(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    InlineLetters letters;
    letters.styles.emplace_back();
    std::size_t const faults = found_.size();
    read_inlines(node, 0, letters, 0);
    report_unread_links(letters);
    if (found_.size() == faults) {
      link_addresses(letters, source_, next_link_, found_);
      report_stray_signs(letters, source_, found_);
    }
    read_attributes(letters, source_, found_);
    Inlines inlines = to_inlines(letters, source_);
    return {std::move(inlines), span_of(node), std::move(letters.claims)};
  }

  void read_list(cmark_node* node, int depth, Markup& markup) {
    bool const ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    if (extent_ != Extent::paragraphs_and_lists) {
      std::string_view const line = lines_.line(cmark_node_get_start_line(node));
      std::size_t const start = std::min(line.find_first_not_of(' '), line.size());
      std::string_view const sign = line.substr(start, line.find(' ', start) - start);
      std::size_t const mark = sign.empty() ? 0 : sign.size() - 1;
      report(span_of(node),
             quoted(sign) + (extent_ == Extent::one_paragraph ? " starts a list where a single line is expected"
                                                              : " starts a list where only paragraphs are allowed"),
             "write " + std::string(sign.substr(0, mark)) + "\\" + std::string(sign.substr(mark)) +
                 " for the characters themselves");
      return;
    }
    if (depth >= deepest) {
      report(span_of(node), "the lists are nested too deeply", "use at most 16 levels");
      return;
    }
    MarkupList list;
    list.ordered = ordered;
    list.start = ordered ? cmark_node_get_list_start(node) : 1;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      if (ordered) read_number(item, list);
      list.items.push_back(read_blocks(item, depth + 1));
      list.checks.push_back(ordered ? CheckBox::none : take_check_box(list.items.back()));
      warn_of_joined_lines(item);
      if (list.items.back().empty()) {
        report(span_of(item), "an item of the list is empty", "write its words, or \\ before the sign that starts it");
      }
    }
    markup.push_back({std::move(list), span_of(node)});
  }

  /// CommonMark counts on from the first number, whatever is typed: only "1. 1. 1." means that.
  void read_number(cmark_node* item, MarkupList const& list) {
    int const line = cmark_node_get_start_line(item);
    std::size_t const begin = lines_.offset(line, cmark_node_get_start_column(item));
    std::string_view const typed = typed_number(std::string_view(source_.text).substr(begin));
    read_.mark(begin, begin + typed.size());
    std::string const printed = std::to_string(list.start + static_cast<int>(list.items.size()));
    std::string const number(typed.substr(0, typed.empty() ? 0 : typed.size() - 1));
    bool const all_one = number == "1" && list.start == 1;
    if (number.empty() || number == printed || all_one) return;
    report(source_.span(begin, typed.size()),
           "the item " + quoted(typed) + " would be printed as " + quoted(printed + "."),
           "write " + printed + "., or begin a text of its own with " + number + ".");
  }

  /// A line that is not indented continues the item above it, though it looks like a paragraph of its own.
  void warn_of_joined_lines(cmark_node* item) {
    cmark_node* const first = cmark_node_first_child(item);
    if (first == nullptr || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH) return;
    int const start = cmark_node_get_start_line(first);
    int const last = std::min(cmark_node_get_end_line(first), lines_.count());
    for (int number = start + 1; number <= last; ++number) {
      std::string_view const line = lines_.line(number);
      if (line.empty() || line.front() == ' ' || line.front() == '\t') continue;
      found_.push_back(warning(source_.span(lines_.offset(number, 1), line.size()), "joined-line",
                               quoted(line) + " continues the item above it",
                               "leave an empty line before it, or indent it by two spaces"));
      return;
    }
  }

  void refuse_block(cmark_node* node) {
    Span const at = first_line_of(node);
    std::string_view const line = lines_.line(cmark_node_get_start_line(node));
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING: {
        bool const hash = line.substr(std::min(line.find_first_not_of(' '), line.size())).substr(0, 1) == "#";
        report(at, "a text cannot contain a heading",
               hash ? "give the block a title, or write \\# for the character itself"
                    : "give the block a title; the line of signs below the words makes them a heading");
        break;
      }
      case CMARK_NODE_BLOCK_QUOTE:
        report(at, "\">\" starts a quotation, which a text cannot contain",
               "use a quote block, or write \\> for the character itself");
        break;
      case CMARK_NODE_CODE_BLOCK: {
        std::size_t const first = std::min(line.find_first_not_of(" \t"), line.size());
        bool const indented = first >= 4 || line.find('\t') < first;
        report(at, "a text cannot contain code",
               indented ? (line.find('\t') < first ? "remove the tab before the words"
                                                   : "remove the spaces before the words")
                        : "remove the line of ``` or ~~~");
        break;
      }
      case CMARK_NODE_THEMATIC_BREAK:
        report(at, "a text cannot contain a horizontal rule", "use two blocks, or write \\ before the first sign");
        break;
      default:
        report(at, "a text cannot contain HTML", "write **strong** or *emphasis*; for the character itself write \\<");
        break;
    }
  }

  // ---- inlines ----

  void read_inlines(cmark_node* parent, std::size_t style, InlineLetters& letters, int depth) {
    if (depth > deepest) {
      report(place_of(parent, 1), "bold, italics and links are nested too deeply", "use at most 16 levels");
      return;
    }
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
          add_text(node, style, letters);
          break;
        case CMARK_NODE_SOFTBREAK:
          add_break(" ", style, letters);
          break;
        case CMARK_NODE_LINEBREAK:
          add_break("\u2028", style, letters);
          break;
        case CMARK_NODE_STRONG:
        case CMARK_NODE_EMPH:
          read_emphasis(node, style, letters, depth + 1);
          break;
        case CMARK_NODE_LINK:
          read_link(node, style, letters, depth + 1);
          break;
        default:
          refuse_inline(node);
          break;
      }
    }
  }

  void read_emphasis(cmark_node* node, std::size_t outer, InlineLetters& letters, int depth) {
    std::size_t const first = letters.all.size();
    read_inlines(node, style_inside(node, outer, letters), letters, depth);
    if (letters.all.size() == first) return;
    std::size_t const begin = letters.all[first].origin.begin, end = letters.all.back().origin.end;
    auto const is_figure = [&](std::size_t i) {
      return i < source_.text.size() && source_.text[i] >= '0' && source_.text[i] <= '9';
    };
    if (begin < 2 || !(is_figure(begin) && is_figure(begin - 2))) return;
    report(
        source_.span(begin - 1, end + 2 - begin),
        "the signs around " + quoted(source_.text.substr(begin, end - begin)) + " make it italic and are not printed",
        "write \u00D7 for times, or \\* for the character itself");
  }

  /// The style that the children of emphasis or a link have.
  std::size_t style_inside(cmark_node* node, std::size_t style, InlineLetters& letters) {
    InlineStyle inner = letters.styles[style];
    if (cmark_node_get_type(node) == CMARK_NODE_STRONG) inner.strong = true;
    if (cmark_node_get_type(node) == CMARK_NODE_EMPH) inner.emphasis = true;
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) {
      inner.link = view(cmark_node_get_url(node));
      if (inner.link.starts_with("tel:")) inner.link = dialled(inner.link);
      inner.link_number = next_link_++;
    }
    letters.styles.push_back(std::move(inner));
    return letters.styles.size() - 1;
  }

  void add_text(cmark_node* node, std::size_t style, InlineLetters& letters) {
    std::string_view const literal = view(cmark_node_get_literal(node));
    std::vector<Origin> const origins = letters_.follow(literal, offset_of(node));
    for (std::size_t i = 0; i < literal.size(); ++i) {
      letters.all.push_back({literal[i], origins[i], style});
      read_.mark(origins[i].begin, origins[i].end);
    }
  }

  static void add_break(std::string_view sign, std::size_t style, InlineLetters& letters) {
    std::size_t const at = letters.all.empty() ? 0 : letters.all.back().origin.end;
    for (char const byte : sign) letters.all.push_back({byte, {at, at}, style});
  }

  void read_link(cmark_node* node, std::size_t outer, InlineLetters& letters, int depth) {
    std::size_t const style = style_inside(node, outer, letters);
    std::string const address(view(cmark_node_get_url(node)));
    std::size_t const first = letters.all.size();
    read_inlines(node, style, letters, depth);
    if (letters.all.size() == first) {
      report(place_of(node, 1), "the link to " + quoted(address) + " has no words", "write [words](" + address + ")");
      return;
    }
    std::size_t const begin = letters.all[first].origin.begin;
    std::size_t const end = letters.all.back().origin.end;
    read_.mark(end, end_of_address(address, end));
    Span const words = source_.span(begin, end - begin);
    bool const is_within_sheet = address.size() > 1 && address.front() == '#';
    if (auto const fault = fault_of_address(address); fault && !is_within_sheet) {
      report(span_of_address(address, end).value_or(words), "the address " + quoted(address) + " " + fault->what,
             fault->remedy, "web-address");
    }
    std::string_view const title = view(cmark_node_get_title(node));
    if (!title.empty()) {
      report(words, "the link's title " + quoted(title) + " is not printed", "put it in the words of the link");
    }
  }

  /// "[words](address)" that cmark took for plain words, as a rule because of a space in the address: it would be
  /// printed with its brackets.
  void report_unread_links(InlineLetters const& letters) {
    std::string text;
    for (auto const& letter : letters.all) text += letter.byte;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      constexpr std::size_t longest = 2000;  // a text may be full of openings, and no address is longer
      std::size_t const begin = at + 2;
      std::size_t const close = std::string_view(text).substr(begin, longest).find(')');
      std::size_t const end = close == std::string::npos ? std::min(begin + longest, text.size()) : begin + close;
      std::string const address = text.substr(begin, end - begin);
      bool const is_address = address.find("://") != std::string::npos || address.starts_with("mailto:") ||
                              address.starts_with("tel:") || address.starts_with("www.");
      bool const is_id = address.starts_with('#');
      bool const escaped = letters.all[at].origin.end - letters.all[at].origin.begin > 1;
      if (!(is_address || is_id) || escaped || letters.all[begin - 1].origin.begin != letters.all[at].origin.end)
        continue;
      std::size_t const first = letters.all[begin].origin.begin;
      auto const fault =
          is_id ? AddressFault{"is not read as a link", "write # and the id of a block, which has no spaces"}
                : fault_of_address(address).value_or(AddressFault{
                      "is not read as a link", "write [words](" + address + "), with no link in the words"});
      report(source_.span(first, letters.all[end - 1].origin.end - first),
             "the address " + quoted(address) + " " + fault.what, fault.remedy, "web-address");
    }
  }

  /// Where the author wrote the address: behind the words, or it is the words.
  [[nodiscard]] std::optional<Span> span_of_address(std::string const& address, std::size_t words_end) const {
    // It is the words, or stands behind them and a few signs.
    std::size_t const from = words_end - std::min(words_end, address.size());
    std::size_t const at = std::string_view(source_.text).substr(from, 3 * address.size() + 80).find(address);
    if (address.empty() || at == std::string::npos) return std::nullopt;
    return source_.span(from + at, address.size());
  }

  void refuse_inline(cmark_node* node) {
    std::string const literal(view(cmark_node_get_literal(node)));
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_CODE:
        report(place_of_code(node, literal.size()), "code " + quoted(literal) + " cannot be used in a text",
               "remove the backquotes, or write \\` for the character itself");
        break;
      case CMARK_NODE_IMAGE:
        report(place_of(node, 1), "a text cannot contain a picture: " + quoted(view(cmark_node_get_url(node))),
               "use an image block");
        break;
      default:
        report(place_of(node, literal.size()), "HTML " + quoted(literal) + " cannot be used in a text",
               "write **strong** or *emphasis*; for the character itself write \\<");
        break;
    }
  }

  /// Behind "](address" of words that end at `words_end`, if an address stands there as it was read.
  [[nodiscard]] std::size_t end_of_address(std::string const& address, std::size_t words_end) const {
    std::size_t const bracket = source_.text.find("](", words_end);
    std::size_t const begin =
        source_.text.find_first_not_of(" \n", bracket == std::string::npos ? words_end : bracket + 2);
    std::size_t const at = source_.text.find(address, words_end);
    if (at != std::string::npos && (at == begin || at == begin + 1)) return at + address.size();
    return bracket == words_end ? std::min(source_.text.find(')', bracket), source_.text.size()) : words_end;
  }

  /// "[name]: address" that cmark took as the definition of a link: it would vanish with all its words.
  void report_definitions() {
    while (auto const unread = read_.first_unread()) {
      std::string shown = source_.text.substr(unread->begin, unread->end - unread->begin);
      std::replace(shown.begin(), shown.end(), '\n', ' ');
      report(source_.span(unread->begin, unread->end - unread->begin),
             "the definition of a link, " + quoted(shown) + ", is not read",
             "write the address where the words are: [words](https://…)");
      read_.mark(unread->begin, unread->end);
    }
  }

  // ---- places ----

  [[nodiscard]] std::size_t offset_of(cmark_node* node) const {
    return lines_.offset_in_paragraph(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  }

  [[nodiscard]] Span place_of(cmark_node* node, std::size_t length) const {
    return source_.span(offset_of(node), length);
  }

  /// cmark counts from behind the backquotes.
  [[nodiscard]] Span place_of_code(cmark_node* node, std::size_t length) const {
    std::size_t begin = offset_of(node);
    while (begin > 0 && source_.text[begin - 1] == '`') --begin;
    return source_.span(begin, length + 2);
  }

  [[nodiscard]] Span first_line_of(cmark_node* node) const {
    int const line = cmark_node_get_start_line(node);
    std::size_t const begin = lines_.offset(line, cmark_node_get_start_column(node));
    std::size_t const end = lines_.offset(line, 1) + lines_.line(line).size();
    return source_.span(begin, end > begin ? end - begin : 0);
  }

  [[nodiscard]] Span span_of(cmark_node* node) const {
    std::size_t const begin = lines_.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    std::size_t const end = lines_.offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
    return source_.span(begin, end > begin ? end - begin : 0);
  }

  void report(Span at, std::string message, std::string help, char const* rule_name = "markup") {
    found_.push_back(error(std::move(at), rule_name, std::move(message), std::move(help)));
  }

  SourceText const& source_;
  SourceLines lines_;
  SourceLetters letters_;
  ReadBytes read_;
  Extent extent_;
  int next_link_ = 0;
  Diagnostics found_;
};

}  // namespace

Result<Markup> read_markup(SourceText const& source, Extent extent) { return MarkupReader(source, extent).read(); }

}  // namespace factsheet::text
