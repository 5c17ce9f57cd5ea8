#include "output/copies/file_parts.h"

#include "output/copies/font_writer.h"
#include "output/copies/pdf_text.h"
#include "output/fault.h"

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// The pictures of a document, each once however often it was loaded, at the greatest size at which it is shown.
class UsedPictures {
 public:
  std::size_t number(UsedPicture const& used, bool is_apart) {
    for (std::size_t i = 0; !is_apart && i < used_.size(); ++i) {
      bool const is_same = used_[i].file == used.file || used_[i].file->bytes == used.file->bytes;
      if (!is_same || used_[i].crop != used.crop) continue;
      used_[i].size = {std::max(used_[i].size.width, used.size.width),
                       std::max(used_[i].size.height, used.size.height)};
      return i;
    }
    used_.push_back(used);
    return used_.size() - 1;
  }
  [[nodiscard]] std::vector<UsedPicture> const& all() const { return used_; }

 private:
  std::vector<UsedPicture> used_;
};

/// A page's fonts or pictures: their names, and their numbers among all.
using Named = std::vector<std::pair<std::string, std::size_t>>;

void add_resources(std::string& to, char const* kind, Named const& named, std::vector<int> const& objects) {
  if (named.empty()) return;
  to += fmt::format("/{} <<", kind);
  for (auto const& [name, number] : named) {
    to += name;
    append_reference(to, objects[number]);
  }
  to += ">>";
}

std::string add_contents(std::vector<std::string> const& streams, PdfFile& file) {
  std::string references;
  for (std::string const& stream : streams) {
    if (!references.empty()) references += ' ';
    append_reference(references, file.add_stream("", stream));
  }
  return streams.size() == 1 ? references : "[" + references + "]";
}

std::string name_of(std::string_view kind, std::size_t part, std::size_t number) {
  std::string name;
  append_resource_name(name, kind, part, number);
  return name;
}

/// Gathers what the parts of pages use.
struct Gathering {
  FontWriter fonts;
  UsedPictures pictures;
  bool for_press = false;

  void add(PartContent const& part, std::size_t number, Named& fonts_of_page, Named& pictures_of_page) {
    for (std::size_t i = 0; i < part.fonts.size(); ++i) {
      PageFont const& font = part.fonts[i];
      fonts_of_page.emplace_back(name_of("F", number, i), fonts.use(font.path, *font.face, font.texts));
    }
    for (std::size_t i = 0; i < part.pictures.size(); ++i) {
      UsedPicture const& used = part.pictures[i];
      bool const is_apart = for_press && may_show_what_is_below(*used.file);
      pictures_of_page.emplace_back(name_of("Im", number, i), pictures.number(used, is_apart));
    }
  }
};

/// Tells of all that are broken at once.
std::vector<int> add_pictures(std::vector<UsedPicture> const& pictures, FileTask const& task, Paper paper,
                              PdfFile& file, Diagnostics& notes) {
  std::vector<int> objects;
  Diagnostics faults;
  for (UsedPicture const& picture : pictures) {
    try {
      objects.push_back(task.pictures.add(picture, task.document, {task.build, paper}, task.assets, file, notes));
    } catch (Fault const&) {
      faults.push_back(describe_current_exception(picture.at));
    }
  }
  if (!faults.empty()) throw Faults(std::move(faults));
  return objects;
}

}  // namespace

PageObjects add_pages(FileTask const& task, Paper paper, PdfFile& file, Diagnostics& notes) {
  PageObjects made;
  Gathering used{FontWriter(task.fonts, task.deflater), {}, task.build == InkBuild::press};
  std::vector<Named> fonts(task.pages.size()), pictures(task.pages.size());
  for (std::size_t page = 0; page < task.pages.size(); ++page) {
    made.contents.push_back(add_contents(task.pages[page].streams, file));
    auto const& parts = task.pages[page].parts;
    for (std::size_t i = 0; i < parts.size(); ++i) used.add(*parts[i], i, fonts[page], pictures[page]);
  }
  std::vector<int> const font_objects = used.fonts.write(file);
  std::vector<int> const picture_objects = add_pictures(used.pictures.all(), task, paper, file, notes);
  for (std::size_t page = 0; page < task.pages.size(); ++page) {
    made.resources.emplace_back();
    add_resources(made.resources.back(), "Font", fonts[page], font_objects);
    add_resources(made.resources.back(), "XObject", pictures[page], picture_objects);
  }
  return made;
}

std::string info_entries(DocumentFacts const& facts) {
  std::string entries;
  auto const add = [&](char const* key, std::string const& text) {
    if (text.empty()) return;
    entries += key;
    append_text(entries, text);
  };
  add(" /Title ", facts.title);
  add(" /Author ", facts.author);
  add(" /Subject ", facts.description);
  add(" /Keywords ", facts.joined_keywords());
  add(" /Creator ", facts.producer);
  add(" /Producer ", facts.producer);
  add(" /CreationDate ", facts.pdf_date());
  add(" /ModDate ", facts.pdf_date());
  return entries;
}

int add_profile(std::string const& icc, int channels, PdfFile& file) {
  if (icc.empty()) fail_internally({}, "a colour profile is missing");
  return file.add_stream(fmt::format("/N {}", channels), icc);
}

}  // namespace factsheet::output
