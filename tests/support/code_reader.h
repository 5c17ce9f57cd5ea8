// QR codes as another program reads them.
#pragma once
#include "support/scratch.h"

#include <set>
#include <string>

namespace factsheet::test {

/// What the codes of a picture say, as zbar reads them.
std::set<std::string> codes_in(std::string const& picture);

/// The same of a PNG as a telephone sees a print or a screen: with `times` as many pixels on a side as it has itself.
std::set<std::string> codes_seen_in(Scratch const& scratch, std::string const& png, int times);

}  // namespace factsheet::test
