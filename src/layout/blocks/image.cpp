#include "layout/blocks/image.h"

#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using resolve::Image;
using resolve::TextRole;

// A picture higher than this share of its width waits for spare height to grow to the whole width.
constexpr double highest_share = 0.8;

// On a screen a picture of few pixels has so many an inch; larger, each can be seen.
constexpr double screen_dpi = 96;

Length screen_width(ImageFile const& file) { return Length::from_pt(file.width / screen_dpi * 72); }

/// The width of a picture that has too few pixels for all of it, unless the author asked for it large.
Length picture_width(Image const& image, Length width) {
  if (image.enlarge || image.file->kind == ImageKind::svg) return width;
  return std::min(width, screen_width(*image.file));
}

std::string in_pixels(int count) { return count == 1 ? "1 pixel" : fmt::format("{} pixels", count); }

void warn_of_few_pixels(Image const& image, Length width, Context const& context) {
  constexpr double pixels_an_inch_in_print = 300;
  context.problems.push_back(
      warning(image.file_at, "few-pixels",
              fmt::format("the picture \"{}\" is {} wide, and shown {:.0f} mm wide where {:.0f} mm are free",
                          image.file->path, in_pixels(image.file->width), screen_width(*image.file).mm(), width.mm()),
              fmt::format("use one that is {:.0f} pixels wide or more, or write \"enlarge: true\" to show it coarse",
                          std::ceil(width.pt() / 72 * pixels_an_inch_in_print))));
}

Extent picture_extent(ImageFile const& file, Length width) {
  Length const whole = width * (static_cast<double>(file.height) / file.width);
  return {std::min(whole, width * highest_share), whole};
}

Box picture_box(Image const& image, Length width, Span const& at) {
  Box box{PicturePart{image.file, picture_extent(*image.file, width)}, {}, {}, at, {}};
  if (image.alt.empty()) return box;
  box.node.emplace().role = scene::Role::figure;
  box.node->alt = image.alt;
  box.node->at = at;
  return box;
}

}  // namespace

Box build_content(resolve::Common const& common, Image const& image, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, {}, width, context);
  // Alone in its block a picture stands in the middle; under words it follows them.
  bool const alone = boxes.empty();
  if (alone) boxes.push_back(spring());
  Length const available = width_beside_icon(common, width, context);
  if (image.file && image.file->width > 0 && image.file->height > 0) {
    Length const shown = picture_width(image, available);
    if (shown < available) warn_of_few_pixels(image, available, context);
    boxes.push_back(picture_box(image, shown, common.at));
  }
  if (auto caption = inline_box(image.caption, TextRole::caption, width, context)) {
    boxes.push_back(gap(context.measures().paragraph_gap));
    boxes.push_back(std::move(*caption));
  }
  if (alone) boxes.push_back(spring());
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
