// Pages as a copier gets them.
#pragma once
#include "support/pictures.h"
#include "support/sample_document.h"

namespace factsheet::test {

/// The first page as the copier profile draws it.
Pixels copied_picture(scene::Document const& document, double dpi);
/// A filled path on the page, as an artifact.
void add_filled(PageBuilder& page, Point at, scene::Path path, scene::Fill fill,
                scene::Artifact artifact = scene::Artifact::layout);

}  // namespace factsheet::test
