#include "output/svg/svg_source.h"

#include "output/fault.h"
#include "output/svg/svg_check.h"
#include "output/svg/svg_masks.h"
#include "output/svg/svg_mending.h"
#include "output/svg/xml/xml_parser.h"

#include <fmt/format.h>

namespace factsheet::output {

void refuse_svg(std::string const& path, std::string const& what, std::string help, Span const& at) {
  fail(at, "svg-not-plain", fmt::format("the picture \"{}\" contains {}", path, what), std::move(help));
}

void refuse_unknown(std::string const& path, std::string const& what, Span const& at) {
  fail(at, "svg-unknown", fmt::format("the picture \"{}\" uses {}, which cannot be drawn here", path, what),
       "in the drawing program, save it as plain SVG without that, or use it as a PNG at least 2200 pixels wide");
}

bool depends_on_language(std::string_view bytes) {
  return xml_as_utf8(bytes).find("systemLanguage") != std::string::npos;
}

std::string prepare_svg(std::string const& path, std::string_view bytes, std::string const& language, Span const& at) {
  try {
    XmlTree const tree = parse_xml(xml_as_utf8(bytes));
    if (tree.has_stylesheet) refuse_unknown(path, "a style sheet in another file", at);
    choose_language(*tree.root, language);
    mend_style_sheets(*tree.root);
    mend_svg(*tree.root, check_svg(path, *tree.root, at));
    turn_masks_into_clips(*tree.root);
    return write_xml(*tree.root);
  } catch (XmlFault const& fault) {
    fail(at, "image-damaged", fmt::format("the picture \"{}\" is damaged: {}", path, fault.what()),
         "save it again from the program that made it");
  } catch (XmlLimit const& limit) {
    fail(at, "limit", fmt::format("the picture \"{}\" has more than {}", path, limit.what()),
         "simplify it in the drawing program");
  }
}

}  // namespace factsheet::output
