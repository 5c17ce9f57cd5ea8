#include "sheet/spreadsheet/orcus/orcus_zip.h"

#include <memory>
#include <stdexcept>

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

namespace factsheet::sheet {

struct OrcusZip {
  explicit OrcusZip(std::string_view bytes)
      : stream(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size()), zip(&stream) {
    zip.load();
  }
  orcus::zip_archive_stream_blob stream;
  orcus::zip_archive zip;
};

namespace {

/// Releases of the library differ in how a file is asked for.
template <class Zip>
std::vector<unsigned char> unpack(Zip const& zip, std::string const& name) {
  if constexpr (requires(std::vector<unsigned char> & to) { zip.read_file_entry(std::string_view(name), to); }) {
    std::vector<unsigned char> bytes;
    if (!zip.read_file_entry(name, bytes)) throw std::runtime_error("there is no such file");
    return bytes;
  } else {
    return zip.read_file_entry(name);
  }
}

}  // namespace

OrcusZip* open_zip(std::string_view bytes) { return std::make_unique<OrcusZip>(bytes).release(); }

void close_zip(OrcusZip* zip) { std::unique_ptr<OrcusZip> const closed(zip); }

std::vector<unsigned char> read_zip(OrcusZip const& zip, std::string const& name) { return unpack(zip.zip, name); }

}  // namespace factsheet::sheet
