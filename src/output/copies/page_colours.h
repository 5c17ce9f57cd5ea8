// What is set in a page's contents, so that nothing is set twice.
#pragma once
#include "core/length.h"
#include "output/pdf/content/ink_writer.h"
#include "scene/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::output {

class PageColours {
 public:
  /// Of what was set by other parts of the page nothing is known.
  PageColours(std::string& out, InkBuild build, std::size_t part) : out_(out), part_(part), inks_(build, none_) {}

  void fill(Colour const& colour);
  void stroke(scene::Stroke const& stroke);
  void set_font(std::size_t font, Length size);
  /// Before a picture: it takes over what is set, and its white would leave the ink below.
  void knock_out() { out_ += inks_.write_knock_out(); }
  void save();
  void restore();

 private:
  struct State {
    std::optional<Colour> fill, stroke;
    std::optional<double> width;
    std::optional<scene::Cap> cap;
    std::optional<std::size_t> font;
    Length size;
  };

  std::string& out_;
  std::size_t part_;
  std::vector<Colour> none_;
  InkWriter inks_;
  State now_;
  std::vector<State> saved_;
};

}  // namespace factsheet::output
