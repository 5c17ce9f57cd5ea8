// Paragraphs that were measured before. A layout tries the same words at many widths and heights, and the copies of a
// merge share most of theirs.
#pragma once
#include "text/lines/measured_text.h"
#include "text/shaper.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace factsheet::text {

/// All of a paragraph that its measures depend on: not its colours and places.
std::string measure_key(Paragraph const& paragraph);

/// Bounded, and usable from several threads at once.
class ParagraphCache {
 public:
  [[nodiscard]] std::shared_ptr<MeasuredText const> find(std::string const& key) const {
    std::lock_guard const lock(mutex_);
    auto const found = texts_.find(key);
    return found == texts_.end() ? nullptr : found->second;
  }
  void keep(std::string key, std::shared_ptr<MeasuredText const> text) const {
    std::lock_guard const lock(mutex_);
    if (texts_.size() >= most) texts_.clear();
    texts_.emplace(std::move(key), std::move(text));
  }

 private:
  static constexpr std::size_t most = 1024;
  // A cache changes nothing that a caller can see.
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, std::shared_ptr<MeasuredText const>> texts_;
};

}  // namespace factsheet::text
