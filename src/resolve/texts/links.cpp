#include "resolve/texts/links.h"

#include "core/web_address.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace factsheet::resolve {

std::optional<Diagnostic> check_link(Spanned<std::string> const& link) {
  auto fault = fault_of_address(link.value);
  if (!fault) return std::nullopt;
  return error(link.at, "web-address", fmt::format("the address \"{}\" {}", link.value, fault->what),
               std::move(fault->remedy));
}

namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }
std::ptrdiff_t count_figures(std::string_view text) { return std::count_if(text.begin(), text.end(), is_figure); }

/// Without "(0)" behind a country's number, and without what stands in brackets behind the whole number: "(24/7)".
std::string_view without_remark(std::string_view phone) {
  auto const close = phone.find_last_not_of(' ');
  auto const open = phone.rfind('(');
  bool const remark =
      close != std::string_view::npos && phone[close] == ')' && open != std::string_view::npos && open > 0;
  return remark && count_figures(phone.substr(0, open)) >= 3 ? phone.substr(0, open) : phone;
}

/// Where a second number begins: behind a stroke between spaces, a comma, a semicolon or a word.
bool holds_two_numbers(std::string_view phone) {
  constexpr std::array<std::string_view, 9> between{" / ", ", ", "; ", " | ", " of ", " en ", " or ", " and ", " & "};
  return std::any_of(between.begin(), between.end(), [&](std::string_view sign) {
    auto const at = phone.find(sign);
    if (at == std::string_view::npos) return false;
    return count_figures(phone.substr(0, at)) >= 3 && count_figures(phone.substr(at + sign.size())) >= 3;
  });
}

}  // namespace

std::optional<Diagnostic> check_phone(std::string_view phone, Span const& at) {
  if (holds_two_numbers(phone)) {
    return error(at, "phone", fmt::format("\"{}\" contains two numbers, and a link can dial only one", phone),
                 "give each number an entry of its own");
  }
  if (count_figures(phone) < 3 || !phone_link(phone).empty()) return std::nullopt;
  return warning(at, "phone", fmt::format("\"{}\" cannot be dialled, so it gets no link", phone),
                 "write the number alone, such as 020 123 45 67, and the rest in \"text\" or \"hours\"");
}

std::string phone_link(std::string_view phone) {
  constexpr std::string_view separators = " -()./";
  if (holds_two_numbers(phone)) return {};
  phone = without_remark(phone);
  bool const abroad = phone.find_first_not_of(' ') == phone.find('+');
  std::string digits;
  for (std::size_t i = 0; i < phone.size(); ++i) {
    auto const c = phone[i];
    if (abroad && phone.substr(i, 3) == "(0)") {
      i += 2;
    } else if (is_figure(c) || (c == '+' && digits.empty())) {
      digits += c;
    } else if (phone.substr(i, 2) == "\u00A0") {
      ++i;
    } else if (phone.substr(i, 3) == "\u2013") {
      i += 2;
    } else if (separators.find(c) == std::string_view::npos) {
      return {};
    }
  }
  return count_figures(digits) > 0 ? "tel:" + digits : "";
}

}  // namespace factsheet::resolve
