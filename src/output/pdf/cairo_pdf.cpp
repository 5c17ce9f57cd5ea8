#include "output/pdf/cairo_pdf.h"

#include "output/copier/copier_document.h"
#include "output/fault.h"
#include "output/page_edges.h"
#include "output/pdf/drawing.h"
#include "output/pdf/pdf_pass.h"
#include "output/press/press_check.h"
#include "output/press/press_sheet.h"

#include <iterator>

namespace factsheet::output {

namespace {

Result<std::string> render_for_press(scene::Document const& document, OutputAssets const& assets, Press const& press) {
  Diagnostics notes = check_press(document);
  Diagnostics edges = check_edges(document, Profile::press);
  std::move(edges.begin(), edges.end(), std::back_inserter(notes));
  if (has_errors(notes)) return {std::nullopt, std::move(notes)};
  scene::Document const printed = press_document(document);
  Surround const around = press_surround(printed, press);
  PdfDrawing const drawing = draw_pdf(printed, InkBuild::press, around);
  std::string pdf = pdf_pass().finish_press(printed, drawing, around, press, assets, notes);
  return {std::move(pdf), std::move(notes)};
}

Result<std::string> render_for_screens(scene::Document const& document, OutputAssets const& assets) {
  Diagnostics edges = check_edges(document, Profile::web);
  if (!edges.empty()) return {std::nullopt, std::move(edges)};
  return pdf_pass().finish_pdf(document, draw_pdf(document), assets, InkBuild::screen);
}

Result<std::string> render_for_copier(scene::Document const& document, OutputAssets const& assets) {
  scene::Document const copied = copier_document(document);
  Diagnostics edges = check_edges(copied, Profile::copier);
  if (!edges.empty()) return {std::nullopt, std::move(edges)};
  return pdf_pass().finish_pdf(copied, draw_pdf(copied, InkBuild::grey), assets, InkBuild::grey);
}

}  // namespace

Result<std::string> cairo_pdf(scene::Document const& document, Profile profile, OutputAssets const& assets,
                              Press const& press) {
  try {
    switch (profile) {
      case Profile::web:
        return render_for_screens(document, assets);
      case Profile::press:
        return render_for_press(document, assets, press);
      case Profile::copier:
        return render_for_copier(document, assets);
    }
    return {};
  } catch (Faults const& faults) {
    return {std::nullopt, faults.diagnostics()};
  } catch (...) {
    return describe_current_exception();
  }
}

}  // namespace factsheet::output
