#include "cli/merging/shard.h"

#include <charconv>

namespace factsheet::cli {
namespace {

constexpr unsigned most_parts = 100000;

/// FNV-1a, and then a mixing (the finaliser of MurmurHash3) by which keys that count up are spread evenly.
std::uint64_t spread_hash(std::string_view key) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char const byte : key) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccdULL;
  hash = (hash ^ (hash >> 33U)) * 0xc4ceb9fe1a85ec53ULL;
  return hash ^ (hash >> 33U);
}

std::optional<unsigned> whole_number(std::string_view text) {
  unsigned number = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  bool const is_whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_whole && number > 0 && number <= most_parts ? std::optional(number) : std::nullopt;
}

}  // namespace

bool Shard::has(std::string_view key) const { return spread_hash(key) % of == part - 1; }

std::optional<Shard> parse_shard(std::string_view text) {
  auto const stroke = text.find('/');
  if (stroke == std::string_view::npos) return std::nullopt;
  auto const part = whole_number(text.substr(0, stroke));
  auto const of = whole_number(text.substr(stroke + 1));
  return part && of && *part <= *of ? std::optional(Shard{*part, *of}) : std::nullopt;
}

}  // namespace factsheet::cli
