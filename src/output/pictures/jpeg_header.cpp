#include "output/pictures/jpeg_header.h"

#include "output/pictures/byte_reader.h"
#include "output/pictures/exif.h"

#include <algorithm>
#include <map>

namespace factsheet::output {
namespace {

constexpr std::string_view exif_name{"Exif\0\0", 6};
constexpr std::string_view icc_name{"ICC_PROFILE\0", 12};
constexpr std::string_view adobe_name{"Adobe"};

constexpr std::uint32_t end_of_image = 0xd9, start_of_scan = 0xda, application_0 = 0xe0, application_1 = 0xe1,
                        application_2 = 0xe2, application_14 = 0xee, application_15 = 0xef, comment = 0xfe;

struct Segment {
  std::uint32_t marker = 0;
  std::string_view whole;    ///< from the FF of the marker
  std::string_view payload;  ///< behind marker and length
};

/// Markers that stand alone: restarts within a scan, and what means nothing.
bool stands_alone(std::uint32_t marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7); }

/// Walks the segments up to the end of the picture, past the samples of its scans. What stands between segments and is
/// none is passed over, as libjpeg does it.
class Segments {
 public:
  explicit Segments(std::string_view jpeg) : read_{jpeg} {}

  std::optional<Segment> next() {
    while (find_marker()) {
      std::uint32_t const marker = read_.u8(at_ + 1);
      if (marker == end_of_image) return std::nullopt;
      if (stands_alone(marker)) {
        at_ += 2;
        continue;
      }
      std::size_t const length = read_.u16(at_ + 2);
      if (length < 2 || at_ + 2 + length > read_.bytes.size()) return std::nullopt;
      std::size_t const start = at_;
      at_ += 2 + length;
      Segment segment{marker, {}, read_.bytes.substr(start + 4, length - 2)};
      if (marker == start_of_scan) skip_samples();
      segment.whole = read_.bytes.substr(start, at_ - start);
      return segment;
    }
    return std::nullopt;
  }

 private:
  /// A byte FF with what is neither stuffing nor filling behind it.
  bool find_marker() {
    for (;; ++at_) {
      at_ = read_.bytes.find('\xff', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= read_.bytes.size()) return false;
      std::uint32_t const behind = read_.u8(at_ + 1);
      if (behind != 0 && behind != 0xff) return true;
    }
  }

  /// To the next marker that does not belong to the samples.
  void skip_samples() {
    while (find_marker() && stands_alone(read_.u8(at_ + 1))) at_ += 2;
    at_ = std::min(at_, read_.bytes.size());
  }

  ByteReader read_;
  std::size_t at_ = 2;  // behind FF D8
};

bool starts_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

bool is_frame(std::uint32_t marker) {
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// A profile comes in numbered pieces, in any order (ICC.1 annex B.4).
class IccPieces {
 public:
  void add(std::string_view payload) {
    ByteReader const read{payload};
    count_ = read.u8(icc_name.size() + 1);
    pieces_[read.u8(icc_name.size())] = payload.substr(std::min(payload.size(), icc_name.size() + 2));
  }
  [[nodiscard]] std::string joined() const {
    std::string profile;
    if (pieces_.size() != count_) return profile;
    for (auto const& [number, piece] : pieces_) profile += piece;
    return profile;
  }

 private:
  std::map<std::uint32_t, std::string_view> pieces_;
  std::size_t count_ = 0;
};

void read_frame(Segment const& segment, JpegHeader& header) {
  ByteReader const read{segment.payload};
  header.frame = segment.marker;
  header.precision = static_cast<int>(read.u8(0));
  header.height = static_cast<int>(read.u16(1));
  header.width = static_cast<int>(read.u16(3));
  header.components = static_cast<int>(read.u8(5));
}

}  // namespace

std::optional<JpegHeader> read_jpeg_header(std::string_view bytes) {
  if (!starts_with(bytes, "\xff\xd8")) return std::nullopt;
  JpegHeader header;
  IccPieces icc;
  Segments segments(bytes);
  while (auto const segment = segments.next()) {
    if (segment->marker == start_of_scan) break;
    if (is_frame(segment->marker)) read_frame(*segment, header);
    if (segment->marker == application_1 && starts_with(segment->payload, exif_name)) {
      header.orientation = exif_orientation(segment->payload.substr(exif_name.size()));
    }
    if (segment->marker == application_2 && starts_with(segment->payload, icc_name)) icc.add(segment->payload);
    if (segment->marker == application_14 && starts_with(segment->payload, adobe_name)) header.adobe = true;
  }
  if (header.frame == 0) return std::nullopt;
  header.icc = icc.joined();
  return header;
}

std::string without_metadata(std::string_view jpeg) {
  std::string kept(jpeg.substr(0, 2));
  Segments segments(jpeg);
  while (auto const segment = segments.next()) {
    bool const application = segment->marker >= application_0 && segment->marker <= application_15;
    // The two that say how the samples are to be understood.
    bool const needed = segment->marker == application_0 || segment->marker == application_14;
    if (segment->marker == comment || (application && !needed)) continue;
    kept += segment->whole;
  }
  kept += "\xff\xd9";
  return kept;
}

int count_scans(std::string_view jpeg) {
  int scans = 0;
  Segments segments(jpeg);
  while (auto const segment = segments.next()) scans += segment->marker == start_of_scan ? 1 : 0;
  return scans;
}

}  // namespace factsheet::output
