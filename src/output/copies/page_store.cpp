#include "output/copies/page_store.h"

#include "output/copies/picture_store.h"

#include <algorithm>
#include <set>
#include <utility>

namespace factsheet::output {
namespace {

bool same_place_in_file(Span const& a, Span const& b) { return a.file == b.file && a.begin == b.begin; }

/// A message of a part that is taken over names its places in files too.
bool same_item(scene::Item const& a, scene::Item const& b) {
  return a.at == b.at && a.tag == b.tag && same_place_in_file(a.span, b.span) && a.what == b.what;
}

template <class Some, class Others>
bool same_items(Some const& some, Others const& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(), same_item);
}

/// All elements of a part moved on alike: others came before them.
bool moved_alike(std::vector<scene::NodeId> const& nodes, std::vector<scene::NodeId> const& others) {
  scene::NodeId by = 0;
  bool is_first = true;
  return std::equal(nodes.begin(), nodes.end(), others.begin(), others.end(),
                    [&](scene::NodeId node, scene::NodeId other) {
                      if (node == scene::no_node || other == scene::no_node) return node == other;
                      if (std::exchange(is_first, false)) by = other - node;
                      return other - node == by;
                    });
}

std::span<scene::Item const> items_of(scene::Page const& page, std::size_t first, scene::PagePart const& part) {
  return std::span<scene::Item const>(page.items).subspan(first, part.end - first);
}

/// Adds a part's marks and links, whose elements and places may be others than those of the copy it was written for.
void add_record(PartRecord const& part, std::span<scene::Item const> items, std::size_t first_item, PageRecord& to) {
  std::size_t const marks = to.marks.size();
  to.marks.insert(to.marks.end(), part.marks.begin(), part.marks.end());
  for (std::size_t i = 0; i < part.marks.size(); ++i) {
    if (part.first_items[i]) to.marks[marks + i].tag = items[*part.first_items[i]].tag;
  }
  for (LinkArea const& link : part.links) {
    to.links.push_back({items[link.item].tag.node, first_item + link.item, marks + link.after, link.at});
  }
}

}  // namespace

std::vector<PageContent> PageStore::write(PagesTask const& task, FontShelf& fonts) {
  std::vector<PageContent> pages;
  for (std::size_t number = 0; number < task.document.pages.size(); ++number) {
    pages.push_back(write_page(task, number, fonts));
  }
  return pages;
}

PageContent PageStore::write_page(PagesTask const& task, std::size_t number, FontShelf& fonts) {
  scene::Page const& page = task.document.pages[number];
  std::vector<scene::PagePart> parts = page.parts;
  if (parts.empty()) parts.push_back({page.items.size(), 0, nullptr});
  PageContent made;
  Place place{number, 0, 0, 0};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    place.number = i;
    SharedPart const written = part(task, place, parts[i], fonts);
    bool const is_new_stream = i == 0 || parts[i].group != parts[i - 1].group;
    if (is_new_stream) made.streams.emplace_back();
    made.streams.back() += written->content;
    add_record(written->record, items_of(page, place.first_item, parts[i]), place.first_item, made.record);
    place.first_content = written->contents_end;
    place.first_item = parts[i].end;
    made.parts.push_back(written);
  }
  return made;
}

PageStore::Known PageStore::wanted(PagesTask const& task, Place const& place, scene::PagePart const& of) {
  scene::Page const& page = task.document.pages[place.page];
  Known wanted;
  wanted.origin = of.origin;
  wanted.page = place.page;
  wanted.number = place.number;
  wanted.first_item = place.first_item;
  wanted.first_content = place.first_content;
  wanted.build = task.build;
  wanted.size = page.size;
  if (task.around != nullptr) {
    wanted.margin = task.around->margin;
    wanted.bleed = task.around->bleed;
    if (!task.around->marks.empty()) wanted.marks = task.around->marks.at(place.page);
  }
  for (scene::Item const& item : items_of(page, place.first_item, of)) {
    wanted.nodes.push_back(item.tag.node);
    if (of.origin != nullptr) continue;
    bool const has_node = item.tag.node != scene::no_node;
    wanted.roles.push_back(has_node ? task.document.nodes.at(static_cast<std::size_t>(item.tag.node)).role
                                    : scene::Role::document);
  }
  return wanted;
}

bool PageStore::is_same(Known const& known, Known const& wanted, std::span<scene::Item const> items) {
  bool const stands_alike = known.number == wanted.number && known.page == wanted.page &&
                            known.first_content == wanted.first_content && known.build == wanted.build &&
                            known.origin == wanted.origin && known.size == wanted.size &&
                            known.margin == wanted.margin && known.bleed == wanted.bleed;
  if (!stands_alike) return false;
  // What is laid out once is the same wherever its elements are counted from.
  if (wanted.origin != nullptr) return moved_alike(known.nodes, wanted.nodes);
  return known.roles == wanted.roles && same_items(known.items, items) && same_items(known.marks, wanted.marks);
}

/// Copies that have a picture each would fill the memory.
void PageStore::let_go_of_pictures() {
  std::set<ImageFile const*> files;
  std::size_t held = 0;
  for (auto known = known_.begin(); known != known_.end(); ++known) {
    for (UsedPicture const& picture : known->content->pictures) {
      if (files.insert(picture.file.get()).second) held += picture.file->bytes.size();
    }
    // What was used last is kept, however large.
    if (held <= most_bytes_of_pictures || known == known_.begin()) continue;
    known_.erase(known, known_.end());
    return;
  }
}

SharedPart PageStore::part(PagesTask const& task, Place const& place, scene::PagePart const& of, FontShelf& fonts) {
  scene::Page const& page = task.document.pages[place.page];
  auto const items = items_of(page, place.first_item, of);
  Known made = wanted(task, place, of);
  auto const found =
      std::find_if(known_.begin(), known_.end(), [&](Known const& known) { return is_same(known, made, items); });
  if (found != known_.end()) {
    known_.splice(known_.begin(), known_, found);
    return known_.front().content;
  }
  auto const* const nodes = task.around == nullptr ? &task.document.nodes : nullptr;
  made.content = std::make_shared<PartContent const>(write_part(
      {page, items, place.page, place.first_item, place.number, place.first_content, nodes, task.build, task.around},
      fonts));
  if (!of.origin) made.items.assign(items.begin(), items.end());
  bool const has_pictures = !made.content->pictures.empty();
  known_.push_front(std::move(made));
  constexpr std::size_t most = 128;
  if (known_.size() > most) known_.pop_back();
  if (has_pictures) let_go_of_pictures();
  return known_.front().content;
}

}  // namespace factsheet::output
