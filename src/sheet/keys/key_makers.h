// Short ways to write the table of keys. Internal to the files that hold it.
#pragma once
#include "sheet/keys/keys.h"

namespace factsheet::sheet::table {

constexpr Key plain_key(std::string_view name, ValueKind kind, std::string_view documentation) {
  Key key;
  key.name = name;
  key.kind = kind;
  key.documentation = documentation;
  return key;
}

constexpr Key text(std::string_view name, std::string_view documentation) {
  return plain_key(name, ValueKind::text, documentation);
}
constexpr Key name(std::string_view key, std::string_view documentation) {
  return plain_key(key, ValueKind::name, documentation);
}
constexpr Key one_of(Offer offer, Key key) {
  key.offer = offer;
  return key;
}
constexpr Key names(std::string_view key, std::string_view documentation) {
  return plain_key(key, ValueKind::names, documentation);
}
constexpr Key boolean(std::string_view key, std::string_view documentation) {
  return plain_key(key, ValueKind::boolean, documentation);
}

constexpr Key word(std::string_view name, Words words, std::string_view documentation) {
  Key key = plain_key(name, ValueKind::word, documentation);
  key.words = words;
  return key;
}

constexpr Key between(Key key, double minimum, double maximum) {
  key.minimum = minimum;
  key.maximum = maximum;
  return key;
}
constexpr Key integer(std::string_view name, int minimum, int maximum, std::string_view documentation) {
  return between(plain_key(name, ValueKind::integer, documentation), minimum, maximum);
}
constexpr Key number(std::string_view name, std::string_view documentation) {
  return plain_key(name, ValueKind::number, documentation);
}
constexpr Key number(std::string_view name, double minimum, double maximum, std::string_view documentation) {
  return between(number(name, documentation), minimum, maximum);
}

constexpr Key numbers(std::string_view name, int length, double minimum, double maximum,
                      std::string_view documentation) {
  Key key = between(plain_key(name, ValueKind::numbers, documentation), minimum, maximum);
  key.length = length;
  return key;
}

constexpr Key nested(std::string_view name, ValueKind kind, Shape shape, std::string_view documentation) {
  Key key = plain_key(name, kind, documentation);
  key.shape = shape;
  return key;
}
constexpr Key map(std::string_view name, Shape shape, std::string_view documentation) {
  return nested(name, ValueKind::map, shape, documentation);
}
constexpr Key maps(std::string_view name, Shape shape, std::string_view documentation) {
  return nested(name, ValueKind::maps, shape, documentation);
}

}  // namespace factsheet::sheet::table
