#include "layout/pages/known_pieces.h"

#include "layout/blocks/row.h"

#include <algorithm>
#include <iterator>

namespace factsheet::layout {
namespace {

/// Those that were used last stand first; the others are forgotten.
constexpr std::size_t most_rows = 200;

/// Of headers and footers, for each is compared with all: some for each page, since the search for a size asks for a
/// few.
std::size_t most_of_pages(Context const& context) {
  constexpr std::size_t for_a_page = 4, at_least = 16;
  return std::max(at_least, for_a_page * context.sheet.pages.size());
}

/// The piece for which `is_same` holds, or the one that `make` makes.
template <class Piece, class IsSame, class Make>
Piece& find_or_make(std::list<Piece>& known, std::size_t most, IsSame const& is_same, Make const& make) {
  auto const found = std::find_if(known.begin(), known.end(), is_same);
  if (found != known.end()) {
    known.splice(known.begin(), known, found);
  } else {
    known.push_front(make());
    if (known.size() > most) known.pop_back();
  }
  return known.front();
}

void tell(Diagnostics const& found, Diagnostics& to) { to.insert(to.end(), found.begin(), found.end()); }

/// The context with problems of its own, for a piece that keeps them.
Context with_own_problems(Context const& context, Diagnostics& problems) {
  return {context.sheet,    context.shaper, problems,      context.codes,          context.texts, context.body,
          context.language, context.tone,   context.level, context.bookmark_level, Length()};
}

bool same_blocks(std::vector<resolve::Block const*> const& blocks, resolve::Blocks const& known) {
  return std::equal(blocks.begin(), blocks.end(), known.begin(), known.end(),
                    [](resolve::Block const* one, resolve::Block const& other) { return *one == other; });
}

bool same_number(PageNumber const& a, PageNumber const& b) {
  return a.page == b.page && a.pages == b.pages && a.is_title == b.is_title;
}

}  // namespace

std::shared_ptr<KnownRow> KnownPieces::row(std::vector<resolve::Block const*> const& blocks, Length width,
                                           Context const& context) {
  auto const is_same = [&](std::shared_ptr<KnownRow> const& one) {
    // One that stands on a page of this copy already is stretched as that page wants it.
    return one.use_count() == 1 && one->width == width && one->body == context.body && one->level == context.level &&
           one->bookmark_level == context.bookmark_level && one->small_codes == context.small_codes &&
           one->tight == context.tight && same_blocks(blocks, one->blocks);
  };
  auto const make = [&] {
    auto made = std::make_shared<KnownRow>();
    for (resolve::Block const* block : blocks) made->blocks.push_back(*block);
    made->width = width;
    made->body = context.body;
    made->level = context.level;
    made->bookmark_level = context.bookmark_level;
    made->small_codes = context.small_codes;
    made->tight = context.tight;
    Context own = with_own_problems(context, made->problems);
    own.least_measure = context.least_measure;
    own.small_codes = context.small_codes;
    own.tight = context.tight;
    made->box = std::make_shared<Box>(build_row(blocks, width, own));
    made->stretch = stretch_of(*made->box);
    made->extent = extent(*made->box);
    return made;
  };
  std::shared_ptr<KnownRow> const& found = find_or_make(rows_, most_rows, is_same, make);
  set_stretch(*found->box, found->stretch);
  tell(found->problems, context.problems);
  return found;
}

Band KnownPieces::band(resolve::Header const& header, bool first, Context const& context, Length more) {
  auto const& found = find_or_make(
      bands_, most_of_pages(context),
      [&](KnownBand const& one) {
        return one.first == first && one.level == context.level && one.body == context.body && one.more == more &&
               one.header == header;
      },
      [&] {
        KnownBand made{header, first, context.level, context.body, more, {}, {}};
        made.band = build_band(header, first, with_own_problems(context, made.problems), more);
        made.band.origin = std::make_shared<char>();
        return made;
      });
  tell(found.problems, context.problems);
  return found.band;
}

KnownPieces::Foot KnownPieces::footer(resolve::Footer const& footer, PageNumber number, Context const& context) {
  auto const& found = find_or_make(
      footers_, most_of_pages(context),
      [&](KnownFooter const& one) {
        return same_number(one.number, number) && one.body == context.body && one.level == context.level &&
               one.footer == footer;
      },
      [&] {
        KnownFooter made{footer, number, context.body, context.level, {}, {}};
        Context const own = with_own_problems(context, made.problems);
        made.foot = {build_footer(footer, number, columns(footer, number.pages, own), own), std::make_shared<char>()};
        return made;
      });
  tell(found.problems, context.problems);
  return found.foot;
}

/// What there is to say of the texts is said when they are set.
FooterColumns KnownPieces::columns(resolve::Footer const& footer, int pages, Context const& context) {
  int const widest = widest_number(pages);
  TextStyle const style = context.style(resolve::TextRole::footer);
  return find_or_make(
             columns_, most_of_pages(context),
             [&](KnownColumns const& one) {
               return one.widest == widest && one.style == style && one.footer == footer;
             },
             [&] {
               Diagnostics told_when_set;
               Context const own = with_own_problems(context, told_when_set);
               return KnownColumns{footer, widest, style, footer_columns(footer, widest, own)};
             })
      .columns;
}

Length KnownPieces::blocks_end(resolve::Footer const& footer, Context const& context) {
  int const pages = most_pages(context);
  auto const& found = find_or_make(
      ends_, most_of_pages(context),
      [&](KnownEnd const& one) { return one.pages == pages && one.body == context.body && one.footer == footer; },
      [&] {
        KnownEnd made{footer, pages, context.body, {}, {}};
        Context const own = with_own_problems(context, made.problems);
        made.end = layout::blocks_end(footer, columns(footer, pages, own), own);
        return made;
      });
  tell(found.problems, context.problems);
  return found.end;
}

std::shared_ptr<void const> draw_known(KnownRow& row, Rect area, scene::NodeId under, Canvas& canvas) {
  Stretch stretch = stretch_of(*row.box);
  bool const is_same =
      row.drawn && row.drawn->at == area.at && row.drawn->height == area.size.height && row.drawn->stretch == stretch;
  if (!is_same) {
    auto drawn = std::make_shared<DrawnRow>(DrawnRow{area.at, area.size.height, std::move(stretch), {}, {}});
    scene::NodeId const root = drawn->frame.add_node(scene::Role::sect);
    Canvas own{drawn->frame, canvas.shaper, drawn->problems};
    draw(*row.box, area, root, own);
    row.drawn = std::move(drawn);
  }
  canvas.frame.graft(row.drawn->frame, {}, under);
  tell(row.drawn->problems, canvas.problems);
  return row.drawn;
}

KnownPieces& LayoutStore::of(resolve::ResolvedSheet const& sheet) {
  auto const is_same = [&](Known const& one) {
    return one.theme == sheet.theme && one.language == sheet.language && one.locale == sheet.locale &&
           one.together == sheet.together && one.hyphens == sheet.hyphens && one.codes == sheet.codes &&
           one.icons == sheet.icons;
  };
  constexpr std::size_t most_languages = 8;
  auto const make = [&] {
    return Known{sheet.theme, sheet.language, sheet.locale, sheet.together, sheet.hyphens, sheet.codes, sheet.icons};
  };
  return find_or_make(known_, most_languages, is_same, make).pieces;
}

}  // namespace factsheet::layout
