// Pango's itemising over the fonts of a text.
#pragma once
#include "text/fonts/pango_font_map.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace factsheet::text {

/// From its begin to that of the next, a text takes its fonts from this list.
struct FontStretch {
  std::size_t begin = 0;
  FontList fonts;
};

/// What can be shaped at once, as Pango found it.
struct FontItem {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  PangoFont* font = nullptr;
  int script = 0;  ///< PangoScript
  int level = 0;   ///< of the bidirectional algorithm (UAX #9)
};

/// A context of Pango's with its caches: for one thread at a time.
class ItemisingContext {
 public:
  ItemisingContext();

  /// In logical order, without gaps. The first stretch begins with the text.
  [[nodiscard]] std::vector<FontItem> itemise(std::string const& text, std::vector<FontStretch> const& stretches,
                                              bool right_to_left);

 private:
  [[nodiscard]] AttributesHandle attributes(std::vector<FontStretch> const& stretches, std::size_t end);

  FontLists lists_;
  ObjectHandle<PangoFontMap> map_;
  ObjectHandle<PangoContext> context_;
};

/// As many contexts as there are threads that itemise at once.
class ItemisingContexts {
 public:
  /// Lends a context to `use` and returns what that returns.
  template <class Use>
  auto with_one(Use use) const {
    std::unique_ptr<ItemisingContext> context = take();
    auto made = use(*context);
    give_back(std::move(context));
    return made;
  }

 private:
  [[nodiscard]] std::unique_ptr<ItemisingContext> take() const;
  void give_back(std::unique_ptr<ItemisingContext> context) const;

  // What a context keeps changes nothing that a caller can see.
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<ItemisingContext>> idle_;
};

}  // namespace factsheet::text
