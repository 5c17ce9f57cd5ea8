// Documents into bytes. What a page, a font or a picture becomes follows from it alone and is kept, so that the next
// document, such as another copy of a merge, has it already; a document gives the same bytes whatever went before it.
#pragma once
#include "output/output.h"

#include <memory>

namespace factsheet::output {

class CopyRenderer {
 public:
  CopyRenderer();
  ~CopyRenderer();
  CopyRenderer(CopyRenderer const&) = delete;
  CopyRenderer& operator=(CopyRenderer const&) = delete;
  CopyRenderer(CopyRenderer&&) noexcept;
  CopyRenderer& operator=(CopyRenderer&&) noexcept;

  /// See `render_pdf`. A document with a font that is no TrueType font, or with a drawing that is more than paths on a
  /// screen, is left to Cairo.
  Result<std::string> render(scene::Document const& document, Profile profile, OutputAssets const& assets,
                             Press const& press = {});
  /// Lets go of pages and pictures, which the next sheet does not have. Fonts and what is deflated stay.
  void begin_another_sheet();

 private:
  class Workshop;
  std::unique_ptr<Workshop> workshop_;
};

}  // namespace factsheet::output
