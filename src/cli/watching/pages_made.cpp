#include "cli/watching/pages_made.h"

#include <cmath>

namespace factsheet::cli {
namespace {

/// Shares of a page are packed as whole numbers.
constexpr double parts_of_page = 100000;

std::uint64_t packed_share(double share) {
  return share > 0 ? static_cast<std::uint64_t>(std::llround(share * parts_of_page)) : 0;
}

}  // namespace

void pack(PagesMade const& made, Sink const& sink) {
  auto const& [diagnostics, languages, sizes, pictures, heard, places, inputs] = made;
  Packer packer(sink);
  packer.diagnostics(diagnostics);
  packer.number(languages.size());
  for (std::string const& language : languages) packer.text(language);
  packer.number(sizes.size());
  for (auto const& [width, height] : sizes) {
    packer.number(static_cast<std::uint64_t>(width));
    packer.number(static_cast<std::uint64_t>(height));
  }
  packer.number(pictures.size());
  for (auto const& [page, png] : pictures) {
    packer.number(static_cast<std::uint64_t>(page));
    packer.text(png);
  }
  packer.number(heard.size());
  for (std::string const& page : heard) packer.text(page);
  packer.number(places.size());
  for (Place const& place : places) {
    packer.text(place.file);
    for (int const number : {place.first_line, place.last_line, place.page}) {
      packer.number(static_cast<std::uint64_t>(number));
    }
    for (double const share : {place.left, place.top, place.width, place.height}) packer.number(packed_share(share));
  }
  packer.number(inputs.size());
  for (auto const& path : inputs) packer.text(path.native());
}

std::optional<PagesMade> unpack_pages(std::string_view bytes) {
  Unpacker unpacker(bytes);
  PagesMade made;
  made.diagnostics = unpacker.diagnostics();
  made.languages.resize(unpacker.count());
  for (std::string& language : made.languages) language = unpacker.text();
  made.sizes.resize(unpacker.count());
  for (auto& [width, height] : made.sizes) {
    width = static_cast<int>(unpacker.number());
    height = static_cast<int>(unpacker.number());
  }
  for (std::size_t left = unpacker.count(); left > 0; --left) {
    int const page = static_cast<int>(unpacker.number());
    made.pictures[page] = unpacker.text();
  }
  made.heard.resize(unpacker.count());
  for (std::string& page : made.heard) page = unpacker.text();
  made.places.resize(unpacker.count());
  for (Place& place : made.places) {
    place.file = unpacker.text();
    for (int* number : {&place.first_line, &place.last_line, &place.page})
      *number = static_cast<int>(unpacker.number());
    for (double* share : {&place.left, &place.top, &place.width, &place.height}) {
      *share = static_cast<double>(unpacker.number()) / parts_of_page;
    }
  }
  made.inputs.resize(unpacker.count());
  for (auto& path : made.inputs) path = unpacker.text();
  return unpacker.ok() ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace factsheet::cli
