// The band at a page's head: kicker, title and lead on a colour that runs off the paper, an icon large at the right.
#pragma once
#include "layout/blocks/context.h"
#include "scene/frame.h"

#include <memory>

namespace factsheet::layout {

/// The coloured band that heads a page, with what it says.
struct Band {
  scene::Frame frame;                            ///< its nodes have no parent
  Length height;                                 ///< of the band, its rule included
  std::shared_ptr<void const> origin = nullptr;  ///< of copies: the same for bands that are the same
};

/// `first`: of the first page, whose title is the sheet's. `context.level` is the title's. Higher by `more` than it
/// would be.
Band build_band(resolve::Header const& header, bool first, Context const& context, Length more = {});
/// By how much the band of a first page can be higher without looking so; 0 for low bands.
Length band_give(resolve::Header const& header, bool first, Length height);
/// The title alone in a low band, as an artifact: for further pages that a page's rows run on to.
Band build_running_band(resolve::Header const& header, Context const& context);

}  // namespace factsheet::layout
