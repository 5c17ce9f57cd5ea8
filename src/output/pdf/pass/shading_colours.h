// Gradients in other colours.
#pragma once
#include "output/pdf/pass/svg_form.h"

namespace factsheet::output {

/// Whether a shading can be written anew: along a line or between circles, with the functions that Cairo writes.
bool can_be_recoloured(Object shading);
/// The shading in the colours of a file. Where two colours of it become others than a conversion gives, such as those
/// of the theme, what lies between them follows without a kink.
Object recoloured_shading(QPDF& file, Object shading, FormColours const& colours);

}  // namespace factsheet::output
