#include "cli/watching/watched_pages.h"

#include "cli/loading/loading.h"
#include "cli/processes/budget.h"
#include "cli/running/laid_out.h"
#include "cli/running/making.h"
#include "output/png/render_png.h"
#include "scene/bounds.h"
#include "scene/heard.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// The corners of what an item draws, as far as they are needed to point at it.
struct TakeExtent {
  scene::Bounds& bounds;
  Point at;
  void corners(Point from, Size size) const {
    bounds.take(from);
    bounds.take(Point{from.x + size.width, from.y + size.height});
  }
  void operator()(scene::GlyphRun const& run) const {
    // From the tops of capitals to the tails of letters, for nearly every face.
    corners({at.x, at.y - run.size * 0.8}, {run.advance, run.size});
  }
  void operator()(scene::Path const& path) const { bounds.take(path, at); }
  void operator()(scene::Modules const& modules) const { corners(at, modules.size()); }
  void operator()(scene::Image const& image) const { corners(at, image.size); }
  void operator()(scene::Link const& link) const { corners(at, link.size); }
};

/// What stands on one page from one line.
struct OnLine {
  scene::Bounds bounds;
  int last_line = 0;
};

void add_places(scene::Page const& page, int number, std::vector<Place>& to) {
  std::map<std::pair<std::string, int>, OnLine> by_line;
  for (scene::Item const& item : page.items) {
    if (!item.span.file || item.tag.node == scene::no_node) continue;
    OnLine& here = by_line[{item.span.file->path, item.span.begin.line}];
    std::visit(TakeExtent{here.bounds, item.at}, item.what);
    here.last_line = std::max(here.last_line, item.span.end.line);
  }
  for (auto const& [line, here] : by_line) {
    Rect const rect = here.bounds.rect();
    to.push_back({line.first, line.second, std::max(line.second, here.last_line), number, rect.at.x / page.size.width,
                  rect.at.y / page.size.height, rect.size.width / page.size.width,
                  rect.size.height / page.size.height});
  }
}

int pixels(Length length, int dpi) { return std::max(1, static_cast<int>(std::lround(length.pt() * dpi / 72))); }

/// Pages of the document, counted from 1, that the order wants pictures of.
std::vector<int> pages_wanted(PagesOrder const& order, int count) {
  int const in_view = std::clamp(order.page, 1, std::max(1, count));
  std::vector<int> pages;
  for (int page = 1; page <= count; ++page) {
    if ((page == in_view) != order.others) pages.push_back(page);
  }
  return pages;
}

Result<std::string> picture(scene::Document const& document, Look const& look, Bundle const& bundle,
                            output::Press const& press) {
  using output::Profile;
  if (look.tab == Tab::press && !look.ink.empty()) {
    auto plates = output::render_plates(document, bundle.output, look.dpi, press, look.ink);
    if (!plates.value || plates->empty()) return {std::nullopt, std::move(plates.diagnostics)};
    return {std::move(plates->front().png), std::move(plates.diagnostics)};
  }
  Profile const copied = look.tab == Tab::copier ? Profile::copier : Profile::web;
  Profile const profile = look.tab == Tab::press ? Profile::press : copied;
  auto pictures = output::render_png(document, profile, bundle.output, look.dpi, press);
  if (!pictures.value || pictures->empty()) return {std::nullopt, std::move(pictures.diagnostics)};
  return {std::move(pictures->front()), std::move(pictures.diagnostics)};
}

void draw(scene::Document const& document, PagesOrder const& order, Bundle const& bundle, output::Press const& press,
          PagesMade& made) {
  for (scene::Page const& page : document.pages) {
    made.sizes.emplace_back(pixels(page.size.width, order.look.dpi), pixels(page.size.height, order.look.dpi));
  }
  if (order.look.tab == Tab::heard) {
    made.heard = scene::heard_pages(document);
    return;
  }
  scene::Document one = document;
  for (int const page : pages_wanted(order, static_cast<int>(document.pages.size()))) {
    one.pages = {document.pages[static_cast<std::size_t>(page) - 1]};
    auto png = picture(one, order.look, bundle, press).take(made.diagnostics);
    if (png) made.pictures[page] = *std::move(png);
  }
}

void make_pages(PagesOrder const& order, Bundle const& bundle, SheetFiles& files, PagesMade& made) {
  auto loaded = load_sheet(order.look.sheet, bundle, files).take(made.diagnostics);
  if (!loaded) return;
  if (order.look.tab == Tab::large_print) {
    put_theme("large-print", order.look.sheet, bundle, files, *loaded, made.diagnostics);
  }
  for (sheet::Name const& language : loaded->sheet.languages) made.languages.push_back(language.value);
  // Who does not know the languages yet asks in none.
  if (has_errors(made.diagnostics) || order.language.empty()) return;
  start_step(Step::layout);
  bool sound = true;
  auto const document = lay_out(*loaded, order.language, true, bundle, made.diagnostics, sound);
  if (!document || has_errors(made.diagnostics)) return;
  made.places = places_in(*document);
  start_step(Step::pictures);
  draw(*document, order, bundle, press_of(loaded->sheet, order.language), made);
}

}  // namespace

std::vector<Place> places_in(scene::Document const& document) {
  std::vector<Place> places;
  int number = 0;
  for (scene::Page const& page : document.pages) add_places(page, ++number, places);
  return places;
}

PagesMade watched_pages(PagesOrder const& order, Bundle const& bundle) {
  PagesMade pages;
  SheetFiles files;
  Made const made = made_by(order.look.sheet, [&](Made& whole) {
    make_pages(order, bundle, files, pages);
    whole.diagnostics = std::move(pages.diagnostics);
  });
  pages.diagnostics = made.diagnostics;
  for (auto const& [path, digest] : files.digests()) pages.inputs.push_back(path);
  return pages;
}

}  // namespace factsheet::cli
