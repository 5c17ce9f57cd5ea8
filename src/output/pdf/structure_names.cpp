#include "output/pdf/structure_names.h"

namespace factsheet::output {

char const* numbering_name(scene::ListNumbering numbering) {
  switch (numbering) {
    case scene::ListNumbering::none:
      return "None";
    case scene::ListNumbering::disc:
      return "Disc";
    case scene::ListNumbering::decimal:
      return "Decimal";
  }
  return "None";
}

}  // namespace factsheet::output
