#include "layout/library_versions.h"

#include <qrencode.h>

namespace factsheet::layout {

LibraryVersions library_versions() { return {{"libqrencode", QRcode_APIVersionString()}}; }

}  // namespace factsheet::layout
