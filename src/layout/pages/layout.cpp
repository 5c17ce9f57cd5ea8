// A sheet into pages: the largest text at which every page fits, then every page stretched to its end and drawn.
#include "layout/pages/layout.h"

#include "core/language.h"
#include "layout/blocks/context.h"
#include "layout/blocks/row.h"
#include "layout/blocks/text_boxes.h"
#include "layout/boxes/draw.h"
#include "layout/pages/band.h"
#include "layout/pages/fit_message.h"
#include "layout/pages/fit_search.h"
#include "layout/pages/footer.h"
#include "layout/pages/link_targets.h"
#include "layout/pages/page.h"
#include "layout/pages/run_on.h"
#include "layout/pages/sheet_shaper.h"
#include "layout/pages/spare_height.h"
#include "scene/shapes.h"
#include "text/fonts/missing_glyph.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Page;
using resolve::ResolvedSheet;

int depth(resolve::Block const& block) {
  auto const* stacked = std::get_if<resolve::Stack>(&block.content);
  if (!stacked) return 1;
  int sum = 0;
  for (resolve::Block const& inner : stacked->blocks) sum += depth(inner);
  return std::max(1, sum);
}

struct Builder {
  ResolvedSheet const& sheet;
  text::Shaper const& shaper;
  QrEncoder const& codes;
  MarkupStore& texts;
  KnownPieces* known;             ///< of earlier copies; null: none
  bool small_codes = false;       ///< where codes of one size would cost size of text
  bool tight = false;             ///< for the smallest text, where a page fits in no other way
  std::vector<Length> ends = {};  ///< of each page: where blocks end above its footer

  void find_ends() {
    Diagnostics told_when_drawn;
    for (std::size_t page = 0; page < sheet.pages.size(); ++page) {
      resolve::Footer const& footer = sheet.pages[page].footer;
      Context const at = context(page, sheet.theme->body_max, told_when_drawn);
      ends.push_back(known != nullptr ? known->blocks_end(footer, at) : blocks_end(footer, at));
    }
  }

  [[nodiscard]] resolve::Measures const& measures() const { return sheet.theme->measures; }

  [[nodiscard]] static bool titled(Page const& page) { return page.header && !page.header->title.empty(); }

  /// Where the first page has no title, the line at its foot is that of the sheet.
  [[nodiscard]] static bool titled_at_foot(Page const& page) { return !titled(page) && !page.footer.title.empty(); }

  /// Level of the page's title: the first page's is that of the sheet, the others stand below it.
  [[nodiscard]] int title_level(std::size_t page) const {
    Page const& first = sheet.pages.front();
    if (page == 0 && titled(first)) return 1;
    return titled(first) || titled_at_foot(first) ? 2 : 1;
  }

  [[nodiscard]] Context context(std::size_t page, Length body, Diagnostics& problems) const {
    Context made{sheet, shaper, problems, codes, texts, body, sheet.language, resolve::ToneName::plain,
                 1,     1,      Length(), 1};
    bool const below_title = titled(sheet.pages[page]);
    made.level = title_level(page) + (below_title ? 1 : 0);
    made.small_codes = small_codes;
    made.tight = tight;
    if (sheet.theme->overflow_continues) made.least_measure = readable_measure(made);
    made.bookmark_level = below_title ? 2 : 1;
    return made;
  }

  [[nodiscard]] PageRow build_page_row(std::vector<resolve::Block const*> const& row, Length width,
                                       Context const& blocks) const {
    if (known != nullptr) {
      auto const found = known->row(row, width, blocks);
      return {found->box, found->extent, row, 1, found};
    }
    auto box = std::make_shared<Box>(build_row(row, width, blocks));
    Extent const heights = extent(*box);
    return {std::move(box), heights, row, 1};
  }

  [[nodiscard]] PageBox build_page(std::size_t index, Length body, Diagnostics& problems) const {
    Page const& source = sheet.pages[index];
    Context const blocks = context(index, body, problems);
    PageBox page;
    page.source = &source;
    page.source_number = static_cast<int>(index) + 1;
    page.blocks_top = measures().side;
    page.blocks_end = ends[index];
    if (source.header) {
      Context title = blocks;
      title.level = title_level(index);
      bool const first = index == 0;
      page.band =
          known != nullptr ? known->band(*source.header, first, title) : build_band(*source.header, first, title);
      page.blocks_top = page.band->height + measures().below_band;
    }
    Length const width = measures().page_width - measures().side * 2;
    for (auto const& row : flow_rows(source.blocks, least_span(width, blocks))) {
      PageRow made = build_page_row(row, width, blocks);
      for (resolve::Block const* block : row) made.depth = std::max(made.depth, depth(*block));
      page.rows.push_back(std::move(made));
    }
    return page;
  }

