#include "output/pdf/drawing.h"

#include "output/draw/cairo_check.h"
#include "output/draw/player.h"
#include "output/fault.h"
#include "output/pdf/content/marked_content.h"
#include "output/pictures/exif.h"
#include "output/pictures/picture.h"
#include "output/pictures/png_header.h"
#include "output/pictures/webp_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

namespace factsheet::output {
namespace {

cairo_status_t append(void* bytes, unsigned char const* from, unsigned count) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(from), count);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

/// The blanks of a document, each kind once.
class Samples {
 public:
  std::size_t number(Blank const& blank) {
    auto const [found, is_new] =
        numbers_.try_emplace(Key{blank.face->path, blank.opening, blank.glyph}, blanks_.size());
    if (is_new) blanks_.push_back(blank);
    return found->second;
  }
  [[nodiscard]] std::vector<Blank> const& blanks() const { return blanks_; }

 private:
  using Key = std::tuple<std::string, int, std::uint32_t>;
  std::map<Key, std::size_t> numbers_;
  std::vector<Blank> blanks_;
};

bool may_be_transparent(ImageFile const& file) {
  if (file.kind == ImageKind::svg) {
    return std::any_of(file.drawings.begin(), file.drawings.end(),
                       [](auto const& drawing) { return drawing.second.is_transparent || drawing.second.has_bitmaps; });
  }
  if (file.kind == ImageKind::webp) return read_webp_header(file.bytes).value_or(WebpHeader{}).alpha;
  if (file.kind != ImageKind::png) return false;
  PngHeader const header = read_png_header(file.bytes).value_or(PngHeader{});
  return header.transparent || header.colour_type >= 4;
}

/// Where an item stands in a document.
struct ItemPlace {
  std::size_t page = 0, item = 0;
};

/// What the pictures of a document show, each once however often its file was loaded. On the press, one that shows what
/// lies under it is another picture wherever it stands.
class Pictures {
 public:
  explicit Pictures(InkBuild build) : build_(build) {}

  std::size_t number(scene::Image const& image, ItemPlace place, Span const& at) {
    bool const apart = build_ == InkBuild::press && may_be_transparent(*image.file);
    auto const [found, is_new] =
        numbers_.try_emplace(Key{image.file->bytes, apart ? used_.size() : 0, image.crop}, used_.size());
    if (is_new) {
      used_.push_back(
          {image.file, image.size, stored_orientation(*image.file), at, place.page, place.item, image.crop});
    }
    Size& size = used_[found->second].size;
    size.width = std::max(size.width, image.size.width);
    size.height = std::max(size.height, image.size.height);
    return found->second;
  }
  [[nodiscard]] int orientation(std::size_t number) const { return used_[number].orientation; }
  std::vector<UsedPicture> take() { return std::move(used_); }

 private:
  using Key = std::tuple<std::string_view, std::size_t, Crop>;

  InkBuild build_;
  std::map<Key, std::size_t> numbers_;  ///< by contents, which the files keep
  std::vector<UsedPicture> used_;
};

/// What the pages of a document share.
struct Shared {
  explicit Shared(InkBuild build_of_file) : build(build_of_file), pictures(build_of_file) {}

  std::optional<Ink> ink(Colour const& colour) {
    return build == InkBuild::screen ? screen_ink(colour) : inks.number(colour);
  }

  InkBuild build;
  FontCache fonts;
  Samples samples;
  Pictures pictures;
  InkTable inks;
};

/// Plays the items of one page and starts a mark wherever the tag changes.
class PageDrawing {
 public:
  PageDrawing(cairo_t* context, Point origin, Shared& shared)
      : context_(context),
        origin_(origin),
        player_(
            context, [&shared](Colour const& colour) { return shared.ink(colour); }, Letters::text, shared.fonts,
            [this](Blank const& blank) { put_blank(blank); }),
        shared_(shared) {
    if (shared.build == InkBuild::grey) player_.tell_parts_by(Parts::patterns);
  }

