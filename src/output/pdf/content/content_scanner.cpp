#include "output/pdf/content/content_scanner.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <system_error>

namespace factsheet::output {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return is_blank(c) || std::string_view("()<>[]/%").find(c) != std::string_view::npos; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_operator(std::string_view token) {
  return (is_letter(token[0]) || token[0] == '\'' || token[0] == '"') && token != "true" && token != "false" &&
         token != "null";
}

unsigned from_digits(std::string_view digits, int base) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

std::vector<unsigned> hexadecimal_codes(std::string_view body) {
  std::string digits;
  std::copy_if(body.begin(), body.end(), std::back_inserter(digits), [](char c) { return !is_blank(c); });
  std::vector<unsigned> codes;
  for (std::size_t i = 0; i + 4 <= digits.size(); i += 4) {
    codes.push_back(from_digits(std::string_view(digits).substr(i, 4), 16));
  }
  return codes;
}

/// What stands at `at` behind a backslash; moves past it. Nothing for a line that is only continued.
std::vector<unsigned> escaped(std::string_view body, std::size_t& at) {
  std::size_t digits = 0;
  while (digits < 3 && at + digits < body.size() && body[at + digits] >= '0' && body[at + digits] <= '7') ++digits;
  if (digits > 0) {
    at += digits;
    return {from_digits(body.substr(at - digits, digits), 8)};
  }
  char const c = body[at++];
  if (c == '\n') return {};
  constexpr std::string_view names = "nrtbf", values = "\n\r\t\b\f";
  auto const found = names.find(c);
  return {static_cast<unsigned char>(found == std::string_view::npos ? c : values[found])};
}

std::vector<unsigned> literal_codes(std::string_view body) {
  std::vector<unsigned> codes;
  for (std::size_t at = 0; at < body.size();) {
    char const c = body[at++];
    if (c != '\\' || at == body.size()) {
      codes.push_back(static_cast<unsigned char>(c));
      continue;
    }
    for (unsigned const code : escaped(body, at)) codes.push_back(code);
  }
  return codes;
}

}  // namespace

double Operation::number(std::size_t index) const {
  std::string_view const operand = operands.at(index);
  double value = 0;
  auto const [end, fault] = std::from_chars(operand.data(), operand.data() + operand.size(), value);
  if (fault != std::errc{} || end != operand.data() + operand.size()) {
    throw std::runtime_error("no number: " + std::string(operand));
  }
  return value;
}

bool ContentScanner::next(Operation& operation) {
  operation.operands.clear();
  char const* begin = nullptr;
  while (next_token()) {
    if (begin == nullptr) begin = token_.data();
    if (is_operator(token_)) {
      operation.name = token_;
      operation.whole = {begin, static_cast<std::size_t>(token_.data() + token_.size() - begin)};
      return true;
    }
    operation.operands.push_back(token_);
  }
  if (begin != nullptr) throw std::runtime_error("the page's contents end within an operation");
  return false;
}

bool ContentScanner::next_token() {
  while (at_ < stream_.size() && is_blank(stream_[at_])) ++at_;
  if (at_ == stream_.size()) return false;
  std::size_t const end = end_of_token();
  token_ = stream_.substr(at_, end - at_);
  at_ = end;
  return true;
}

std::size_t ContentScanner::end_of_token() const {
  char const first = stream_[at_];
  if (first == '(') return end_of_string();
  if (first == '[' || first == ']') return at_ + 1;
  if (first == '<' || first == '>') {
    if (at_ + 1 < stream_.size() && stream_[at_ + 1] == first) return at_ + 2;
    auto const end = stream_.find('>', at_);
    return end == std::string_view::npos ? stream_.size() : end + 1;
  }
  std::size_t end = at_ + 1;
  while (end < stream_.size() && !is_delimiter(stream_[end])) ++end;
  return end;
}

std::size_t ContentScanner::end_of_string() const {
  int depth = 0;
  for (std::size_t at = at_; at < stream_.size(); ++at) {
    if (stream_[at] == '\\') {
      ++at;
    } else if (stream_[at] == '(') {
      ++depth;
    } else if (stream_[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return stream_.size();
}

std::vector<unsigned> character_codes(std::string_view string) {
  if (string.size() < 2) return {};
  std::string_view const body = string.substr(1, string.size() - 2);
  return string.front() == '<' ? hexadecimal_codes(body) : literal_codes(body);
}

}  // namespace factsheet::output
