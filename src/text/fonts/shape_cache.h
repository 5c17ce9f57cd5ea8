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
      if (auto const known = shard.find(key)) return known;
    }
    std::shared_ptr<ShapedText const> made = std::make_shared<ShapedText>(make());
    std::lock_guard const lock(shard.mutex);
    return shard.keep(std::move(key), std::move(made));
  }

 private:
  static constexpr std::size_t most_in_shard = 64;
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

  /// What is still used moves from the older texts to the newer ones; when these are full, the rest is forgotten.
  struct Shard {
    using Texts = std::unordered_map<std::string, std::shared_ptr<ShapedText const>>;

    std::shared_ptr<ShapedText const> find(std::string const& key) {
      if (auto const found = newer.find(key); found != newer.end()) return found->second;
      auto const found = older.find(key);
      if (found == older.end()) return nullptr;
      auto text = found->second;
      keep(key, text);
      return text;
    }
    std::shared_ptr<ShapedText const> keep(std::string key, std::shared_ptr<ShapedText const> text) {
      if (newer.size() >= most_in_shard) older = std::exchange(newer, {});
      return newer.emplace(std::move(key), std::move(text)).first->second;
    }

    std::mutex mutex;
    Texts newer, older;
  };
  // The cache changes nothing that a caller can see; a const source may fill it.
  mutable std::array<Shard, 16> shards_;
};

}  // namespace factsheet::text
