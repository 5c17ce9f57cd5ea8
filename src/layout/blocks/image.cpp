#include "layout/blocks/image.h"

#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::Image;
using resolve::TextRole;

// A picture higher than this share of its width waits for spare height to grow to the whole width.
constexpr double highest_share = 0.8;

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
    boxes.push_back(picture_box(image, available, common.at));
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
