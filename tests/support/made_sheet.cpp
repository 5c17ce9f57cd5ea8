#include "support/made_sheet.h"

#include "support/layout_sheet.h"

#include <algorithm>
#include <array>
#include <random>

#include <fmt/format.h>

namespace factsheet::test {
namespace {

/// Makes sheets of every kind of block out of numbered words, of which no two are the same.
class Generator {
 public:
  Generator(unsigned seed, std::string language) : engine_(seed), language_(std::move(language)) {}

  resolve::ResolvedSheet sheet() {
    std::vector<resolve::Page> pages;
    int const count = 1 + below(2);
    for (int i = 0; i < count; ++i) {
      resolve::Page page = below(4) == 0 ? page_of({}) : page_of(words(1, 6), {});
      if (page.header && below(2) == 0) page.header->lead = text(1, 20);
      page.blocks = blocks(1 + below(4), 0);
      pages.push_back(std::move(page));
    }
    resolve::ResolvedSheet made = sheet_of(std::move(pages));
    if (!language_.empty()) made.language = made.locale = language_;
    return made;
  }
  [[nodiscard]] std::vector<std::string> const& made() const { return made_; }

 private:
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }

  std::string word() { return short_word(language_.empty() ? "" : compound()); }
  std::string short_word(std::string made = "") {
    made += 'w';
    int number = 1000 + static_cast<int>(made_.size());
    for (; number > 0; number /= 10) made += static_cast<char>('a' + number % 10);
    made_.push_back(made);
    return made;
  }
  std::string compound() {
    static constexpr std::array<char const*, 6> dutch{"verkeersveiligheid", "bibliotheek", "oversteek",
                                                      "drinkwater",         "lezen",       "in"};
    static constexpr std::array<char const*, 6> english{"neighbourhood", "understanding", "crossings",
                                                        "information",   "read",          "at"};
    return (language_ == "nl" ? dutch : english).at(static_cast<std::size_t>(below(6)));
  }
  std::string words(int least, int most) {
    std::string all = word();
    for (int count = least + below(most - least + 1); count > 1; --count) all += " " + word();
    return all;
  }
  SourceText text(int least, int most) { return SourceText::plain(words(least, most)); }
  SourceText maybe(int least, int most) { return below(2) == 0 ? SourceText() : text(least, most); }

  std::string body() {
    std::string all = words(1, 30);
    if (below(3) == 0) all += "\n\n- " + words(1, 12) + "\n- **" + word() + "** " + words(1, 12);
    if (below(4) == 0) all += "\n\n" + words(1, 20);
    return all;
  }

  resolve::Panel make_panel(int depth) {
    resolve::Panel made;
    made.lead = maybe(1, 12);
    for (int i = below(8) - 3; i > 0; --i) made.cards.push_back({text(1, 2), maybe(1, 5), "", {}});
    if (depth < 2 && below(4) == 0) made.blocks = blocks(1 + below(2), depth + 1);
    return made;
  }

  resolve::Block block(int depth) {
    int const kind = below(12);
    int const span = depth == 0 ? 4 + below(9) : 12;
    if (kind == 3 && depth == 0) return stacked(blocks(1 + below(2), 1), span);
    resolve::Block made = panel(below(3) == 0 ? "" : words(1, 6), body(), span);
    if (!language_.empty()) made.common.language = language_;
    made.common.tone = static_cast<resolve::ToneName>(below(4));
    if (below(3) == 0) made.common.cite = text(1, 6);
    switch (kind) {
      case 0:
        made.content = resolve::Callout{SourceText::plain(short_word()), maybe(1, 1), below(2) == 0};
        break;
      case 1:
        made.content = resolve::Quote{maybe(1, 3)};
        break;
      case 2:
        made.content = resolve::Definitions{{{text(1, 2), text(1, 15), {}}, {text(1, 2), text(1, 9), {}}}, 0};
        break;
      case 4:
        made.content = make_contact();
        break;
      case 5:
        made.content = make_sources();
        break;
      case 6:
        made.content = make_table();
        break;
      case 7:
        made.content = make_image();
        break;
      case 8:
        made.content =
            resolve::Qr{"https://example.org/" + std::string(static_cast<std::size_t>(below(60)), 'a'), word()};
        break;
      default:
        made.content = make_panel(depth);
    }
    return made;
  }

