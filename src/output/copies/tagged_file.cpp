#include "output/copies/tagged_file.h"

#include "core/language.h"
#include "output/copies/file_parts.h"
#include "output/copies/pdf_text.h"
#include "output/copies/structure_writer.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

std::string page_object(TaggedFile const& to, PageObjects const& objects, std::size_t page, int parent,
                        std::vector<int> const& links) {
  Size const size = to.document.pages[page].size;
  std::string body = fmt::format("<</Type /Page /Parent {} 0 R /MediaBox ", parent);
  append_rectangle(body, {{}, size}, size.height);
  body += fmt::format(" /Resources <<{}>> /Contents {} /StructParents {} /Tabs /S", objects.resources[page],
                      objects.contents[page], page);
  if (!links.empty()) {
    body += " /Annots [";
    for (int const link : links) body += fmt::format("{} 0 R ", link);
    body += ']';
  }
  return body + ">>";
}

std::string kids(std::vector<int> const& pages) {
  std::string list;
  for (int const page : pages) list += fmt::format("{} 0 R ", page);
  return list;
}

/// Two pages side by side stand in the order in which the language is read.
std::string viewer_preferences_of(DocumentFacts const& facts) {
  auto const* const language = find_language(facts.language);
  bool const leftwards = language != nullptr && language->direction == Direction::right_to_left;
  return leftwards ? "/DisplayDocTitle true /Direction /R2L" : "/DisplayDocTitle true";
}

/// The colours of the file are sRGB (ISO 19005-2 §6.2.3).
std::string intent_for_screens(int profile) {
  return fmt::format(
      "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) "
      "/DestOutputProfile {} 0 R>>",
      profile);
}

std::string catalog(DocumentFacts const& facts, std::string const& parts) {
  std::string body = "<</Type /Catalog" + parts + " /MarkInfo <</Marked true>> /Lang ";
  append_bytes(body, facts.language);
  return body + " /ViewerPreferences <<" + viewer_preferences_of(facts) + ">>>>";
}

}  // namespace

std::string write_tagged_file(FileTask const& task, Diagnostics& notes) {
  PdfFile file(task.deflater);
  DocumentFacts const facts = gather_facts(task.document, task.assets);
  int const root = file.reserve(), info = file.reserve(), tree = file.reserve();
  PdfDrawing drawing;
  TaggedFile tagged{file, task.document, drawing, {}};
  for (PageContent const& page : task.pages) {
    drawing.pages.push_back(page.record);
    tagged.pages.push_back(file.reserve());
  }
  // What copies have alike is deflated once; a file of its own is smaller as a whole.
  bool const is_copy = std::any_of(task.document.pages.begin(), task.document.pages.end(),
                                   [](scene::Page const& page) { return !page.parts.empty(); });
  auto const begin_group = [&] {
    if (is_copy) file.begin_group();
  };
  begin_group();
  PageObjects const objects = add_pages(task, Paper::coated, file, notes);
  begin_group();
  LinkObjects const links = reserve_links(tagged);
  int const structure = write_structure(tagged, links);
  begin_group();
  int const outline = write_outline(tagged);
  for (std::size_t page = 0; page < tagged.pages.size(); ++page) {
    file.put(tagged.pages[page], page_object(tagged, objects, page, tree, links.by_page[page]));
  }
  file.put(tree, fmt::format("<</Type /Pages /Count {} /Kids [{}]>>", tagged.pages.size(), kids(tagged.pages)));
  file.put(info, "<<" + info_entries(facts) + ">>");
  std::string parts = fmt::format(" /Pages {} 0 R /StructTreeRoot {} 0 R", tree, structure);
  if (outline != 0) parts += fmt::format(" /Outlines {} 0 R", outline);
  // Programs that know no PDF look for the packet as it is.
  auto packet = std::make_shared<std::string const>(xmp_packet(facts));
  parts += fmt::format(" /Metadata {} 0 R", file.add_coded_stream("/Type /Metadata /Subtype /XML", std::move(packet)));
  int const intent = file.add(intent_for_screens(add_profile(task.assets.srgb_icc, 3, file)));
  parts += fmt::format(" /OutputIntents [{} 0 R]", intent);
  file.put(root, catalog(facts, parts));
  return file.write("1.7", true, {root, info});
}

}  // namespace factsheet::output
