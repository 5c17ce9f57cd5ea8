#include "output/copies/press_file.h"

#include "output/copies/file_parts.h"
#include "output/copies/pdf_text.h"
#include "output/pdf/press_facts.h"
#include "output/press/press_colours.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

std::string overprint_resources() {
  std::string states;
  for (bool const stroke : {false, true}) {
    for (bool const fill : {false, true}) {
      // Mode 1: an ink that an overprinting colour does not have is left as it is (ISO 32000-1 §8.6.7).
      states +=
          fmt::format("{} <</Type /ExtGState /OP {} /op {} /OPM 1>>", overprint_state(stroke, fill), stroke, fill);
    }
  }
  return "<<" + states + ">>";
}

/// Separation All with a tint that puts as much on each plate (ISO 32000-1 §8.6.6.4).
constexpr char const* registration_resource =
    "[/Separation /All /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]";

/// A rectangle `inset` inside the medium.
void add_box(std::string& to, char const* name, Size medium, Length inset) {
  to += name;
  // A shop's programs compare them to a thousandth of a millimetre.
  Rect const box{{inset, inset}, {medium.width - inset * 2, medium.height - inset * 2}};
  append_rectangle(to, box, medium.height, 3);
}

std::string press_page(Size page, Surround const& around, int parent, std::string const& resources,
                       std::string const& contents) {
  Size const medium = medium_size(page, around);
  std::string body = fmt::format("<</Type /Page /Parent {} 0 R", parent);
  add_box(body, " /MediaBox ", medium, {});
  add_box(body, " /BleedBox ", medium, around.margin - around.bleed);
  add_box(body, " /TrimBox ", medium, around.margin);
  return body + fmt::format(" /Resources <<{}>> /Contents {}>>", resources, contents);
}

std::string press_intent(Paper paper, int profile) {
  PrintingCondition const condition = printing_condition(paper);
  return fmt::format(
      "<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier ({}) /OutputCondition ({}) /RegistryName "
      "(http://www.color.org) /Info ({}) /DestOutputProfile {} 0 R>>",
      condition.identifier, condition.description, condition.description, profile);
}

std::string contents_of(FileTask const& task) {
  std::string all;
  for (PageContent const& page : task.pages) {
    for (std::string const& stream : page.streams) all += stream;
  }
  return all;
}

}  // namespace

std::string write_press_file(FileTask const& task, Surround const& around, Press const& press, Diagnostics& notes) {
  PdfFile file(task.deflater);
  DocumentFacts const facts = press_facts(task.document, task.assets, press);
  int const root = file.reserve(), info = file.reserve(), tree = file.reserve();
  PageObjects const objects = add_pages(task, press.paper, file, notes);
  std::string shared = fmt::format("/ExtGState {} 0 R", file.add(overprint_resources()));
  if (!around.marks.empty()) {
    shared += fmt::format("/ColorSpace <<{} {} 0 R>>", registration_space, file.add(registration_resource));
  }
  std::string kids;
  for (std::size_t page = 0; page < task.pages.size(); ++page) {
    int const object = file.add(press_page(task.document.pages[page].size, around, tree,
                                           objects.resources[page] + shared, objects.contents[page]));
    kids += fmt::format("{} 0 R ", object);
  }
  file.put(tree, fmt::format("<</Type /Pages /Count {} /Kids [{}]>>", task.pages.size(), kids));
  file.put(info, fmt::format("<<{} /GTS_PDFXVersion ({}) /Trapped /False>>", info_entries(facts),
                             version_name(press.standard)));
  int const profile = add_profile(press_profile(task.assets, press.paper), 4, file);
  std::string body = fmt::format("<</Type /Catalog /Pages {} 0 R /OutputIntents [{} 0 R]", tree,
                                 file.add(press_intent(press.paper, profile)));
  bool const old = press.standard == PressStandard::x1a;
  if (!old) {
    std::string const seed = facts.title + facts.iso_date() + contents_of(task);
    auto packet = std::make_shared<std::string const>(xmp_packet_for_press(facts, seed));
    body += fmt::format(" /Metadata {} 0 R", file.add_coded_stream("/Type /Metadata /Subtype /XML", std::move(packet)));
  }
  file.put(root, body + ">>");
  // ISO 15930-4 is a file of PDF 1.4, which has no object streams yet; ISO 15930-7 one of 1.6.
  return file.write(old ? "1.4" : "1.6", !old, {root, info});
}

}  // namespace factsheet::output
