#include "whole_way.h"

#include "cli/running/making.h"
#include "expectations.h"

#include <array>
#include <cstdio>
#include <exception>
#include <numeric>

#include <fcntl.h>
#include <qpdf/QPDF.hh>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace factsheet::fuzz {
namespace {

void open_pdf(std::string const& bytes) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("made.pdf", bytes.data(), bytes.size());
    auto const pages = pdf.getAllPages();
    expect(!pages.empty(), "a PDF has pages");
    for (QPDFObjectHandle page : pages) page.getPageContents();
    expect(pdf.getWarnings().empty(), "qpdf has nothing to say of a PDF");
  } catch (std::exception const& fault) {
    expect(false, fault.what());
  }
}

std::string written_to(int file) {
  std::string text;
  std::array<char, 4096> part{};
  off_t at = 0;
  for (ssize_t read = 0; (read = ::pread(file, part.data(), part.size(), at)) > 0; at += read) {
    text.append(part.data(), static_cast<std::size_t>(read));
  }
  return text;
}

bool is_of_librsvg(std::string_view last_words) {
  constexpr std::array<std::string_view, 3> words{"panicked at", "librsvg-", "GLib-ERROR"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return last_words.find(word) != std::string_view::npos && last_words.find("AddressSanitizer:") == last_words.npos;
  });
}

/// Whether the work came to an end in a process of its own.
bool ends_well(std::function<void()> const& work) {
  int const words = ::memfd_create("last words", 0);
  pid_t const child = ::fork();
  expect(words >= 0 && child >= 0, "a process can be started");
  if (child == 0) {
    ::dup2(words, STDERR_FILENO);
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  std::string const last_words = written_to(words);
  ::close(words);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  expect(is_of_librsvg(last_words), last_words);
  return false;
}

}  // namespace

void expect_sound_files(cli::Made const& made) {
  expect_sound(made.diagnostics);
  expect(made.files.empty() == has_errors(made.diagnostics), "files, or an error");
  for (auto const& file : made.files) open_pdf(file.bytes);
}

cli::Bundle const& bundle() {
  static cli::Bundle const opened = [] {
    auto loaded = cli::load_bundle();
    expect(loaded.ok(), "fonts, profiles and icons are there: set FACTSHEET_ASSETS");
    return *std::move(loaded.value);
  }();
  return opened;
}

void expect_pdfs(std::string const& sheet, output::Profile profile) {
  cli::Wanted wanted;
  wanted.profiles = {profile};
  cli::Stores stores;
  expect_sound_files(cli::make_sheet(sheet, wanted, bundle(), stores));
}

output::Profile profile_for(std::string_view input) {
  unsigned const sum = std::accumulate(input.begin(), input.end(), 0U,
                                       [](unsigned so_far, char c) { return so_far + static_cast<unsigned char>(c); });
  return std::array{output::Profile::web, output::Profile::press, output::Profile::copier}[sum % 3];
}

void survive_librsvg(Folder const& folder, std::function<void()> const& work) {
  bool const svg = std::any_of(folder.begin(), folder.end(),
                               [](FileInFolder const& file) { return file.bytes.find("<svg") != std::string::npos; });
  if (!svg || ends_well(work)) work();
}

}  // namespace factsheet::fuzz
