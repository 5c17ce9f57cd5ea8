// How text is set. A theme makes styles, the shaper uses them; neither knows the other.
#pragma once
#include "core/colour.h"
#include "core/length.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet {

enum class Weight { regular = 400, semi_bold = 600, bold = 700, extra_bold = 800 };

/// Families in order: the text face, then the named fallbacks for characters that it lacks.
using FontFamilies = std::vector<std::string>;

struct TextStyle {
  std::shared_ptr<FontFamilies const> families;
  Length size;
  Length leading;  ///< baseline to baseline
  Weight weight = Weight::regular;
  bool italic = false;
  bool tabular_figures = false;  ///< figures of one width (tnum), for tables and charts
  Colour colour;
  friend bool operator==(TextStyle const&, TextStyle const&) = default;
};

}  // namespace factsheet
