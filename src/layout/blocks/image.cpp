#include "layout/blocks/image.h"

#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"
#include "layout/boxes/picture_place.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::Image;
using resolve::TextRole;

// A picture higher than this share of its width waits for spare height to grow to the whole width.
constexpr double highest_share = 0.8;

double ratio_of(ImageFile const& file) { return static_cast<double>(file.height) / file.width; }

/// The width that the picture takes of `width`, when it is as high as it may be.
Length width_in_place(Image const& image, Length width) {
  return image.height ? std::min(width, *image.height / ratio_of(*image.file)) : width;
}

/// A picture that has too few pixels for all of its width has less, unless the author asked for it large.
Length picture_width(Image const& image, Length free) {
  bool const any = image.enlarge || image.covers || image.file->kind == ImageKind::svg;
  return any ? free : std::min(free, screen_width(*image.file));
}

Extent picture_extent(Image const& image, Length width) {
  if (image.covers && image.height) return {*image.height, *image.height};
  Length const whole = width * ratio_of(*image.file);
  if (image.height) return {whole, whole};
  return {std::min(whole, width * highest_share), whole};
}

PicturePart picture_part(Image const& image, Length width, Context const& context) {
  Length const free = image.covers ? width : width_in_place(image, width);
  Length const shown = picture_width(image, free);
  PicturePart part{image.file, picture_extent(image, shown)};
  part.covers = image.covers;
  part.takes_rest = image.covers && !image.height;
  part.focus_x = image.focus_x;
  part.focus_y = image.focus_y;
  part.enlarges = image.enlarge;
  part.starts_line = !image.caption.empty() || !image.credit.empty();
  part.is_told = shown < free;
  if (part.is_told) context.problems.push_back(few_pixels(*image.file, shown, free, free, image.file_at));
  return part;
}

Box picture_box(Image const& image, Length width, Span const& block_at, Context const& context) {
  Box box{picture_part(image, width, context), {}, {}, image.file_at, {}};
  if (image.alt.empty()) return box;
  box.node.emplace().role = scene::Role::figure;
  box.node->alt = image.alt;
  box.node->at = block_at;
  return box;
}

/// What stands below the picture, as its caption; below one that no reader hears, as words of the block.
void append_caption(Boxes& boxes, Image const& image, Length width, Context const& context, Span const& block_at) {
  Boxes lines;
  if (auto caption = inline_box(image.caption, TextRole::caption, width, context)) lines.push_back(std::move(*caption));
  if (auto credit = inline_box(image.credit, TextRole::source, width, context)) lines.push_back(std::move(*credit));
  if (lines.empty()) return;
  boxes.push_back(gap(context.measures().paragraph_gap));
  auto const role = image.alt.empty() ? std::nullopt : std::optional(scene::Role::caption);
  boxes.push_back(stack(std::move(lines), role, block_at));
}

}  // namespace

Box build_content(resolve::Common const& common, Image const& image, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, {}, width, context);
  // Alone in its block a picture stands in the middle; under words it follows them.
  bool const alone = boxes.empty();
  if (alone) boxes.push_back(spring());
  if (image.file && image.file->width > 0 && image.file->height > 0) {
    boxes.push_back(picture_box(image, width_beside_icon(common, width, context), common.at, context));
  }
  append_caption(boxes, image, width, context, common.at);
  if (alone) boxes.push_back(spring());
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
