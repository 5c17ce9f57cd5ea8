#include "text/lines/itemise.h"

#include "core/utf8.h"
#include "text/fonts/missing_glyph.h"
#include "text/lines/marked_text.h"
#include "text/typography/letters.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace factsheet::text {
namespace {

/// Numbers and signs that no letters stand beside are set as Latin ones are.
PangoScript script_of(FontItem const& item) {
  auto const script = static_cast<PangoScript>(item.script);
  bool const shared = script == PANGO_SCRIPT_COMMON || script == PANGO_SCRIPT_INHERITED;
  return shared || script == PANGO_SCRIPT_UNKNOWN ? PANGO_SCRIPT_LATIN : script;
}

class Itemiser {
 public:
  Itemiser(PreparedText const& prepared, Paragraph const& paragraph, GlyphSource const& source, Diagnostics& found)
      : prepared_(prepared), paragraph_(paragraph), source_(source), found_(found), faces_(prepared.runs.size()) {}

  ItemisedText make(ItemisingContexts const& contexts) {
    for (std::size_t run = 0; run < prepared_.runs.size(); ++run) {
      if (prepared_.runs[run].begin < prepared_.runs[run].end && !ask_fonts(run)) return {};
    }
    if (stretches_.empty()) return {};
    MarkedText const marked = mark_directions(prepared_, paragraph_);
    move_stretches(marked);
    std::vector<FontItem> const items = contexts.with_one(
        [&](ItemisingContext& context) { return context.itemise(marked.text, stretches_, marked.right_to_left); });
    for (FontItem const& item : items) add(item, marked);
    for (TextItem const& item : items_) look_for_missing(item);
    report_missing();
    return {std::move(items_), marked.right_to_left ? 1 : 0};
  }

 private:
  bool ask_fonts(std::size_t run) {
    Result<std::vector<FaceNumber>> faces = source_.faces(paragraph_.runs[run].style);
    for (Diagnostic& diagnostic : faces.diagnostics) {
      // An unknown family is the theme's fault, told once; a missing slope or weight comes of the author's markup.
      if (diagnostic.kind != FaultKind::missing_face) continue;
      diagnostic.at = paragraph_.runs[run].at;
      if (paragraph_.runs[run].style.italic) {
        diagnostic.help = "remove the emphasis (* or _) here; " + diagnostic.help;
      }
    }
    faces_[run] = faces.take(found_).value_or(std::vector<FaceNumber>{});
    if (faces_[run].empty()) return false;
    FontList fonts;
    for (FaceNumber const face : faces_[run]) fonts.push_back(source_.pango_font(face));
    ask_from(prepared_.runs[run].begin, fonts);
    keep_marks_with_letters(run, fonts);
    return true;
  }

  void ask_from(std::size_t begin, FontList fonts) {
    if (!stretches_.empty() && stretches_.back().begin == begin) stretches_.pop_back();
    if (stretches_.empty() || stretches_.back().fonts != fonts) stretches_.push_back({begin, std::move(fonts)});
  }

  /// Pango chooses a font for each character. Where the text face lacks a letter or a mark on it, only the one face may
  /// be asked that has most of both.
  void keep_marks_with_letters(std::size_t run, FontList const& fonts) {
    Range const range = prepared_.runs[run];
    for (std::size_t at = range.begin; at < range.end;) {
      std::size_t const begin = at;
      next_code_point(prepared_.text, at);
      std::size_t const marks = at;
      at = past_marks(at, range.end);
      if (at == marks || has_all(faces_[run].front(), {begin, at})) continue;
      ask_from(begin, {source_.pango_font(face_for(run, {begin, marks}, {begin, at}))});
      if (at < range.end) ask_from(at, fonts);
    }
  }

  [[nodiscard]] std::size_t past_marks(std::size_t at, std::size_t end) const {
    while (at < end && static_cast<unsigned char>(prepared_.text[at]) >= 0xC0) {
      std::size_t next = at;
      if (!follows_base(next_code_point(prepared_.text, next))) break;
      at = next;
    }
    return at;
  }

