#include "sheet/spreadsheet/archive.h"

#include "sheet/spreadsheet/orcus_module.h"

#include <map>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t most_unpacked = 32U << 20U;
constexpr std::size_t most_files = 5000;

WorkbookFault damaged() {
  return {"the file is damaged, or no spreadsheet", "open it in a spreadsheet program, and save it again"};
}

std::size_t number_at(std::string_view bytes, std::size_t at, int length) {
  if (at + static_cast<std::size_t>(length) > bytes.size()) throw damaged();
  std::size_t number = 0;
  for (int i = length; i-- > 0;) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  }
  return number;
}

/// Where the record of the end of the archive stands.
std::size_t end_record(std::string_view bytes) {
  constexpr std::size_t size = 22;
  constexpr std::size_t longest_comment = 65535;
  constexpr std::string_view mark = "PK\5\6";
  if (bytes.size() < size) throw damaged();
  std::size_t const at = bytes.rfind(mark);
  if (at == std::string_view::npos || bytes.size() - at > size + longest_comment || bytes.size() - at < size) {
    throw damaged();
  }
  return at;
}

/// The size that each file says it has when unpacked; the library unpacks no more than that.
std::map<std::string, std::size_t> sizes_of(std::string_view bytes) {
  std::size_t const end = end_record(bytes);
  std::size_t const count = number_at(bytes, end + 10, 2);
  std::size_t at = number_at(bytes, end + 16, 4);
  if (count == 0 || count > most_files) throw damaged();
  std::map<std::string, std::size_t> sizes;
  for (std::size_t i = 0; i < count; ++i) {
    constexpr std::size_t fixed = 46;
    if (at + fixed > bytes.size() || bytes.substr(at, 4) != "PK\1\2") throw damaged();
    std::size_t const packed = number_at(bytes, at + 20, 4);
    std::size_t const size = number_at(bytes, at + 24, 4);
    std::size_t const name = number_at(bytes, at + 28, 2);
    std::size_t const local = number_at(bytes, at + 42, 4);
    bool const inside = at + fixed + name <= bytes.size() && local < bytes.size() && packed <= bytes.size();
    if (!inside || bytes.substr(local, 4) != "PK\3\4") throw damaged();
    if (!sizes.emplace(bytes.substr(at + fixed, name), size).second) throw damaged();
    at += fixed + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  return sizes;
}

}  // namespace

struct Archive::Parts {
  std::map<std::string, std::size_t> sizes;
  std::unique_ptr<OrcusZip, decltype(OrcusEntry::close_zip)> zip;
};

Archive::Archive(std::string_view bytes) {
  try {
    auto sizes = sizes_of(bytes);
    parts_ = std::make_unique<Parts>(Parts{std::move(sizes), {orcus().open_zip(bytes), orcus().close_zip}});
  } catch (std::exception const&) {
    throw damaged();
  }
}

Archive::~Archive() = default;

bool Archive::has(std::string const& name) const { return parts_->sizes.contains(name); }

bool Archive::has_any(std::string_view start) const {
  auto const found = parts_->sizes.lower_bound(std::string(start));
  return found != parts_->sizes.end() && found->first.starts_with(start);
}

std::string Archive::read(std::string const& name) const {
  auto const found = parts_->sizes.find(name);
  if (found == parts_->sizes.end()) throw damaged();
  if (found->second > most_unpacked) {
    throw WorkbookFault{
        fmt::format("unpacked, {} has {} bytes; at most {} (32 MiB) are read", name, found->second, most_unpacked),
        "keep the rows and columns that the sheet needs", true};
  }
  try {
    auto bytes = orcus().read_zip(*parts_->zip, name);
    // Some releases give a byte more, a zero.
    bytes.resize(std::min(bytes.size(), found->second));
    if (bytes.size() < found->second) throw damaged();
    return {bytes.begin(), bytes.end()};
  } catch (std::exception const&) {
    throw damaged();
  }
}

}  // namespace factsheet::sheet