  resolve::Contact make_contact() {
    resolve::Contact made;
    made.note = maybe(1, 4);
    for (int i = below(5); i >= 0; --i) {
      resolve::ContactEntry entry;
      entry.phone = maybe(1, 1);
      entry.phone_link = "tel:112";
      entry.name = text(1, 2);
      entry.text = maybe(1, 9);
      entry.hours = maybe(1, 3);
      made.entries.push_back(std::move(entry));
    }
    return made;
  }
  resolve::Sources make_sources() {
    resolve::Sources made;
    made.columns = below(4);
    for (int i = below(7); i >= 0; --i) {
      resolve::CitedSource source;
      source.number = static_cast<int>(made.items.size()) + 1;
      source.name = text(1, 3);
      source.rest = maybe(1, 8);
      for (int j = below(3); j > 0; --j) source.links.push_back({maybe(1, 1), "https://example.org", word(), {}});
      made.items.push_back(std::move(source));
    }
    return made;
  }
  resolve::Table make_table() {
    resolve::Table made;
    int const chosen = 1 + below(4);
    auto const columns = static_cast<std::size_t>(chosen);
    for (std::size_t i = 0; i < columns; ++i) {
      made.head.push_back(maybe(1, 3));
      made.align.push_back(static_cast<resolve::Align>(below(3)));
    }
    for (int i = below(5); i > 0; --i) {
      made.rows.emplace_back();
      for (std::size_t j = 0; j < columns; ++j) made.rows.back().push_back(maybe(1, 6));
    }
    return made;
  }
  resolve::Image make_image() {
    auto file = std::make_shared<ImageFile>();
    file->width = 1 + below(500);
    file->height = 1 + below(500);
    resolve::Image made;
    made.file = std::move(file);
    made.alt = below(2) == 0 ? "" : "A picture.";
    made.caption = maybe(1, 9);
    return made;
  }
  resolve::Blocks blocks(int count, int depth) {
    resolve::Blocks all;
    for (int i = 0; i < count; ++i) all.push_back(block(depth));
    return all;
  }

  std::mt19937 engine_;
  std::string language_;
  std::vector<std::string> made_;
};

struct Run {
  Rect ink;
  std::string text;
};

/// What is to be read or seen: text, pictures and codes.
std::vector<Run> runs_of(scene::Page const& page) {
  std::vector<Run> runs;
  for (auto const& item : page.items) {
    if (auto const* image = std::get_if<scene::Image>(&item.what)) runs.push_back({{item.at, image->size}, "picture"});
    if (auto const* code = std::get_if<scene::Modules>(&item.what)) runs.push_back({{item.at, code->size()}, "code"});
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (!run) continue;
    Length const width = run->text.ends_with(' ') ? run->advance - run->size / 2 : run->advance;
    runs.push_back({{{item.at.x, item.at.y - run->size * 0.7}, {width, run->size * 0.9}}, run->text});
  }
  return runs;
}

constexpr Length tolerance = Length::from_pt(0.01);

bool touch(Rect const& a, Rect const& b) {
  return a.left() + tolerance < b.right() && b.left() + tolerance < a.right() && a.top() + tolerance < b.bottom() &&
         b.top() + tolerance < a.bottom();
}

bool lies_in(Rect const& inner, Rect const& outer) {
  return inner.left() >= outer.left() - tolerance && inner.right() <= outer.right() + tolerance &&
         inner.top() >= outer.top() - tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

void add_overlaps(scene::Page const& page, std::vector<std::string>& faults) {
  auto const runs = runs_of(page);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (std::size_t j = i + 1; j < runs.size(); ++j) {
      if (touch(runs[i].ink, runs[j].ink)) faults.push_back(runs[i].text + " touches " + runs[j].text);
    }
  }
  auto const rects = grounds(page);
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = i + 1; j < rects.size(); ++j) {
      if (touch(rects[i], rects[j]) && !lies_in(rects[j], rects[i])) {
        faults.push_back(fmt::format("grounds {} and {} touch", i, j));
      }
    }
  }
}

