// A picture as the sheet has it.
#pragma once
#include "sheet/read/fields.h"

namespace factsheet::sheet {

Image read_image(Fields& in);

}  // namespace factsheet::sheet
