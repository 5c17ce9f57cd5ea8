// Codes for telephones beside web addresses: on paper a link leads nowhere.
#pragma once
#include "layout/blocks/block.h"
#include "layout/blocks/context.h"
#include "layout/blocks/qr_modules.h"

#include <functional>
#include <optional>
#include <string>

namespace factsheet::layout {

/// A code of a size; `quiet` is the white that whoever places it must still give on each side. On paper that is the
/// page itself; on a tone the code brings its own white.
struct PlacedCode {
  DrawnPart drawing;
  Length module, quiet;
};
/// How large its modules are, and the white around it that it brings along on a tone.
struct CodeMeasure {
  Length module, white;
};
/// As wide as is `wanted`, so that codes of more and of fewer modules are of one size; wider where modules would be
/// smaller than `least`, narrower where there is no such room. `white_beside`: what of the white stands within `room`
/// on paper, in modules.
struct CodeWish {
  Length wanted, least, room;
  int white_beside = 0;
};
CodeMeasure measure_code(QrCode const& code, CodeWish const& wish, Context const& context);

Box code_box(PlacedCode code);

/// What codes stand on: the theme's paper, or where that is dark its ink, for not every telephone reads a light code.
Colour const& code_ground(resolve::Theme const& theme);

/// The code in that size, its dark modules an item of `tag`.
PlacedCode place_code(QrCode const& code, CodeMeasure const& measure, scene::Tag tag, Span const& at,
                      Context const& context);

/// The code of a web address, as decoration: the address stands beside it. All of them are as wide as the longest
/// easy address needs for modules that a telephone reads from a print, 14.8 mm; a longer one is wider, and a narrow
/// block has a smaller one. Nothing when the sheet wants no codes, for an address that is none of the web, and where
/// the code would be wider than `width`.
std::optional<PlacedCode> link_code(std::string const& link, Length width, Span const& at, Context const& context);

/// The code at the left below what it belongs to.
Boxes code_below(PlacedCode code, Context const& context);

/// Texts beside their code, and the white that it still needs on all sides.
struct CodedText {
  Boxes boxes;
  Length white;
};
using TextBoxes = std::function<Boxes(Length width)>;
/// Boxes of text with the code at their right, at the height of the first line's capitals. `make` is given the width
/// that the code leaves; without a code all of it. A code wider than half of the width stands below the text.
CodedText with_code(std::string const& link, Length width, Span const& at, Context const& context,
                    TextBoxes const& make);

/// A code and its address for each web link in the texts of a block, blocks within it apart: what stands at its foot.
/// The address alone of a mailbox or a telephone that no words say, and of what is too long for a code of the width.
Boxes code_boxes(Stack const& content, Length width, Context const& context);

}  // namespace factsheet::layout
