#include "archive_writer.h"

#include <array>
#include <cstdint>

namespace factsheet::fuzz {
namespace {

std::uint32_t sum_of(std::string_view bytes) {
  constexpr std::uint32_t polynomial = 0xEDB88320U;
  std::uint32_t sum = ~0U;
  for (char const byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? polynomial : 0U);
  }
  return ~sum;
}

void put(std::string& to, std::size_t number, int length) {
  for (int i = 0; i < length; ++i, number >>= 8U) to += static_cast<char>(number & 0xFFU);
}

/// The fields that both records of a file have: how it is packed, its sum, its sizes and the length of its name.
void put_fields(std::string& to, FileInFolder const& file) {
  put(to, 0, 2);  // flags
  put(to, 0, 2);  // not packed
  put(to, 0, 4);  // time and date
  put(to, sum_of(file.bytes), 4);
  put(to, file.bytes.size(), 4);
  put(to, file.bytes.size(), 4);
  put(to, file.name.size(), 2);
  put(to, 0, 2);  // no further field
}

}  // namespace

std::string zip_of(Folder const& folder) {
  std::string archive, directory;
  for (FileInFolder const& file : folder) {
    directory += "PK\1\2";
    put(directory, 20, 2);
    put(directory, 20, 2);
    put_fields(directory, file);
    put(directory, 0, 10);  // comment, disk, attributes
    put(directory, archive.size(), 4);
    directory += file.name;
    archive += "PK\3\4";
    put(archive, 20, 2);
    put_fields(archive, file);
    archive += file.name + file.bytes;
  }
  std::size_t const begin = archive.size();
  archive += directory + "PK\5\6";
  put(archive, 0, 4);
  put(archive, folder.size(), 2);
  put(archive, folder.size(), 2);
  put(archive, directory.size(), 4);
  put(archive, begin, 4);
  put(archive, 0, 2);
  return archive;
}

}  // namespace factsheet::fuzz
