#include "cli/running/build_id.h"

#include "cli/files/read_file.h"
#include "cli/running/digest.h"

#include <cstring>
#include <fstream>
#include <optional>

#include <elf.h>
#include <fmt/format.h>

namespace factsheet::cli {
namespace {

constexpr char const* own_program = "/proc/self/exe";

template <class T>
std::optional<T> read_at(std::ifstream& in, std::size_t offset) {
  T value;
  in.seekg(static_cast<std::streamoff>(offset));
  if (!in.read(reinterpret_cast<char*>(&value), sizeof value)) return std::nullopt;
  return value;
}

std::string hexadecimal(std::string const& bytes) {
  std::string digits;
  for (char const byte : bytes) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits;
}

/// Names and descriptions are filled up to four bytes.
std::size_t filled(std::size_t length) { return (length + 3) / 4 * 4; }

/// Looks through the notes of a segment.
std::string find_build_id(std::string const& notes) {
  for (std::size_t at = 0; at + sizeof(Elf64_Nhdr) <= notes.size();) {
    Elf64_Nhdr note;
    std::memcpy(&note, notes.data() + at, sizeof note);
    std::size_t const name = at + sizeof note;
    std::size_t const description = name + filled(note.n_namesz);
    if (description + note.n_descsz > notes.size()) return {};
    bool const is_gnu = notes.compare(name, note.n_namesz, std::string_view("GNU\0", 4)) == 0;
    if (is_gnu && note.n_type == NT_GNU_BUILD_ID) return hexadecimal(notes.substr(description, note.n_descsz));
    at = description + filled(note.n_descsz);
  }
  return {};
}

std::string build_id_of(std::ifstream& in) {
  auto const header = read_at<Elf64_Ehdr>(in, 0);
  if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_ident[EI_CLASS] != ELFCLASS64) {
    return {};
  }
  for (std::size_t i = 0; i < header->e_phnum; ++i) {
    auto const segment = read_at<Elf64_Phdr>(in, header->e_phoff + i * sizeof(Elf64_Phdr));
    constexpr std::size_t most = 1U << 16U;
    if (!segment || segment->p_type != PT_NOTE || segment->p_filesz > most) continue;
    std::string notes(segment->p_filesz, '\0');
    in.seekg(static_cast<std::streamoff>(segment->p_offset));
    if (!in.read(notes.data(), static_cast<std::streamsize>(notes.size()))) return {};
    if (auto id = find_build_id(notes); !id.empty()) return id;
  }
  return {};
}

}  // namespace

std::string build_id() {
  std::ifstream in(own_program, std::ios::binary);
  if (!in) return {};
  if (auto id = build_id_of(in); !id.empty()) return id;
  constexpr std::size_t largest_program = 1U << 30U;
  auto const whole = read_file(own_program, largest_program);
  return whole.value ? sha256((*whole.value)->bytes) : "";
}

}  // namespace factsheet::cli
