// Words that were shaped before. A text uses the same words again and again, and so do the trials of a layout.
#pragma once
#include "text/fonts/glyph_source.h"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace factsheet::text {

/// Bounded: a merge of thousands of names must not fill the memory. Usable from several threads at once.
class ShapeCache {
 public:
  /// What was made for an equal request before, or what `make` makes.
  template <class Make>
  std::shared_ptr<ShapedText const> find_or_make(ShapeRequest const& request, Make make) const {
    if (request.text.size() > longest_kept) return std::make_shared<ShapedText>(make());
    std::string key = key_of(request);
    Shard& shard = shards_[std::hash<std::string>{}(key) % shards_.size()];
    {
      std::lock_guard const lock(shard.mutex);
      auto const found = shard.texts.find(key);
      if (found != shard.texts.end()) return found->second;
    }
    std::shared_ptr<ShapedText const> made = std::make_shared<ShapedText>(make());
    std::lock_guard const lock(shard.mutex);
    if (shard.texts.size() >= most_in_shard) shard.texts.clear();
    return shard.texts.emplace(std::move(key), std::move(made)).first->second;
  }

 private:
  static constexpr std::size_t most_in_shard = 2048;
  static constexpr std::size_t longest_kept = 256;  ///< bytes; a longer word comes once, and in many pieces

  static std::string key_of(ShapeRequest const& request) {
    std::string key;
    key.reserve(request.text.size() + request.language.size() + 10);
    key.append(reinterpret_cast<char const*>(&request.script), sizeof request.script);
    key.append(reinterpret_cast<char const*>(&request.face), sizeof request.face);
    key += static_cast<char>((request.right_to_left ? 1 : 0) + (request.tabular_figures ? 2 : 0));
    key.append(request.language).append(1, '\0').append(request.text);
    return key;
  }

  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, std::shared_ptr<ShapedText const>> texts;
  };
  // The cache changes nothing that a caller can see; a const source may fill it.
  mutable std::array<Shard, 16> shards_;
};

}  // namespace factsheet::text
