// From a resolved sheet to pages.
#pragma once
#include "core/result.h"
#include "layout/blocks/qr_modules.h"
#include "resolve/resolved_sheet.h"
#include "scene/frame.h"
#include "text/shaper.h"

namespace factsheet::layout {

class LayoutStore;

/// Lays the whole sheet out: the largest body size of the theme's range at which every page fits, spare height shared
/// out. A block that does not fit is an error that names it, the language and how many millimetres are over; a page
/// less than 80 % full is a warning.
/// `codes` is what sheets may share; without it the sheet's QR codes are made anew. Copies of a sheet share `store`
/// too.
Result<scene::Document> lay_out(resolve::ResolvedSheet const& sheet, text::Shaper const& shaper, QrEncoder const& codes,
                                LayoutStore* store = nullptr);
Result<scene::Document> lay_out(resolve::ResolvedSheet const& sheet, text::Shaper const& shaper);

}  // namespace factsheet::layout
