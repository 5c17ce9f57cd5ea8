#include "cli/processes/note_board.h"

#include "cli/files/read_file.h"
#include "cli/processes/packing.h"

#include <cstring>

#include <sys/mman.h>

namespace factsheet::cli {
namespace {

constexpr std::size_t page_size = 4096;
constexpr std::size_t largest_noted_file = 1U << 20U;

std::string packed_note(std::string_view what, Span const& at) {
  std::string bytes;
  Packer packer([&](std::string_view piece) { bytes += piece; });
  packer.text(what);
  packer.text(at.file->path);
  for (Position const& position : {at.begin, at.end}) {
    packer.number(static_cast<std::uint64_t>(position.line));
    packer.number(static_cast<std::uint64_t>(position.column));
  }
  return bytes;
}

std::shared_ptr<SourceFile const> file_again(std::string const& path) {
  auto const file = read_file(path, largest_noted_file);
  return file.value ? *file.value : std::make_shared<SourceFile const>(SourceFile{path, {}});
}

}  // namespace

NoteBoard::NoteBoard() {
  void* const page = ::mmap(nullptr, page_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page != MAP_FAILED) page_ = static_cast<char*>(page);
}

NoteBoard::~NoteBoard() {
  if (page_ != nullptr) ::munmap(page_, page_size);
}

void NoteBoard::write(std::string_view what, Span const& at) const {
  if (page_ == nullptr) return;
  std::memset(page_, 0, sizeof(std::uint64_t));  // no words: no note
  if (what.empty() || !at.file) return;
  std::string const bytes = packed_note(what, at);
  if (bytes.size() <= page_size) std::memcpy(page_, bytes.data(), bytes.size());
}

Note NoteBoard::read() const {
  if (page_ == nullptr) return {};
  Unpacker unpacker({page_, page_size});
  Note note;
  note.what = unpacker.text();
  if (note.what.empty()) return {};
  note.at.file = file_again(unpacker.text());
  for (Position* position : {&note.at.begin, &note.at.end}) {
    position->line = static_cast<int>(unpacker.number());
    position->column = static_cast<int>(unpacker.number());
  }
  return unpacker.ok() ? note : Note();
}

}  // namespace factsheet::cli
