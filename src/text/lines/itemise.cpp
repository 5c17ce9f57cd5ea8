#include "text/lines/itemise.h"

#include "core/utf8.h"
#include "text/fonts/missing_glyph.h"
#include "text/lines/bidi_levels.h"

#include <algorithm>
#include <string>

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace factsheet::text {
namespace {

/// ISO 15924 tag of a character's script; 0 for what all scripts share and takes that of the letters around it.
std::uint32_t script_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return HB_SCRIPT_LATIN;
  if (c < 0x80) return 0;
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode const script = uscript_getScript(static_cast<UChar32>(c), &status);
  if (U_FAILURE(status) || script <= USCRIPT_INHERITED || script == USCRIPT_UNKNOWN) return 0;
  return hb_script_from_string(uscript_getShortName(script), -1);
}

/// Marks are drawn on the letter before them: they must come from its face.
bool follows_base(char32_t c) {
  if (c < 0x0300) return false;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0 || c == U'\u200C' || c == U'\u200D';
}

class Itemiser {
 public:
  Itemiser(PreparedText const& prepared, Paragraph const& paragraph, GlyphSource const& source, Diagnostics& found)
      : prepared_(prepared),
        paragraph_(paragraph),
        source_(source),
        found_(found),
        bidi_(bidi_levels(prepared, paragraph)) {}

  ItemisedText make() {
    script_ = first_script();
    for (std::size_t run = 0; run < prepared_.runs.size(); ++run) {
      if (prepared_.runs[run].begin < prepared_.runs[run].end && !add_run(run)) return {};
    }
    return {std::move(items_), bidi_.base};
  }

 private:
  [[nodiscard]] std::uint32_t first_script() const {
    for (std::size_t at = 0; at < prepared_.text.size();) {
      if (std::uint32_t const script = script_of(next_code_point(prepared_.text, at))) return script;
    }
    return HB_SCRIPT_LATIN;
  }

  bool add_run(std::size_t run) {
    Result<std::vector<FaceNumber>> faces = source_.faces(paragraph_.runs[run].style);
    for (Diagnostic& diagnostic : faces.diagnostics) {
      // An unknown family is the theme's fault, told once; a missing slope or weight comes of the author's markup.
      if (diagnostic.rule == "missing-face") diagnostic.at = paragraph_.runs[run].at;
    }
    faces_ = faces.take(found_).value_or(std::vector<FaceNumber>{});
    if (faces_.empty()) return false;
    for (std::size_t at = prepared_.runs[run].begin; at < prepared_.runs[run].end;) {
      std::size_t const begin = at;
      char32_t const c = next_code_point(prepared_.text, at);
      std::size_t const marks = at;
      at = past_marks(at, prepared_.runs[run].end);
      choose_face(c, marks, at, run);
      if (std::uint32_t const script = script_of(c)) script_ = script;
      add({begin, at, run, face_, script_, bidi_.levels.empty() ? 0 : bidi_.levels[begin]});
    }
    return true;
  }

  [[nodiscard]] std::size_t past_marks(std::size_t at, std::size_t end) const {
    while (at < end) {
      std::size_t next = at;
      if (!follows_base(next_code_point(prepared_.text, next))) break;
      at = next;
    }
    return at;
  }

  /// A letter and its marks must come from one face, so the first that has them all is best.
  void choose_face(char32_t base, std::size_t marks, std::size_t end, std::size_t run) {
    auto const has_all = [&](FaceNumber face) {
      return source_.covers(face, base) && lacking(face, marks, end).empty();
    };
    auto const has_base = [&](FaceNumber face) { return source_.covers(face, base); };
    auto whole = std::find_if(faces_.begin(), faces_.end(), has_all);
    if (whole == faces_.end()) whole = std::find_if(faces_.begin(), faces_.end(), has_base);
    face_ = whole == faces_.end() ? faces_.front() : *whole;
    if (whole == faces_.end()) report(base, run);
    for (char32_t const mark : lacking(face_, marks, end)) report(mark, run);
  }

  [[nodiscard]] std::u32string lacking(FaceNumber face, std::size_t marks, std::size_t end) const {
    std::u32string missing;
    while (marks < end) {
      char32_t const mark = next_code_point(prepared_.text, marks);
      bool const drawn = mark != U'\u200C' && mark != U'\u200D';
      if (drawn && !source_.covers(face, mark)) missing += mark;
    }
    return missing;
  }

  void report(char32_t c, std::size_t run) {
    std::vector<std::string> tried;
    for (FaceNumber const face : faces_) tried.push_back(source_.face(face)->family);
    found_.push_back(missing_glyph(c, paragraph_.runs[run].at, tried));
  }

  void add(TextItem const& item) {
    TextItem* const last = items_.empty() ? nullptr : &items_.back();
    if (last != nullptr && last->run == item.run && last->face == item.face && last->script == item.script &&
        last->level == item.level) {
      last->end = item.end;
    } else {
      items_.push_back(item);
    }
  }

  PreparedText const& prepared_;
  Paragraph const& paragraph_;
  GlyphSource const& source_;
  Diagnostics& found_;
  BidiLevels bidi_;
  std::vector<TextItem> items_;
  std::vector<FaceNumber> faces_;
  FaceNumber face_ = 0;
  std::uint32_t script_ = 0;
};

}  // namespace

ItemisedText itemise(PreparedText const& prepared, Paragraph const& paragraph, GlyphSource const& source,
                     Diagnostics& found) {
  return Itemiser(prepared, paragraph, source, found).make();
}

}  // namespace factsheet::text
