#include "cli/merging/copy_maker.h"

#include "cli/running/digest.h"

namespace factsheet::cli {

void CopyMaker::load(Diagnostics& faults) {
  if (is_read_) return;
  is_read_ = true;
  SheetFiles files;
  loaded_ = load_without_row(path_, read_, bundle_, files).take(faults);
  project_ = load_project(path_.parent_path(), files, faults);
  inputs_ = files.digests();
  if (loaded_) data_ = loaded_->data;
}

void CopyMaker::describe(Made& made) const {
  made.inputs = inputs_;
  if (!loaded_) return;
  made.dated_by_environment = !loaded_->sheet.updated;
  made.loaded = !loaded_->data.incomplete;
  made.replaceable = loaded_->replaceable;
}

Made CopyMaker::look() {
  return made_by(path_, [&](Made& made) {
    load(made.diagnostics);
    describe(made);
    made.readable = is_readable(made.diagnostics);
  });
}

Made CopyMaker::make(Copy const& copy, sheet::Row const& row) {
  return made_by(path_, [&](Made& made) {
    // What there is to say of the sheet itself was said before the first copy.
    Diagnostics known;
    load(known);
    describe(made);
    if (!loaded_) {
      made.diagnostics = std::move(known);
      return;
    }
    loaded_->data = data_with_row(data_, loaded_->sheet, row, made.diagnostics);
    Wanted wanted = wanted_;
    wanted.languages = copy.languages;
    make_files(*loaded_, project_, copy.name, wanted, bundle_, stores_, made);
    // Here several are reckoned at a time; who takes the files takes one after the other.
    for (MadeFile& file : made.files) file.digest = sha256(file.bytes);
  });
}

}  // namespace factsheet::cli