  /// Items that are not clipped with those of the page, to be played before them.
  void play_marks(std::vector<scene::Item> const& marks, Rect const& clip) {
    play_items(marks);
    record_.clip = PageClip{record_.marks.size(), {origin_ + clip.at, clip.size}};
    starts_anew_ = true;
  }

  PageRecord play(scene::Page const& page, std::size_t number) {
    page_ = number;
    play_items(page.items);
    // Without a single item nothing would begin the clip that the end of the page takes back.
    if (record_.clip && record_.clip->first == record_.marks.size()) record_.clip.reset();
    return std::move(record_);
  }

 private:
  void play_items(std::vector<scene::Item> const& items) {
    for (next_ = 0; next_ < items.size(); ++next_) {
      scene::Item const& item = items[next_];
      std::visit(PlayItem{*this, item}, item.what);
      check(cairo().status(context_), item.span);
    }
  }

  struct PlayItem {
    PageDrawing& drawing;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const {
      drawing.continue_mark(item);
      drawing.player_.play(run, drawing.origin_ + item.at, item.span);
    }
    void operator()(scene::Path const& path) const {
      drawing.continue_mark(item);
      drawing.player_.play(path, drawing.origin_ + item.at);
    }
    void operator()(scene::Modules const& modules) const { drawing.put_modules(item, modules); }
    void operator()(scene::Image const& image) const { drawing.put_picture(item, image); }
    void operator()(scene::Link const&) const {
      drawing.record_.links.push_back({item.tag.node, drawing.next_, drawing.record_.marks.size(), item.span});
    }
  };

  void continue_mark(scene::Item const& item) {
    Marks const& marks = record_.marks;
    if (!starts_anew_ && !marks.empty() && !marks.back().is_whole() && same(marks.back().tag, item.tag)) return;
    begin_mark(item);
  }

  void begin_mark(scene::Item const& item) {
    record_.marks.push_back({item.tag, item.tag.node == scene::no_node ? -1 : contents_++, item.span, std::nullopt});
    put_sentinel(mark_red, record_.marks.size());
    starts_anew_ = false;
  }

  /// The pass paints it: Cairo would smooth it, forget how the camera was held and turn CMYK into its negative.
  void put_picture(scene::Item const& item, scene::Image const& image) {
    if (!image.file) return;
    begin_mark(item);
    std::size_t const number = shared_.pictures.number(image, {page_, next_}, item.span);
    Point const at = origin_ + item.at;
    record_.marks.back().picture =
        Placement{number, upright_matrix(shared_.pictures.orientation(number), at.x.pt(), at.y.pt(),
                                         image.size.width.pt(), image.size.height.pt())};
  }

  /// The pass paints them, in fewer bytes and in less time than Cairo.
  void put_modules(scene::Item const& item, scene::Modules const& modules) {
    auto const ink = shared_.ink(modules.colour);
    if (!ink) return;
    begin_mark(item);
    record_.marks.back().modules = PlacedModules{modules, origin_ + item.at, *ink};
  }

  void put_blank(Blank const& blank) {
    record_.blanks.push_back({shared_.samples.number(blank), blank.at, blank.size});
    put_sentinel(blank_red, record_.blanks.size());
  }

  /// A rectangle that the pass takes out again; its colour holds the number.
  void put_sentinel(double red, std::size_t number) {
    if (number > most_marks) fail_internally(record_.marks.back().at, "too many stretches of text on one page");
    std::size_t const high = number / 256;
    std::size_t const low = number % 256;
    cairo().set_source_rgb(context_, red, static_cast<double>(high) / 255.0, static_cast<double>(low) / 255.0);
    cairo().new_path(context_);
    cairo().rectangle(context_, 1, 1, 1 / 256.0, 1 / 256.0);
    cairo().fill(context_);
  }