  [[nodiscard]] int steps() const {
    resolve::Theme const& theme = *sheet.theme;
    if (theme.body_step <= Length()) return 0;
    return static_cast<int>(std::lround((theme.body_max - theme.body_min) / theme.body_step));
  }

  [[nodiscard]] Length body_at(int step) const {
    return step == steps() ? sheet.theme->body_max : sheet.theme->body_min + sheet.theme->body_step * step;
  }

  [[nodiscard]] Attempt attempt(std::size_t page, int step) const {
    Attempt made;
    made.step = step;
    made.page = build_page(page, body_at(step), made.problems);
    return made;
  }

  [[nodiscard]] double fullness(Attempt const& made) const {
    return made.page.natural_height(measures()) / made.page.room();
  }

  /// How many steps smaller the text of a page that is too full should be, if all of its height went with the size.
  [[nodiscard]] int steps_too_large(Attempt const& made) const {
    double const excess = 1 - 1 / fullness(made);
    return std::max(1, static_cast<int>(std::lround(excess * (body_at(made.step) / sheet.theme->body_step))));
  }

  /// All pages at the largest step at which each of them fits.
  [[nodiscard]] std::vector<Attempt> fit() const {
    return find_fit({sheet.pages.size(), steps(), [this](std::size_t page, int step) { return attempt(page, step); },
                     [this](Attempt const& made) { return made.page.fits(measures()); },
                     [this](Attempt const& made) { return fullness(made); },
                     [this](Attempt const& made) { return steps_too_large(made); }});
  }

  [[nodiscard]] std::vector<Attempt> all_at(int step) const {
    std::vector<Attempt> made;
    for (std::size_t page = 0; page < sheet.pages.size(); ++page) made.push_back(attempt(page, step));
    return made;
  }
};

/// The page for rows that run on from `first`: with its title in a low band.
PageBox further_page(PageBox const& first, Builder const& builder, Length body, Diagnostics& problems) {
  resolve::Measures const& measures = builder.measures();
  PageBox further;
  further.source = first.source;
  further.source_number = first.source_number;
  further.blocks_top = measures.side;
  further.blocks_end = first.blocks_end;
  further.ends_early = true;
  if (further.source->header) {
    auto const index = static_cast<std::size_t>(further.source_number) - 1;
    further.band = build_running_band(*further.source->header, builder.context(index, body, problems));
    further.blocks_top = further.band->height + measures.below_band;
  }
  return further;
}

/// Rows that do not fit on a page go to further pages.
std::vector<PageBox> continue_pages(std::vector<PageBox> pages, Builder const& builder, Length body,
                                    Diagnostics& problems) {
  std::vector<PageBox> all;
  for (PageBox& page : pages) {
    // The band of a further page says what there is to say of it; so it is made only where there is one.
    bool const alone = fits_alone(page, builder.measures());
    std::optional<PageBox> further;
    if (!alone) further = further_page(page, builder, body, problems);
    for (PageBox& one : run_on(std::move(page), further, builder.measures())) all.push_back(std::move(one));
  }
  return all;
}

std::size_t count_pages(std::vector<Attempt> const& attempts, Builder const& builder) {
  std::size_t count = 0;
  Diagnostics told_when_drawn;
  for (Attempt const& made : attempts) {
    if (fits_alone(made.page, builder.measures())) {
      ++count;
      continue;
    }
    PageBox const further = further_page(made.page, builder, builder.body_at(made.step), told_when_drawn);
    count += rows_by_page(made.page, further.room(), builder.measures()).size();
  }
  return count;
}

/// Where rows may run on: the largest text that takes no more pages than the smallest.
std::vector<Attempt> fit_into_few_pages(Builder const& builder) {
  std::vector<Attempt> best = builder.all_at(builder.steps());
  if (builder.steps() == 0) return best;
  std::size_t const most = count_pages(best, builder);
  std::vector<Attempt> smaller = builder.all_at(0);
  std::size_t const fewest = count_pages(smaller, builder);
  if (fewest >= most) return best;
  for (int low = 0, high = builder.steps(); low + 1 < high;) {
    int const middle = (low + high) / 2;
    std::vector<Attempt> made = builder.all_at(middle);
    bool const few = count_pages(made, builder) <= fewest;
    (few ? low : high) = middle;
    if (few) smaller = std::move(made);
  }
  return smaller;
}

