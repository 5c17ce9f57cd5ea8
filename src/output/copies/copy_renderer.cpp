#include "output/copies/copy_renderer.h"

#include "output/copier/copier_document.h"
#include "output/copies/page_store.h"
#include "output/copies/picture_store.h"
#include "output/copies/press_file.h"
#include "output/copies/tagged_file.h"
#include "output/fault.h"
#include "output/page_edges.h"
#include "output/pdf/cairo_pdf.h"
#include "output/press/press_check.h"
#include "output/press/press_sheet.h"

#include <iterator>
#include <utility>

namespace factsheet::output {

namespace {

/// A profile that changes what is on the pages leaves nothing of their parts.
scene::Document without_parts(scene::Document document) {
  for (scene::Page& page : document.pages) page.parts.clear();
  return document;
}

}  // namespace

/// What is kept from copy to copy.
class CopyRenderer::Workshop {
 public:
  Result<std::string> render(scene::Document const& document, Profile profile, OutputAssets const& assets,
                             Press const& press) {
    deflater_.begin_file();
    switch (profile) {
      case Profile::web:
        return for_readers(document, Profile::web, InkBuild::screen, assets);
      case Profile::copier:
        return for_readers(without_parts(copier_document(document)), Profile::copier, InkBuild::grey, assets);
      case Profile::press:
        return for_press(document, assets, press);
    }
    return {};
  }

  void begin_another_sheet() {
    pages_ = {};
    pictures_ = {};
  }

 private:
  Result<std::string> for_readers(scene::Document const& document, Profile profile, InkBuild build,
                                  OutputAssets const& assets) {
    Diagnostics notes = check_edges(document, profile);
    if (!notes.empty()) return {std::nullopt, std::move(notes)};
    FileTask const task{document,  assets, build,    pages_.write({document, build, nullptr}, fonts_),
                        deflater_, fonts_, pictures_};
    std::string pdf = write_tagged_file(task, notes);
    return {std::move(pdf), std::move(notes)};
  }

  Result<std::string> for_press(scene::Document const& document, OutputAssets const& assets, Press const& press) {
    Diagnostics notes = check_press(document);
    Diagnostics edges = check_edges(document, Profile::press);
    std::move(edges.begin(), edges.end(), std::back_inserter(notes));
    if (has_errors(notes)) return {std::nullopt, std::move(notes)};
    scene::Document const printed = without_parts(press_document(document));
    Surround const around = press_surround(printed, press);
    FileTask const task{printed,   assets, InkBuild::press, pages_.write({printed, InkBuild::press, &around}, fonts_),
                        deflater_, fonts_, pictures_};
    std::string pdf = write_press_file(task, around, press, notes);
    return {std::move(pdf), std::move(notes)};
  }

  Deflater deflater_;
  FontShelf fonts_;
  PageStore pages_;
  PictureStore pictures_;
};

CopyRenderer::CopyRenderer() : workshop_(std::make_unique<Workshop>()) {}
CopyRenderer::~CopyRenderer() = default;
CopyRenderer::CopyRenderer(CopyRenderer&&) noexcept = default;
CopyRenderer& CopyRenderer::operator=(CopyRenderer&&) noexcept = default;

void CopyRenderer::begin_another_sheet() { workshop_->begin_another_sheet(); }

Result<std::string> CopyRenderer::render(scene::Document const& document, Profile profile, OutputAssets const& assets,
                                         Press const& press) {
  try {
    return workshop_->render(document, profile, assets, press);
  } catch (BeyondCopies const&) {
    return cairo_pdf(document, profile, assets, press);
  } catch (Faults const& faults) {
    return {std::nullopt, faults.diagnostics()};
  } catch (...) {
    return describe_current_exception();
  }
}

}  // namespace factsheet::output
