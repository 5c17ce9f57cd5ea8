// Values as bytes, on their way from one process to another of the same program.
#pragma once
#include "core/diagnostic.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::cli {

/// Where packed bytes go, piece by piece.
using Sink = std::function<void(std::string_view)>;

class Packer {
 public:
  explicit Packer(Sink sink) : sink_(std::move(sink)) {}
  void number(std::uint64_t value);
  void boolean(bool value) { number(value ? 1 : 0); }
  void text(std::string_view value);
  void diagnostics(Diagnostics const& all);

 private:
  void span(Span const& span);
  Sink sink_;
  std::map<SourceFile const*, std::size_t> files_;  ///< each is packed once
};

/// Unpacks in the same order. Bytes that are not what they should be give empty values, and `ok()` says so.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number();
  bool boolean() { return number() != 0; }
  std::string text();
  Diagnostics diagnostics();
  /// So many things follow; never more than there can be.
  std::size_t count();
  [[nodiscard]] bool is_at_end() const { return bytes_.empty(); }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::string_view take(std::size_t size);
  Span span();
  std::string_view bytes_;
  bool ok_ = true;
  std::vector<std::shared_ptr<SourceFile const>> files_;
};

}  // namespace factsheet::cli
