// Streams as a file holds them. What copies share is deflated once.
#pragma once
#include <memory>
#include <string>
#include <unordered_map>

namespace factsheet::output {

using Bytes = std::shared_ptr<std::string const>;

/// Remembers what it deflated for the last copies. For one thread.
class Deflater {
 public:
  Deflater();
  /// `contents` in the format of zlib (RFC 1950).
  Bytes deflated(std::string contents);
  /// Forgets what the last files had no use for.
  void begin_file();

 private:
  struct Release {
    void operator()(void* compressor) const;
  };
  /// Contents with their hash, which is reckoned once.
  struct Contents {
    std::string bytes;
    std::size_t hash;
    friend bool operator==(Contents const& a, Contents const& b) { return a.bytes == b.bytes; }
  };
  struct Hash {
    std::size_t operator()(Contents const& contents) const { return contents.hash; }
  };
  using Known = std::unordered_map<Contents, Bytes, Hash>;

  void age();

  std::unique_ptr<void, Release> compressor_;
  std::string room_;  ///< for what comes of compressing, as large as it was ever wanted
  // After some files, or when one is full, it becomes the older one; what is still used moves over, and the rest is
  // forgotten with it.
  Known newer_, older_;
  std::size_t size_ = 0, files_ = 0;
};

}  // namespace factsheet::output
