// Pieces of pages that were built for an earlier copy of a sheet: the rows of blocks, the bands and the footers. A
// piece is taken over when all that it was built from is the same, so a copy comes out alike whatever went before it.
#pragma once
#include "layout/boxes/box.h"
#include "layout/boxes/draw.h"
#include "layout/boxes/stretch.h"
#include "layout/pages/band.h"
#include "layout/pages/footer.h"
#include "resolve/resolved_sheet.h"

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::layout {

/// A row as it was drawn last.
struct DrawnRow {
  Point at;
  Length height;
  Stretch stretch;
  scene::Frame frame;  ///< its first node stands for what the row is put under
  Diagnostics problems;
};

struct KnownRow {
  resolve::Blocks blocks;
  Length width, body;
  int level = 0, bookmark_level = 0;
  bool small_codes = false, tight = false;
  std::shared_ptr<Box> box;
  Stretch stretch;  ///< of the box before a page stretched it
  Extent extent;
  Diagnostics problems;
  std::shared_ptr<DrawnRow const> drawn;
};

/// For one sheet in one language.
class KnownPieces {
 public:
  /// The row, not stretched. What there is to say of it goes to the context's problems.
  std::shared_ptr<KnownRow> row(std::vector<resolve::Block const*> const& blocks, Length width, Context const& context);
  Band band(resolve::Header const& header, bool first, Context const& context, Length more = {});
  /// With what it comes from, for the part of the page that it becomes.
  struct Foot {
    scene::Frame frame;
    std::shared_ptr<void const> origin;
  };
  Foot footer(resolve::Footer const& footer, PageNumber number, Context const& context);
  Length blocks_end(resolve::Footer const& footer, Context const& context);

 private:
  struct KnownBand {
    resolve::Header header;
    bool first = false;
    int level = 0;
    Length body, more;
    Band band;
    Diagnostics problems;
  };
  struct KnownFooter {
    resolve::Footer footer;
    PageNumber number;
    Length body;
    int level = 0;
    Foot foot;
    Diagnostics problems;
  };
  struct KnownColumns {
    resolve::Footer footer;
    int widest = 0;
    TextStyle style;
    FooterColumns columns;
  };
  struct KnownEnd {
    resolve::Footer footer;
    int pages = 0;
    Length body, end;
    Diagnostics problems;
  };

  FooterColumns columns(resolve::Footer const& footer, int pages, Context const& context);

  std::list<std::shared_ptr<KnownRow>> rows_;
  std::list<KnownBand> bands_;
  std::list<KnownFooter> footers_;
  std::list<KnownColumns> columns_;
  std::list<KnownEnd> ends_;
};

/// Draws the row in `area`, or puts there what was drawn of it before. Gives what the part of the page comes from.
std::shared_ptr<void const> draw_known(KnownRow& row, Rect area, scene::NodeId under, Canvas& canvas);

/// The pieces of a sheet's languages, and of another theme when it changes.
class LayoutStore {
 public:
  KnownPieces& of(resolve::ResolvedSheet const& sheet);

 private:
  struct Known {
    std::shared_ptr<resolve::Theme const> theme;
    std::string language, locale;
    std::vector<std::string> together, hyphens;
    bool codes = false;
    Icons icons;
    KnownPieces pieces = {};
  };
  std::list<Known> known_;
};

}  // namespace factsheet::layout
