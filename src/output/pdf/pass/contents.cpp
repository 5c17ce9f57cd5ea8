#include "output/pdf/pass/contents.h"

#include "output/fault.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace factsheet::output {
namespace {

/// Takes the page of samples out: the codes of the blanks, and the fonts that have them.
struct SamplePage {
  std::vector<FontCode> codes;
  Object fonts = Object::newDictionary();
};
SamplePage take_samples(Pass& pass) {
  SamplePage samples;
  if (pass.drawing.samples == 0) return samples;
  Object page = pass.pages.back();
  samples.codes = read_samples(stream_data(page.getKey("/Contents")));
  if (samples.codes.size() != pass.drawing.samples) fail_internally({}, "a space has no code");
  samples.fonts = page.getKey("/Resources").getKey("/Font");
  QPDFPageDocumentHelper(pass.pdf).removePage(page);
  pass.pages.pop_back();
  return samples;
}

/// A page names each font that it uses, also one of which it has a blank alone.
void add_fonts(Object page, PageRecord const& record, SamplePage& samples) {
  Object resources = page.getKey("/Resources");
  for (BlankGlyph const& blank : record.blanks) {
    std::string const& name = samples.codes.at(blank.sample).font;
    if (!resources.getKey("/Font").isDictionary()) resources.replaceKey("/Font", Object::newDictionary());
    resources.getKey("/Font").replaceKey(name, samples.fonts.getKey(name));
  }
}

}  // namespace

void finish_contents(Pass& pass, ContentStyle const& style) {
  SamplePage samples = take_samples(pass);
  if (pass.pages.size() != pass.document.pages.size()) fail_internally({}, "a page was lost in drawing");
  for (std::size_t i = 0; i < pass.pages.size(); ++i) {
    Object& page = pass.pages[i];
    PageRecord const& record = pass.drawing.pages[i];
    std::string const drawn = stream_data(page.getKey("/Contents"));
    RewrittenContent rewritten = rewrite_content(drawn, record, style, samples.codes);
    page.replaceKey("/Contents", Object::newStream(&pass.pdf, rewritten.content));
    add_fonts(page, record, samples);
    // Cairo names a font alike on all pages.
    pass.glyph_texts.merge(rewritten.texts);
  }
}

}  // namespace factsheet::output
