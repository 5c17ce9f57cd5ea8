#include "cli/reporter.h"

#include "core/utf8.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace factsheet::cli {
namespace {

constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view yellow = "\033[1;33m";
constexpr std::string_view plain = "\033[0m";

/// What steers a terminal is shown and not obeyed; the lines of a message stay lines.
std::string tamed(std::string const& text) {
  bool const is_tame = std::none_of(text.begin(), text.end(), [](char letter) {
    return (static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t') || letter == 0x7F ||
           letter == '\xC2';
  });
  if (is_tame) return text;
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    char32_t const sign = next_code_point(text, at);
    bool const steers = (sign < 0x20 && sign != '\n' && sign != '\t') || (sign >= 0x7F && sign < 0xA0);
    if (steers) {
      made += fmt::format("\\x{:02x}", static_cast<unsigned>(sign));
    } else {
      made.append(text, begin, at - begin);
    }
  }
  return made;
}

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

std::string to_json(Diagnostic const& d) {
  nlohmann::ordered_json object;
  object["file"] = d.at.file ? d.at.file->path : "";
  object["line"] = d.at.begin.line;
  object["column"] = d.at.begin.column;
  object["end_line"] = d.at.end.line;
  object["end_column"] = d.at.end.column;
  object["severity"] = d.severity == Severity::error ? "error" : "warning";
  object["rule"] = d.rule;
  object["message"] = d.message;
  object["help"] = d.help;
  // Bytes that are no UTF-8 may stand in the author's own words.
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string file_to_json(std::string const& done_to_it, std::filesystem::path const& file) {
  nlohmann::ordered_json const object{{done_to_it, file.string()}};
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string summary_to_text(std::vector<RuleCount> const& counts) {
  std::string text;
  for (RuleCount const& one : counts) {
    std::string_view const what = one.severity == Severity::error ? "error" : "warning";
    text += fmt::format("{:>6} {}{} of {}\n", one.count, what, one.count == 1 ? "" : "s", one.rule);
  }
  return text;
}

std::string summary_to_json(std::vector<RuleCount> const& counts) {
  auto rules = nlohmann::ordered_json::array();
  for (RuleCount const& one : counts) {
    rules.push_back({{"rule", one.rule},
                     {"severity", one.severity == Severity::error ? "error" : "warning"},
                     {"count", one.count}});
  }
  return nlohmann::ordered_json{{"rules", rules}}.dump();
}

std::string to_coloured_text(Diagnostic const& d) {
  std::string text = tamed(to_text(d));
  std::string const word = d.severity == Severity::error ? "error:" : "warning:";
  std::size_t const at = text.find(word);
  auto const colour = d.severity == Severity::error ? red : yellow;
  return text.replace(at, word.size(), fmt::format("{}{}{}", colour, word, plain));
}

void report(Console const& console, MessageFormat format, Diagnostics const& diagnostics) {
  for (Diagnostic const& d : diagnostics) {
    if (format == MessageFormat::json) {
      console.err << to_json(d) << '\n';
    } else {
      console.err << (console.colour ? to_coloured_text(d) : tamed(to_text(d))) << '\n';
    }
  }
  console.err.flush();
}

Progress::Progress(Console const& console, std::string what, std::size_t total)
    : console_(console), what_(std::move(what)), total_(total), started_(seconds()) {}

Progress::~Progress() { clear(); }

void Progress::advance() {
  ++done_;
  if (console_.progress && seconds() - started_ > 1) draw();
}

void Progress::wait() {
  if (console_.progress && !drawn_ && seconds() - started_ > 1) draw();
}

void Progress::clear() {
  if (std::exchange(drawn_, false)) console_.err << "\r\033[K" << std::flush;
}

/// Of work that lasts: ", 85 a second, 3 min left".
std::string Progress::pace() const {
  constexpr std::size_t long_work = 50;
  double const took = seconds() - started_;
  if (total_ < long_work || done_ == 0 || done_ >= total_ || took <= 0) return {};
  double const rate = static_cast<double>(done_) / took;
  double const left = static_cast<double>(total_ - done_) / rate;
  constexpr double minute = 60;
  std::string const when = left < 2 * minute ? fmt::format("{:.0f} s", left) : fmt::format("{:.0f} min", left / minute);
  std::string const pace = rate < 10 ? fmt::format("{:.1f}", rate) : fmt::format("{:.0f}", rate);
  return fmt::format(", {} a second, {} left", pace, when);
}

void Progress::draw() {
  constexpr std::size_t width = 30;
  std::size_t const filled = total_ == 0 ? width : done_ * width / total_;
  console_.err << fmt::format("\r\033[K{} [{}{}] {} of {}{}", what_, std::string(filled, '#'),
                              std::string(width - filled, ' '), done_, total_, pace())
               << std::flush;
  drawn_ = true;
}

}  // namespace factsheet::cli