/// All pages at the largest text at which they fit. Codes have one size where that costs nothing of it; before a page
/// is too full, lines do without their comfort.
std::vector<Attempt> fit_or_tighten(Builder& builder) {
  builder.small_codes = true;
  std::vector<Attempt> pages = builder.fit();
  if (!tighten_all(pages, builder.measures())) {
    builder.tight = true;
    pages = builder.all_at(0);
    tighten_all(pages, builder.measures());
    return pages;
  }
  if (pages.empty() || builder.codes.is_empty()) return pages;
  builder.small_codes = false;
  std::vector<Attempt> even = builder.all_at(pages.front().step);
  bool const fits =
      std::all_of(even.begin(), even.end(), [&](Attempt const& made) { return made.page.fits(builder.measures()); });
  return fits ? std::move(even) : std::move(pages);
}

/// The band of the first page takes what its gaps and paddings would have more than those of other pages.
void raise_first_band(std::vector<PageBox>& pages, Builder const& builder, Length body, Diagnostics& problems) {
  if (pages.empty() || !pages.front().band || pages.front().source_number != 1) return;
  PageBox& page = pages.front();
  resolve::Measures const& measures = builder.measures();
  Length const left = left_beside_gaps(page, measures, common_gaps(pages, measures));
  Length const more = std::min(left, band_give(*page.source->header, true, page.band->height));
  if (more <= Length()) return;
  Context title = builder.context(0, body, problems);
  title.level = builder.title_level(0);
  auto const told = static_cast<std::ptrdiff_t>(problems.size());
  resolve::Header const& header = *page.source->header;
  page.band =
      builder.known != nullptr ? builder.known->band(header, true, title, more) : build_band(header, true, title, more);
  // All was said when it was built the first time.
  problems.erase(problems.begin() + told, problems.end());
  page.blocks_top += more;
}

struct Drawer {
  Builder const& builder;
  Length body;
  Diagnostics& problems;
  int pages;
  Length gaps;  ///< by how much all pages can widen theirs

  [[nodiscard]] Context context(PageBox const& page) const {
    return builder.context(static_cast<std::size_t>(page.source_number) - 1, body, problems);
  }

  void draw_rows(PageBox& page, scene::Frame& frame, scene::NodeId node) const {
    resolve::Measures const& measures = builder.measures();
    std::vector<PlacedRow> const placed = share_spare_height(page, measures, gaps);
    Canvas canvas{frame, builder.shaper, problems};
    Length const width = measures.page_width - measures.side * 2;
    for (std::size_t i = 0; i < placed.size(); ++i) {
      Rect const area{{measures.side, placed[i].y}, {width, placed[i].height}};
      if (page.rows[i].known) {
        end_part(frame, PartKind::rows, draw_known(*page.rows[i].known, area, node, canvas));
      } else {
        draw(*page.rows[i].box, area, node, canvas);
      }
    }
  }

  /// Paper is white; another colour is a ground that runs off it.
  void draw_paper(scene::Frame& frame) const {
    Colour const& paper = builder.sheet.theme->paper;
    if (paper.rgb == std::array<std::uint8_t, 3>{255, 255, 255}) return;
    scene::Path ground = scene::rectangle({frame.size.width + bleed * 2, frame.size.height + bleed * 2});
    ground.fill = scene::Fill{paper};
    frame.items.push_back({{-bleed, -bleed}, scene::Tag::as(scene::Artifact::background), {}, std::move(ground)});
  }

  [[nodiscard]] scene::Frame draw_page(PageBox& page, int number) const {
    scene::Frame frame;
    frame.size = {builder.measures().page_width, builder.measures().page_height};
    draw_paper(frame);
    scene::NodeId const node = frame.add_node(scene::Role::sect, scene::no_node, page.source->at);
    if (page.band) frame.append(std::move(page.band->frame), {}, node);
    end_part(frame, PartKind::head, page.band ? page.band->origin : nullptr);
    // A title is heard first, wherever it stands.
    bool const needs_title = number == 1 && Builder::titled_at_foot(*page.source);
    if (!needs_title) draw_rows(page, frame, node);
    draw_footer(page, {number, pages, needs_title}, frame, node);
    if (needs_title) draw_rows(page, frame, node);
    return frame;
  }

