#include "cli/files/zip_file.h"

#include <algorithm>
#include <array>

namespace factsheet::cli {
namespace {

// Names and numbers as APPNOTE.TXT of PKWARE has them.
constexpr std::uint32_t local_header = 0x04034b50;
constexpr std::uint32_t central_header = 0x02014b50;
constexpr std::uint32_t end_record = 0x06054b50;
constexpr std::uint32_t end_record_64 = 0x06064b50;
constexpr std::uint32_t end_locator_64 = 0x07064b50;
constexpr std::uint16_t version_plain = 20;
constexpr std::uint16_t version_64 = 45;
constexpr std::uint16_t made_on_unix = 3 << 8;
constexpr std::uint16_t name_is_utf8 = 1 << 11;
constexpr std::uint16_t first_of_january_1980 = (1 << 5) | 1;
constexpr std::uint16_t extra_of_64 = 1;
constexpr std::uint32_t ordinary_file = 0100644U << 16U;
constexpr std::uint64_t most_in_32 = 0xFFFFFFFF;
constexpr std::uint64_t most_in_16 = 0xFFFF;

template <class Number>
void put_number(std::string& to, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    to += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xFFU);
  }
}

std::uint32_t in_32(std::uint64_t number) { return static_cast<std::uint32_t>(std::min(number, most_in_32)); }
std::uint16_t in_16(std::uint64_t number) { return static_cast<std::uint16_t>(std::min(number, most_in_16)); }

std::array<std::uint32_t, 256> checksums_of_bytes() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
    table[byte] = value;
  }
  return table;
}

/// What stands in both headers of a file, from its flags to the length of its name.
std::string shared_header(std::uint32_t checksum, std::uint64_t size, std::size_t length_of_name) {
  std::string bytes;
  put_number(bytes, name_is_utf8);
  put_number(bytes, std::uint16_t{0});  // stored as it is
  put_number(bytes, std::uint16_t{0});
  put_number(bytes, first_of_january_1980);
  put_number(bytes, checksum);
  put_number(bytes, in_32(size));
  put_number(bytes, in_32(size));
  put_number(bytes, static_cast<std::uint16_t>(length_of_name));
  return bytes;
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  static std::array<std::uint32_t, 256> const table = checksums_of_bytes();
  std::uint32_t value = ~0U;
  for (char const byte : bytes) value = table[(value ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (value >> 8U);
  return ~value;
}

std::optional<std::string> ZipFile::put(std::string const& bytes) {
  written_ += bytes.size();
  return file_.add(bytes);
}

std::optional<std::string> ZipFile::add(std::string const& name, std::string const& bytes) {
  Entry const entry{name, crc32(bytes), bytes.size(), written_};
  std::string header;
  put_number(header, local_header);
  put_number(header, version_plain);
  header += shared_header(entry.checksum, entry.size, name.size());
  put_number(header, std::uint16_t{0});
  entries_.push_back(entry);
  if (auto fault = put(header + name)) return fault;
  return put(bytes);
}

std::string ZipFile::directory_line(Entry const& entry) const {
  bool const is_far = entry.offset >= most_in_32;
  std::string extra;
  if (is_far) {
    put_number(extra, extra_of_64);
    put_number(extra, static_cast<std::uint16_t>(sizeof entry.offset));
    put_number(extra, entry.offset);
  }
  std::string line;
  put_number(line, central_header);
  put_number(line, static_cast<std::uint16_t>(made_on_unix | (is_far ? version_64 : version_plain)));
  put_number(line, is_far ? version_64 : version_plain);
  line += shared_header(entry.checksum, entry.size, entry.name.size());
  put_number(line, static_cast<std::uint16_t>(extra.size()));
  put_number(line, std::uint16_t{0});  // no comment,
  put_number(line, std::uint16_t{0});  // on the first disk,
  put_number(line, std::uint16_t{0});  // not known to be text
  put_number(line, ordinary_file);
  put_number(line, in_32(entry.offset));
  return line + entry.name + extra;
}

std::string ZipFile::end_of_directory(std::uint64_t begin, std::uint64_t size) const {
  std::string end;
  std::uint64_t const count = entries_.size();
  if (count >= most_in_16 || begin + size >= most_in_32) {
    constexpr std::uint64_t rest_of_record = 44;
    put_number(end, end_record_64);
    put_number(end, rest_of_record);
    put_number(end, static_cast<std::uint16_t>(made_on_unix | version_64));
    put_number(end, version_64);
    put_number(end, std::uint64_t{0});  // two numbers of disks
    put_number(end, count);
    put_number(end, count);
    put_number(end, size);
    put_number(end, begin);
    put_number(end, end_locator_64);
    put_number(end, std::uint32_t{0});
    put_number(end, begin + size);
    put_number(end, std::uint32_t{1});
  }
  put_number(end, end_record);
  put_number(end, std::uint32_t{0});  // two numbers of disks
  put_number(end, in_16(count));
  put_number(end, in_16(count));
  put_number(end, in_32(size));
  put_number(end, in_32(begin));
  put_number(end, std::uint16_t{0});
  return end;
}

std::optional<std::string> ZipFile::finish() {
  std::uint64_t const begin = written_;
  for (Entry const& entry : entries_) {
    if (auto fault = put(directory_line(entry))) return fault;
  }
  if (auto fault = put(end_of_directory(begin, written_ - begin))) return fault;
  if (auto fault = file_.seal()) return fault;
  return file_.put_in_place();
}

}  // namespace factsheet::cli