  [[nodiscard]] FaceNumber face_for(std::size_t run, Range letter, Range with_marks) const {
    for (Range const wanted : {with_marks, letter}) {
      auto const found =
          std::find_if(faces_[run].begin(), faces_[run].end(), [&](FaceNumber face) { return has_all(face, wanted); });
      if (found != faces_[run].end()) return *found;
    }
    return faces_[run].front();
  }

  [[nodiscard]] bool has_all(FaceNumber face, Range range) const {
    for (std::size_t at = range.begin; at < range.end;) {
      if (is_missing(face, next_code_point(prepared_.text, at))) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_missing(FaceNumber face, char32_t c) const {
    bool const drawn = c != U'\u200C' && c != U'\u200D';
    return drawn && !source_.covers(face, c);
  }

  void move_stretches(MarkedText const& marked) {
    if (marked.places.empty()) return;
    for (FontStretch& stretch : stretches_) {
      auto const place = std::lower_bound(marked.places.begin(), marked.places.end(), stretch.begin);
      stretch.begin = static_cast<std::size_t>(place - marked.places.begin());
    }
  }

  /// An item without the marks of direction, cut where runs end.
  void add(FontItem const& item, MarkedText const& marked) {
    std::size_t begin = marked.prepared_place(item.begin);
    std::size_t const end = marked.prepared_place(item.end);
    if (begin == end) mark_level_ = std::min(mark_level_.value_or(item.level), item.level);
    while (begin < end) {
      while (prepared_.runs[run_].end <= begin) ++run_;
      std::size_t const cut = std::min(end, prepared_.runs[run_].end);
      add({begin, cut, run_, face_of(item.font), script_of(item), item.level, mark_level_});
      mark_level_.reset();
      begin = cut;
    }
  }

  [[nodiscard]] FaceNumber face_of(PangoFont* font) const {
    for (FaceNumber const face : faces_[run_]) {
      if (source_.pango_font(face) == font) return face;
    }
    return faces_[run_].front();
  }

  void add(TextItem const& item) {
    TextItem* const last = items_.empty() ? nullptr : &items_.back();
    if (last != nullptr && !item.mark_level && last->run == item.run && last->face == item.face &&
        last->script == item.script && last->level == item.level) {
      last->end = item.end;
    } else {
      items_.push_back(item);
    }
  }

  void look_for_missing(TextItem const& item) {
    for (std::size_t at = item.begin; at < item.end;) {
      char32_t const c = next_code_point(prepared_.text, at);
      if (is_missing(item.face, c)) missing_[item.run].insert(c);
    }
  }

  void report_missing() {
    for (auto const& [run, characters] : missing_) {
      std::vector<std::string> tried;
      for (FaceNumber const face : faces_[run]) tried.push_back(source_.face(face)->family);
      Diagnostics messages = missing_glyphs(characters, paragraph_.runs[run].at, tried);
      std::move(messages.begin(), messages.end(), std::back_inserter(found_));
    }
  }

  PreparedText const& prepared_;
  Paragraph const& paragraph_;
  GlyphSource const& source_;
  Diagnostics& found_;
  std::vector<std::vector<FaceNumber>> faces_;  ///< of each run
  std::vector<FontStretch> stretches_;
  std::size_t run_ = 0;            ///< of the item that is being added
  std::optional<int> mark_level_;  ///< of the marks before it
  std::vector<TextItem> items_;
  std::map<std::size_t, std::set<char32_t>> missing_;  ///< by run
};

}  // namespace

ItemisedText itemise(PreparedText const& prepared, Paragraph const& paragraph, GlyphSource const& source,
                     ItemisingContexts const& contexts, Diagnostics& found) {
  return Itemiser(prepared, paragraph, source, found).make(contexts);
}

}  // namespace factsheet::text