  cairo_t* context_;
  Point origin_;
  Player player_;
  Shared& shared_;
  PageRecord record_;
  bool starts_anew_ = false;
  std::size_t page_ = 0, next_ = 0;
  int contents_ = 0;
};

/// The first glyph of the face that leaves ink.
unsigned long glyph_with_ink(cairo_scaled_font_t* font) {
  constexpr unsigned long most_glyphs = 65535;
  for (unsigned long id = 1; id < most_glyphs; ++id) {
    cairo_glyph_t const glyph{id, 0, 0};
    cairo_text_extents_t extents;
    cairo().scaled_font_glyph_extents(font, &glyph, 1, &extents);
    if (extents.width > 0 && extents.height > 0) return id;
  }
  return 0;
}

/// Each blank behind a glyph with ink, so that Cairo embeds it.
void draw_samples(cairo_t* context, Samples const& samples, FontCache& fonts) {
  for (Blank const& blank : samples.blanks()) {
    cairo_scaled_font_t* const font = fonts.font(*blank.face).scaled(blank.opening, Length::from_pt(10), {});
    cairo_glyph_t const glyphs[] = {{glyph_with_ink(font), 10, 20}, {blank.glyph, 30, 20}};
    std::string const text = "x" + blank.text;
    cairo_text_cluster_t const clusters[] = {{1, 1}, {static_cast<int>(blank.text.size()), 1}};
    cairo().set_scaled_font(context, font);
    cairo().show_text_glyphs(context, text.data(), static_cast<int>(text.size()), glyphs, 2, clusters, 2,
                             cairo_text_cluster_flags_t{});
  }
  cairo().show_page(context);
}

/// Cairo clips what reaches past its surface at whole points, and a bleed would end short of its edge. So the surface
/// of a medium that is larger than the page is rounded up; the page stands lower on it by what was added, for PDF
/// counts from the foot.
Size surface_size(Size medium, Surround const& around) {
  if (around.margin <= Length()) return medium;
  return {Length::from_pt(std::ceil(medium.width.pt()) + 1), Length::from_pt(std::ceil(medium.height.pt()) + 1)};
}

PageRecord draw_page(cairo_t* context, scene::Document const& document, std::size_t number, Surround const& around,
                     Shared& shared) {
  scene::Page const& page = document.pages[number];
  Size const medium = medium_size(page.size, around);
  Length const lower = surface_size(medium, around).height - medium.height;
  PageDrawing drawing(context, {around.margin, around.margin + lower}, shared);
  if (!around.marks.empty()) {
    Point const corner{-around.bleed, -around.bleed};
    drawing.play_marks(around.marks.at(number),
                       {corner, {page.size.width + around.bleed * 2, page.size.height + around.bleed * 2}});
  }
  return drawing.play(page, number);
}

}  // namespace

Size medium_size(Size page, Surround const& around) {
  return {page.width + around.margin * 2, page.height + around.margin * 2};
}

PdfDrawing draw_pdf(scene::Document const& document, InkBuild build, Surround const& around) {
  PdfDrawing drawing;
  Shared shared(build);
  SurfaceHandle const surface(cairo().pdf_surface_create_for_stream(append, &drawing.pdf, 100, 100));
  cairo().pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  ContextHandle const context(cairo().create(surface.get()));
  for (std::size_t number = 0; number < document.pages.size(); ++number) {
    Size const size = surface_size(medium_size(document.pages[number].size, around), around);
    cairo().pdf_surface_set_size(surface.get(), size.width.pt(), size.height.pt());
    drawing.pages.push_back(draw_page(context.get(), document, number, around, shared));
    cairo().show_page(context.get());
    check(cairo().status(context.get()));
  }
  drawing.pictures = shared.pictures.take();
  drawing.inks = shared.inks.take();
  drawing.samples = shared.samples.blanks().size();
  if (drawing.samples > 0) draw_samples(context.get(), shared.samples, shared.fonts);
  check(cairo().status(context.get()));
  cairo().surface_finish(surface.get());
  check(cairo().surface_status(surface.get()));
  return drawing;
}

}  // namespace factsheet::output
