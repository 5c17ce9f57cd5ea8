#include "layout/qr.h"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>
#include <qrencode.h>

namespace factsheet::layout {
namespace {

constexpr std::size_t easy_characters = 100;

std::size_t count_characters(std::string const& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Clockwise, y growing downwards: the next of each is a turn to the right.
constexpr std::array<std::array<int, 2>, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

// The edges between dark and light as arrows between corners, the dark always on the right of the arrow.
class Outline {
 public:
  explicit Outline(QrCode const& code) : side_(code.modules + 1), arrows_(index_of(0, side_) * 4) {
    for (int y = 0; y < code.modules; ++y) {
      for (int x = 0; x < code.modules; ++x) {
        if (code.is_dark(x, y)) add_module(code, x, y);
      }
    }
  }

  scene::Path trace(Length module) {
    scene::Path path;
    for (int y = 0; y < side_; ++y) {
      for (int x = 0; x < side_; ++x) {
        // Every outline has a corner at its top left, from where an arrow goes right.
        if (arrow(x, y, 0)) trace_from(x, y, module, path);
      }
    }
    return path;
  }

 private:
  void add_module(QrCode const& code, int x, int y) {
    if (!code.is_dark(x, y - 1)) arrow(x, y, 0) = true;
    if (!code.is_dark(x + 1, y)) arrow(x + 1, y, 1) = true;
    if (!code.is_dark(x, y + 1)) arrow(x + 1, y + 1, 2) = true;
    if (!code.is_dark(x - 1, y)) arrow(x, y + 1, 3) = true;
  }

  // Where two modules meet at a corner alone, the turn to the right stays with the module that the arrow runs along.
  int next_direction(int x, int y, int direction) {
    for (int turn : {1, 0, 3}) {
      int const next = (direction + turn) % 4;
      if (arrow(x, y, next)) return next;
    }
    return -1;
  }

  void trace_from(int x, int y, Length module, scene::Path& path) {
    path.segments.emplace_back(scene::MoveTo{{module * x, module * y}});
    int const first = 0;
    int direction = first;
    while (direction >= 0) {
      arrow(x, y, direction) = false;
      x += steps[static_cast<std::size_t>(direction)][0];
      y += steps[static_cast<std::size_t>(direction)][1];
      int const next = next_direction(x, y, direction);
      if (next >= 0 && next != direction) path.segments.emplace_back(scene::LineTo{{module * x, module * y}});
      direction = next;
    }
    path.segments.emplace_back(scene::ClosePath{});
  }

  std::vector<bool>::reference arrow(int x, int y, int direction) {
    return arrows_[index_of(x, y) * 4 + static_cast<std::size_t>(direction)];
  }

  [[nodiscard]] std::size_t index_of(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(x);
  }

  int side_;
  std::vector<bool> arrows_;
};

using Encoded = std::unique_ptr<QRcode, void (*)(QRcode*)>;

Encoded encode(std::string const& link, QRecLevel level) {
  return {QRcode_encodeString(link.c_str(), 0, level, QR_MODE_8, 1), QRcode_free};
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

bool QrCode::is_dark(int column, int row) const {
  if (column < 0 || row < 0 || column >= modules || row >= modules) return false;
  return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(modules) + static_cast<std::size_t>(column)];
}

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

Result<QrCode> QrEncoder::encode(std::string const& link, Span at, QrCorrection correction) const {
  std::optional<QrCode> const code = find_or_make({link, correction});
  std::size_t const characters = count_characters(link);
  if (!code) {
    return error(std::move(at), "qr", fmt::format("a qr code cannot hold this link of {} characters", characters),
                 fmt::format("use a short link, of at most {} characters", easy_characters));
  }
  if (characters <= easy_characters) return *code;
  return {
      *code,
      {warning(std::move(at), "qr", fmt::format("a qr code of {} characters is hard to read from paper", characters),
               fmt::format("use a short link, of at most {} characters", easy_characters))}};
}

scene::Path qr_outline(QrCode const& code, Length module, Colour const& colour) {
  scene::Path path = Outline(code).trace(module);
  path.fill = scene::Fill{colour, scene::Pattern::none};
  return path;
}

}  // namespace factsheet::layout
