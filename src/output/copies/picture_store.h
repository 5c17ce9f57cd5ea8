// The pictures of copies as objects of their files, each made ready once.
#pragma once
#include "output/copies/pdf_file.h"
#include "output/output.h"
#include "output/pdf/drawing.h"

#include <string>
#include <vector>

namespace factsheet::output {

/// How pictures are to be: for whom, and with which profiles.
struct PictureStyle {
  InkBuild build = InkBuild::screen;
  Paper paper = Paper::coated;
  friend bool operator==(PictureStyle const&, PictureStyle const&) = default;
};

/// A stream that a picture's dictionary names, with what stands before it there.
struct PicturePart {
  std::string before;
  std::string entries;
  Bytes data;
};

/// What stores may keep of files of pictures and of what was made of them; past it they begin anew.
inline constexpr std::size_t most_bytes_of_pictures = 32U << 20U;

class PictureStore {
 public:
  /// Adds the picture to the file and gives its object. What there is to tell of it goes to `notes`.
  int add(UsedPicture const& used, scene::Document const& document, PictureStyle const& style,
          OutputAssets const& assets, PdfFile& file, Diagnostics& notes);

 private:
  struct Ready {
    std::shared_ptr<ImageFile const> file;
    Size size;
    Crop crop;
    PictureStyle style;
    std::string language;  ///< in which a drawing speaks
    std::string entries;   ///< behind the parts
    Bytes data;
    std::vector<PicturePart> parts;
    Diagnostics notes;
  };
  Ready const& ready(UsedPicture const& used, scene::Document const& document, PictureStyle const& style,
                     OutputAssets const& assets);

  std::vector<Ready> ready_;
  std::size_t held_ = 0;  ///< bytes of the files, and of what was made of them
};

/// A picture that shows what lies under it. On the press it is another one wherever it stands.
bool may_show_what_is_below(ImageFile const& file);

}  // namespace factsheet::output