  void draw_footer(PageBox const& page, PageNumber at, scene::Frame& frame, scene::NodeId node) const {
    if (builder.known == nullptr) return frame.append(build_footer(page.source->footer, at, context(page)), {}, node);
    KnownPieces::Foot foot = builder.known->footer(page.source->footer, at, context(page));
    frame.append(std::move(foot.frame), {}, node);
    end_part(frame, PartKind::foot, std::move(foot.origin));
  }

  enum class PartKind { head, rows, foot };
  /// Copies share the parts of their pages.
  void end_part(scene::Frame& frame, PartKind kind, std::shared_ptr<void const> origin) const {
    if (builder.known == nullptr) return;
    frame.parts.push_back({frame.items.size(), static_cast<int>(kind), std::move(origin)});
  }
};

void warn_of_empty_page(PageBox const& page, double fullness, int number, std::string const& language,
                        Diagnostics& problems) {
  if (fullness >= least_full) return;
  std::string const message =
      fmt::format("page {} in {} is only {:.0f} % full", number, language_name(language), std::floor(fullness * 100));
  problems.push_back(warning(page.source->at, "page-not-full", message,
                             "add a block, say more, or move a block here from another page"));
}

scene::Document start_document(ResolvedSheet const& sheet) {
  scene::Document document;
  document.title = sheet.title;
  document.description = sheet.description;
  document.author = sheet.author;
  document.language = sheet.locale.empty() ? sheet.language : sheet.locale;
  document.keywords = sheet.keywords;
  document.date = sheet.date;
  for (auto const& [name, colour] : sheet.theme->colours) document.colours.push_back(colour);
  return document;
}

}  // namespace

Result<scene::Document> lay_out(ResolvedSheet const& sheet, text::Shaper const& shaper) {
  return lay_out(sheet, shaper, QrEncoder());
}

Result<scene::Document> lay_out(ResolvedSheet const& sheet, text::Shaper const& shaper, QrEncoder const& codes,
                                LayoutStore* store) {
  MarkupStore texts;
  SheetShaper const own_shaper(sheet, shaper);
  Builder builder{sheet, own_shaper, codes, texts, store != nullptr ? &store->of(sheet) : nullptr};
  builder.find_ends();
  std::vector<Attempt> attempts =
      sheet.theme->overflow_continues ? fit_into_few_pages(builder) : fit_or_tighten(builder);
  Diagnostics problems;
  std::vector<PageBox> pages;
  for (Attempt& attempt : attempts) {
    std::move(attempt.problems.begin(), attempt.problems.end(), std::back_inserter(problems));
    pages.push_back(std::move(attempt.page));
  }
  Length const body = builder.body_at(attempts.empty() ? 0 : attempts.front().step);
  if (sheet.theme->overflow_continues) pages = continue_pages(std::move(pages), builder, body, problems);
  raise_first_band(pages, builder, body, problems);
  scene::Document document = start_document(sheet);
  Drawer const drawer{builder, body, problems, static_cast<int>(pages.size()), common_gaps(pages, builder.measures())};
  // Before a page is drawn, for drawing spends the room that a block could be moved to.
  for (std::size_t i = 0; i < pages.size(); ++i) report_fit(pages, i, drawer.context(pages[i]));
  int number = 0;
  Diagnostics empty_pages;
  for (PageBox& page : pages) {
    ++number;
    double const fullness = page.natural_height(builder.measures()) / page.room();
    document.add_page(drawer.draw_page(page, number), fullness);
    // Where rows run on, how full a page becomes is the theme's doing and not the author's.
    if (!sheet.theme->overflow_continues) warn_of_empty_page(page, fullness, number, sheet.language, empty_pages);
  }
  // What a fault left out makes a page look empty.
  if (!has_errors(problems)) std::move(empty_pages.begin(), empty_pages.end(), std::back_inserter(problems));
  check_link_targets(document, sheet.left_out, problems);
  bool const lacks_font = std::any_of(problems.begin(), problems.end(),
                                      [](Diagnostic const& one) { return one.kind == FaultKind::unknown_font; });
  if (lacks_font) std::erase_if(problems, [](Diagnostic const& one) { return one.kind == FaultKind::missing_glyph; });
  text::unite_missing_glyphs(problems);
  return {std::move(document), std::move(problems)};
}

}  // namespace factsheet::layout
