#include "output/copies/page_colours.h"

#include "output/copies/pdf_text.h"

namespace factsheet::output {

void PageColours::fill(Colour const& colour) {
  if (now_.fill == colour) return;
  now_.fill = colour;
  out_ += inks_.write(colour, false);
  out_ += '\n';
}

void PageColours::stroke(scene::Stroke const& stroke) {
  if (now_.stroke != stroke.colour) {
    now_.stroke = stroke.colour;
    out_ += inks_.write(stroke.colour, true);
    out_ += '\n';
  }
  if (now_.width != stroke.width.pt()) {
    now_.width = stroke.width.pt();
    append_number(out_, stroke.width.pt());
    out_ += " w\n";
  }
  if (now_.cap != stroke.cap) {
    now_.cap = stroke.cap;
    out_ += stroke.cap == scene::Cap::round ? "1 J 1 j\n" : "0 J 0 j\n";
  }
}

void PageColours::set_font(std::size_t font, Length size) {
  if (now_.font == font && now_.size == size) return;
  now_.font = font;
  now_.size = size;
  append_resource_name(out_, "F", part_, font);
  append_number(out_, size.pt(), 3);
  out_ += " Tf\n";
}

void PageColours::save() {
  out_ += "q ";
  inks_.save();
  saved_.push_back(now_);
}

void PageColours::restore() {
  out_ += "Q\n";
  inks_.restore();
  now_ = saved_.back();
  saved_.pop_back();
}

}  // namespace factsheet::output
