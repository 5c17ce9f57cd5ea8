#include "markup/bare_links.h"

#include "core/web_address.h"

#include <algorithm>
#include <array>
#include <map>

namespace factsheet::text {
namespace {

bool is_any_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// Letters, figures and what else the part before "@" may hold.
bool is_mailbox_sign(char c) { return is_ascii_letter(c) || is_figure(c) || is_any_of(c, "._%+-"); }

/// example.org, www.example.org: labels of letters, figures and hyphens, the last of letters alone.
bool is_host(std::string_view text) {
  std::size_t const last = text.rfind('.');
  if (last == std::string_view::npos || last == 0 || text.size() - last < 3) return false;
  char before = '.';
  for (char const c : text) {
    bool const empty = c == '.' && before == '.';
    if (empty || !(is_ascii_letter(c) || is_figure(c) || is_any_of(c, ".-"))) return false;
    before = c;
  }
  std::string_view const end = text.substr(last + 1);
  return std::all_of(end.begin(), end.end(), is_ascii_letter);
}

/// What a reader knows as the end of an address without a page behind it.
bool has_known_end(std::string_view host) {
  static constexpr auto ends = std::to_array<std::string_view>({".nl", ".be", ".org", ".com", ".net", ".eu", ".uk"});
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return host.ends_with(end); }) &&
         std::none_of(host.begin(), host.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The address without what a sentence puts behind it.
std::string_view trimmed(std::string_view word) {
  while (!word.empty()) {
    char const last = word.back();
    bool const opened =
        last == ')' && std::count(word.begin(), word.end(), '(') >= std::count(word.begin(), word.end(), ')');
    if (opened || !is_any_of(last, ".,;:!?)]}'\"*_")) break;
    word.remove_suffix(1);
  }
  return word;
}

/// Where the word, without a mark before it, leads; empty: it is no address.
std::string address_of(std::string_view word) {
  if (word.starts_with("https://") || word.starts_with("http://")) return word.size() > 8 ? std::string(word) : "";
  std::size_t const at = word.find('@');
  if (at != std::string_view::npos) {
    bool const mailbox =
        at > 0 && std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), is_mailbox_sign);
    return mailbox && is_host(word.substr(at + 1)) ? "mailto:" + std::string(word) : "";
  }
  std::size_t const slash = word.find('/');
  std::string_view const host = word.substr(0, slash);
  bool const named = word.starts_with("www.") || (slash != std::string_view::npos && slash + 1 < word.size());
  bool const leads =
      is_host(host) &&
      (named ? !std::any_of(host.begin(), host.end(), is_figure) || word.starts_with("www.") : has_known_end(host));
  return leads ? "https://" + std::string(word) : "";
}

class Linker {
 public:
  Linker(InlineLetters& letters, SourceText const& source, int& next_link, Diagnostics& found)
      : text_(letters), letters_(letters.all), source_(source), next_link_(next_link), found_(found) {}

  void run() {
    for (std::size_t begin = 0; begin < letters_.size();) {
      std::size_t end = begin;
      while (end < letters_.size() && !ends_word(end)) ++end;
      if (end > begin) try_word(begin, end);
      begin = end + 1;
    }
  }

 private:
  /// White space, and marks that stand in no address. (Those of other scripts have bytes past 0x7F.)
  [[nodiscard]] bool ends_word(std::size_t i) const {
    auto const byte = static_cast<unsigned char>(letters_[i].byte);
    return byte <= 0x20 || byte >= 0x80 || is_any_of(letters_[i].byte, "<>\"`|");
  }

  void try_word(std::size_t begin, std::size_t end) {
    while (begin < end && is_any_of(letters_[begin].byte, "([{'*_")) ++begin;
    std::string word;
    for (std::size_t i = begin; i < end; ++i) word += letters_[i].byte;
    std::string const shown(trimmed(word));
    std::string const address = address_of(shown);
    if (address.empty() || !may_link(begin, begin + shown.size())) return;
    Origin const first = letters_[begin].origin, last = letters_[begin + shown.size() - 1].origin;
    if (auto const fault = fault_of_address(address)) {
      found_.push_back(error(source_.span(first.begin, last.end - first.begin), "web-address",
                             "the address " + quoted(shown) + " " + fault->what, fault->remedy));
    }
    link(begin, begin + shown.size(), address);
  }

  [[nodiscard]] bool may_link(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      bool const escaped = letters_[i].origin.end - letters_[i].origin.begin > 1;
      if (escaped || !text_.styles[letters_[i].style].link.empty()) return false;
    }
    return true;
  }

  /// The address may be bold in part: each style of it has a sister that is a link.
  void link(std::size_t begin, std::size_t end, std::string const& address) {
    int const number = next_link_++;
    std::map<std::size_t, std::size_t> linked;
    for (std::size_t i = begin; i < end; ++i) {
      auto const [sister, fresh] = linked.try_emplace(letters_[i].style, text_.styles.size());
      if (fresh) {
        InlineStyle style = text_.styles[letters_[i].style];
        style.link = address;
        style.link_number = number;
        text_.styles.push_back(std::move(style));
      }
      letters_[i].style = sister->second;
    }
  }

  InlineLetters& text_;
  std::vector<InlineLetter>& letters_;
  SourceText const& source_;
  int& next_link_;
  Diagnostics& found_;
};

}  // namespace

void link_addresses(InlineLetters& letters, SourceText const& source, int& next_link, Diagnostics& found) {
  Linker(letters, source, next_link, found).run();
}

}  // namespace factsheet::text
