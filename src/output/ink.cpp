#include "output/ink.h"

namespace factsheet::output {

Ink ink(Colour const& colour, Profile profile) {
  switch (profile) {
    case Profile::web:
      return {colour.rgb[0] / 255.0, colour.rgb[1] / 255.0, colour.rgb[2] / 255.0};
  }
  return {};
}

}  // namespace factsheet::output
