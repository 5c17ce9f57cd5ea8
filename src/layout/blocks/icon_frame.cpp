#include "layout/blocks/icon_frame.h"

#include "layout/blocks/context.h"
#include "layout/icons/icon.h"

namespace factsheet::layout {

scene::Frame icon_frame(std::string const& name, Length size, Colour const& colour, Length stroke, Span const& at,
                        Context const& context) {
  scene::Frame frame;
  frame.size = {size, size};
  auto const found = context.sheet.icons.find(name);
  // A name without a file was reported when the sheet was resolved.
  if (found == context.sheet.icons.end()) return frame;
  auto paths = draw_icon({name, found->second, at}, size, colour).take(context.problems);
  if (!paths) return frame;
  for (auto& path : *paths) {
    if (stroke > Length() && path.stroke) path.stroke->width = stroke;
    frame.items.push_back({{}, scene::Tag::as(scene::Artifact::layout), at, std::move(path)});
  }
  return frame;
}

}  // namespace factsheet::layout
