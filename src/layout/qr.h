// QR codes (ISO/IEC 18004) as one outline.
#pragma once
#include "core/result.h"
#include "scene/frame.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::layout {

/// The white ground that a reader needs on each side, in modules (§7.3.2 of the standard).
constexpr int qr_quiet_modules = 4;
/// The smallest module that a telephone reads from a print.
constexpr Length qr_module_min = Length::from_mm(0.4);

/// A square of modules without the quiet zone.
struct QrCode {
  int modules = 0;                                        ///< on a side
  std::vector<bool> dark;                                 ///< row by row
  [[nodiscard]] bool is_dark(int column, int row) const;  ///< false outside
};

/// How much of a code may be soiled: level M (15 %), or as few modules as can be with the best level that they hold, L
/// (7 %) at least.
enum class QrCorrection { medium, smallest };

/// Encodes links, each once: a block is built several times before the size of its text is found, and a code takes as
/// long to make as a paragraph takes to set. Not for several threads at a time.
class QrEncoder {
 public:
  /// More than a code can hold (2,331 bytes at level M) is an error, more than 100 characters a warning, for such a
  /// code is hard to read from paper.
  Result<QrCode> encode(std::string const& link, Span at, QrCorrection correction = QrCorrection::medium);

 private:
  std::map<std::pair<std::string, QrCorrection>, std::optional<QrCode>> codes_;
};

/// The outline of all dark modules as one path, relative to the top left module. Each edge is one line and no two
/// outlines touch along one, so that no gap shows at any zoom.
scene::Path qr_outline(QrCode const& code, Length module, Colour const& colour);

}  // namespace factsheet::layout
