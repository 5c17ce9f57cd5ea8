// Documents into bytes.
#pragma once
#include "core/result.h"
#include "scene/frame.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::output {

enum class Profile { web, press, copier };

/// What a print shop is handed over: PDF/X-1a:2003 (ISO 15930-4), which all of them take, or PDF/X-4 (ISO 15930-7).
enum class PressStandard { x1a, x4 };
/// Coated FOGRA39 or uncoated FOGRA47.
enum class Paper { coated, uncoated };
/// How a sheet is printed by a shop.
struct Press {
  PressStandard standard = PressStandard::x1a;
  Paper paper = Paper::coated;
  Length bleed = Length::from_mm(3);  ///< 2–5 mm
  bool marks = false;                 ///< crop and registration marks, a colour bar and a label, outside the bleed
  std::string name;                   ///< of the sheet, for the label
};

/// What every file of a run embeds alike, deflated when the first file needs it: a press profile takes longer to
/// deflate than a sheet to draw. For several threads at a time.
class DeflatedParts {
 public:
  using Deflate = std::function<std::string(std::string const&)>;
  /// `part` as `deflate` makes it the first time.
  std::string const& of(std::string const& part, Deflate const& deflate);

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> parts_;
};

/// The bytes of a file, which copies share.
class SharedBytes {
 public:
  SharedBytes() : SharedBytes(std::string()) {}
  SharedBytes(std::string bytes) : bytes_(std::make_shared<std::string const>(std::move(bytes))) {}  // NOLINT: implicit
  SharedBytes(std::shared_ptr<std::string const> bytes) : bytes_(std::move(bytes)) {}                // NOLINT: implicit
  operator std::string const&() const { return *bytes_; }                                            // NOLINT: implicit
  [[nodiscard]] bool empty() const { return bytes_->empty(); }

 private:
  std::shared_ptr<std::string const> bytes_;
};

/// Colour profiles as read from icc/, and facts of the run; cheap to copy.
struct OutputAssets {
  SharedBytes srgb_icc;       ///< the small sRGB profile, embedded as output intent
  SharedBytes srgb_full_icc;  ///< for conversions
  SharedBytes fogra39_icc, fogra47_icc;
  std::string producer;           ///< "Factsheet 0.1.0"
  std::optional<long long> date;  ///< seconds since the epoch, for the dates of the file; none: it has none
  std::shared_ptr<DeflatedParts> deflated = std::make_shared<DeflatedParts>();
};

}  // namespace factsheet::output
