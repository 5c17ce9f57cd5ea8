// QR codes (ISO/IEC 18004).
#pragma once
#include "core/length.h"
#include "core/result.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::layout {

/// The white ground that a reader needs on each side, in modules (§7.3.2 of the standard).
constexpr int qr_quiet_modules = 4;
/// The smallest module that a telephone reads from a print.
constexpr Length qr_module_min = Length::from_mm(0.4);
/// The fewest modules on a side: version 2. One of version 1 would need a wider white than all others of its size.
constexpr int qr_modules_least = 25;
/// With more modules than this on a side (version 5 at level L, 106 characters) no telephone likes a small code.
constexpr int qr_modules_easy = 37;

/// A square of modules without the quiet zone.
struct QrCode {
  int modules = 0;         ///< on a side
  std::vector<bool> dark;  ///< row by row
};

/// How much of a code may be soiled: level M (15 %), or as few modules as can be with the best level that they hold, L
/// (7 %) at least.
enum class QrCorrection { medium, smallest };

/// Encodes links and keeps the codes: a block is built several times before the size of its text is found, languages
/// and the copies of a merge share their links, and a code takes as long to make as ten paragraphs take to set.
/// Bounded, and usable from several threads at once.
class QrEncoder {
 public:
  /// In ASCII, for what other bytes mean is each reader's guess.
  /// More than a code can hold (2,331 bytes at level M) is an error, more than 106 characters a warning, for such a
  /// code is hard to read from paper.
  Result<QrCode> encode(std::string const& link, Span at, QrCorrection correction = QrCorrection::medium) const;

  /// Whether no code was ever asked for.
  [[nodiscard]] bool is_empty() const;

 private:
  using Key = std::pair<std::string, QrCorrection>;
  [[nodiscard]] std::optional<QrCode> find_or_make(Key key) const;

  static constexpr std::size_t most = 1024;
  // What is kept changes nothing that a caller can see.
  mutable std::mutex mutex_;
  mutable std::map<Key, std::optional<QrCode>> codes_;
};

}  // namespace factsheet::layout
