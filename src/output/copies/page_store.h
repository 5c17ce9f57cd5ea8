// The contents of pages, each part written once for all copies that have the same.
#pragma once
#include "output/copies/page_writer.h"

#include <list>
#include <memory>
#include <string>
#include <vector>

namespace factsheet::output {

using SharedPart = std::shared_ptr<PartContent const>;

/// A page, put together of its parts.
struct PageContent {
  std::vector<std::string> streams;  ///< one for the parts of each group
  std::vector<SharedPart> parts;
  PageRecord record;  ///< of all parts, by places among the page's items
};

struct PagesTask {
  scene::Document const& document;
  InkBuild build = InkBuild::screen;
  Surround const* around = nullptr;  ///< of pages for the press, which have no marked content
};

class PageStore {
 public:
  std::vector<PageContent> write(PagesTask const& task, FontShelf& fonts);

 private:
  /// What a part was written from.
  struct Known {
    std::shared_ptr<void const> origin;  ///< of a part that was laid out for an earlier copy; null: see `items`
    std::size_t page = 0, number = 0, first_item = 0;
    int first_content = 0;
    InkBuild build = InkBuild::screen;
    Size size;
    Length margin, bleed;
    std::vector<scene::Item> items, marks;
    std::vector<scene::NodeId> nodes;  ///< to which the items belong
    std::vector<scene::Role> roles;    ///< of these
    SharedPart content;
  };
  struct Place {
    std::size_t page = 0, number = 0, first_item = 0;
    int first_content = 0;
  };

  PageContent write_page(PagesTask const& task, std::size_t number, FontShelf& fonts);
  void let_go_of_pictures();
  SharedPart part(PagesTask const& task, Place const& place, scene::PagePart const& of, FontShelf& fonts);
  [[nodiscard]] static Known wanted(PagesTask const& task, Place const& place, scene::PagePart const& of);
  [[nodiscard]] static bool is_same(Known const& known, Known const& wanted, std::span<scene::Item const> items);

  std::list<Known> known_;  ///< the one that was used last comes first
};

}  // namespace factsheet::output
