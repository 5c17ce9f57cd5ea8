// From a folder to PDFs that another program can open.
#pragma once
#include "cli/loading/assets.h"
#include "cli/running/made.h"
#include "folder.h"

#include <functional>

namespace factsheet::fuzz {

/// Fonts, profiles and icons, opened once.
cli::Bundle const& bundle();

/// There are files or errors, and each file can be opened.
void expect_sound_files(cli::Made const& made);

/// Makes the sheet in the current folder for that use, and opens what comes of it.
void expect_pdfs(std::string const& sheet, output::Profile profile);

/// One of the three, by what the input is.
output::Profile profile_for(std::string_view input);

/// librsvg ends the process by itself on some pictures; the program survives that, since it works in processes of its
/// own. Runs the work in one, and again in this one where it came to an end. What ends it otherwise is a find.
void survive_librsvg(Folder const& folder, std::function<void()> const& work);

}  // namespace factsheet::fuzz