void add_what_is_outside(scene::Page const& page, std::vector<std::string>& faults) {
  auto const rects = grounds(page);
  Rect const grid{{20_pt, Length()}, {470_pt, 640_pt}};
  Rect const band{{20_pt, Length()}, {470_pt, rects.empty() ? 640_pt : rects.front().top()}};
  for (Rect const& rect : rects) {
    if (!lies_in(rect, grid)) {
      faults.push_back(fmt::format("a ground reaches to {}, {}", rect.right().pt(), rect.bottom().pt()));
    }
  }
  for (Run const& run : runs_of(page)) {
    bool const held = std::any_of(rects.begin(), rects.end(), [&](Rect const& rect) { return lies_in(run.ink, rect); });
    if (held || lies_in(run.ink, band)) continue;
    faults.push_back(fmt::format("{} at {} {} to {} {}", run.text, run.ink.left().pt(), run.ink.top().pt(),
                                 run.ink.right().pt(), run.ink.bottom().pt()));
  }
}

/// How often the word stands in the text, also when a line break parted it.
int count(std::string const& text, std::string const& word) {
  int found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

bool is_header(scene::Tag const& tag) { return tag.node == scene::no_node && tag.artifact == scene::Artifact::header; }

/// What is set in items with such a tag, without spaces and the hyphens of line ends.
template <class Wanted>
std::string letters_of(scene::Page page, Wanted const& wanted) {
  std::erase_if(page.items, [&](scene::Item const& item) { return !wanted(item.tag); });
  std::string all = text_of(page);
  std::erase(all, ' ');
  for (std::size_t at = 0; (at = all.find("\u00AD", at)) != std::string::npos;) all.erase(at, 2);
  return all;
}

/// Further pages repeat the title of the page that they go on from, whole, and nothing else.
bool is_title_of_earlier_page(resolve::ResolvedSheet const& sheet, std::string const& running,
                              std::vector<std::string> const& said_before) {
  auto const is_it = [&](resolve::Page const& page) {
    if (!page.header) return false;
    std::string title = page.header->title.text;
    std::erase(title, ' ');
    return title == running;
  };
  auto const says_it = [&](std::string const& said) { return said.find(running) != std::string::npos; };
  return std::any_of(sheet.pages.begin(), sheet.pages.end(), is_it) &&
         std::any_of(said_before.begin(), said_before.end(), says_it);
}

}  // namespace

MadeSheet made_sheet(unsigned seed, std::string const& language) {
  Generator generator(seed, language);
  resolve::ResolvedSheet sheet = generator.sheet();
  return {std::move(sheet), generator.made()};
}

std::vector<std::string> page_faults(scene::Page const& page, bool fits) {
  std::vector<std::string> faults;
  add_overlaps(page, faults);
  if (fits) add_what_is_outside(page, faults);
  return faults;
}

std::vector<std::string> lost_words(MadeSheet const& made, scene::Document const& document) {
  std::vector<std::string> faults;
  std::vector<std::string> said;
  for (scene::Page const& page : document.pages) {
    std::string const running = letters_of(page, [](scene::Tag const& tag) { return is_header(tag); });
    if (!running.empty() && !is_title_of_earlier_page(made.sheet, running, said)) {
      faults.push_back("a page is headed \"" + running + "\"");
    }
    said.push_back(letters_of(page, [](scene::Tag const& tag) { return !is_header(tag); }));
  }
  std::string all;
  for (std::string const& page : said) all += page;
  for (std::string const& word : made.words) {
    int const found = count(all, word);
    if (found != 1) faults.push_back(fmt::format("{} stands {} times", word, found));
  }
  return faults;
}

}  // namespace factsheet::test
