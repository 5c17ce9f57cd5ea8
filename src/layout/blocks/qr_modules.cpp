#include "layout/blocks/qr_modules.h"

#include "core/web_address.h"
#include "layout/blocks/qrencode_module.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

constexpr std::size_t easy_characters = 100;
// What 37 modules a side hold at level L, 41 at M. With more characters, the modules are more and no telephone likes
// it.
constexpr std::size_t most_easy_characters = 106;

constexpr int least_version = 2;  // of qr_modules_least

using Encoded = std::unique_ptr<QRcode, void (*)(QRcode*)>;

Encoded encode(std::string const& link, QRecLevel level) {
  return {qrencode().encode_string(link.c_str(), least_version, level, QR_MODE_8, 1), qrencode().free};
}

// Level L decides the size; what is left of its room is filled by better levels.
Encoded encode_smallest(std::string const& link) {
  Encoded best = encode(link, QR_ECLEVEL_L);
  for (QRecLevel const level : {QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
    Encoded better = encode(link, level);
    if (!best || !better || better->width != best->width) break;
    best = std::move(better);
  }
  return best;
}

std::optional<QrCode> modules_of(std::string const& link, QrCorrection correction) {
  Encoded const made = correction == QrCorrection::medium ? encode(link, QR_ECLEVEL_M) : encode_smallest(link);
  if (!made) return std::nullopt;
  QrCode code;
  code.modules = made->width;
  for (int i = 0; i < made->width * made->width; ++i) code.dark.push_back((made->data[i] & 1) != 0);
  return code;
}

}  // namespace

std::optional<QrCode> QrEncoder::find_or_make(Key key) const {
  {
    std::lock_guard const lock(mutex_);
    auto const known = codes_.find(key);
    if (known != codes_.end()) return known->second;
  }
  std::optional<QrCode> made = modules_of(key.first, key.second);
  std::lock_guard const lock(mutex_);
  if (codes_.size() >= most) codes_.clear();
  return codes_.emplace(std::move(key), std::move(made)).first->second;
}

bool QrEncoder::is_empty() const {
  std::lock_guard const lock(mutex_);
  return codes_.empty();
}

Result<QrCode> QrEncoder::encode(std::string const& link, Span at, QrCorrection correction) const {
  std::string const address = ascii_address(link);
  std::optional<QrCode> const code = find_or_make({address, correction});
  std::size_t const characters = address.size();
  if (!code) {
    return error(std::move(at), "qr", fmt::format("a qr code cannot hold this link of {} characters", characters),
                 fmt::format("use a short link, of at most {} characters", easy_characters));
  }
  if (characters <= most_easy_characters) return *code;
  return {
      *code,
      {warning(std::move(at), "qr", fmt::format("a qr code of {} characters is hard to read from paper", characters),
               fmt::format("use a short link, of at most {} characters", easy_characters))}};
}

}  // namespace factsheet::layout
