
#include "text/lines/paragraph.h"

#include <utility>

namespace factsheet::text {

Paragraph make_paragraph(Inlines const& inlines, TextStyle const& style, std::string const& language,
                         Colour const* link_colour, Weight strong) {
  Paragraph paragraph;
  paragraph.language = language;
  for (Inline const& it : inlines) {
    StyledRun run;
    run.text = it.text;
    run.style = style;
    if (it.strong) run.style.weight = strong;
    if (it.emphasis) run.style.italic = true;
    if (!it.link.empty() && link_colour != nullptr) run.style.colour = *link_colour;
    run.language = it.language;
    run.link = it.link;
    run.link_number = it.link_number;
    run.at = it.at;
    paragraph.runs.push_back(std::move(run));
  }
  return paragraph;
}

Paragraph make_paragraph(std::string text, TextStyle const& style, std::string const& language, Span at) {
  Paragraph paragraph;
  paragraph.language = language;
  StyledRun run;
  run.text = std::move(text);
  run.style = style;
  run.at = std::move(at);
  paragraph.runs.push_back(std::move(run));
  return paragraph;
}

}  // namespace factsheet::text
