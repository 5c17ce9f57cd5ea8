#include "output/pdf/pass/drawn_svg.h"

#include "output/pdf/content/content_scanner.h"
#include "output/pdf/pass/shading_colours.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace factsheet::output {
namespace {

/// An alpha that no press and no screen tells from none.
constexpr double as_good_as_opaque = 0.996;

/// What a graphics state of Cairo sets.
struct Alpha {
  bool opaque = true, masked = false, blends = false;
};

Alpha alpha_of(Object state) {
  Alpha alpha;
  for (char const* key : {"/ca", "/CA"}) {
    if (state.hasKey(key) && state.getKey(key).getNumericValue() < as_good_as_opaque) alpha.opaque = false;
  }
  alpha.masked = state.hasKey("/SMask") && !state.getKey("/SMask").isNameAndEquals("/None");
  alpha.blends = state.hasKey("/BM") && !state.getKey("/BM").isNameAndEquals("/Normal");
  return alpha;
}

Object entry(Object resources, char const* kind, std::string const& name) {
  Object listed = resources.isDictionary() ? resources.getKey(kind) : Object::newNull();
  return listed.isDictionary() ? listed.getKey(name) : Object::newNull();
}

/// Reads contents, and those that they name.
class DrawnReader {
 public:
  /// Of one stream; `depth` streams are around it.
  DrawnReader(Object const& resources, int depth) : from_(resources), depth_(depth) {
    constexpr int deepest = 100;  // readers of PDF follow no more
    if (depth_ > deepest) throw DeepGroups();
  }

  DrawnSvg read(std::string_view content) {
    ContentScanner scanner(content);
    Operation operation;
    while (scanner.next(operation)) take(operation);
    if (has_fonts()) made_.kinds.text = true;
    return std::move(made_);
  }

 private:
  bool has_fonts() {
    Object fonts = from_.isDictionary() ? from_.getKey("/Font") : Object::newNull();
    return fonts.isDictionary() && !fonts.getKeys().empty();
  }

  void take(Operation const& operation) {
    std::string const name = operation.operands.empty() ? std::string() : std::string(operation.operands.back());
    if (operation.name == "q") saved_.push_back(alpha_);
    if (operation.name == "Q" && !saved_.empty()) {
      alpha_ = saved_.back();
      saved_.pop_back();
    }
    if (operation.name == "gs") return take_state(operation, name);
    if (operation.name == "Do") return take_object(operation, name);
    if (operation.name == "sh") take_shading(name);
    if ((operation.name == "scn" || operation.name == "SCN") && name.substr(0, 1) == "/") take_pattern(name);
    put(operation);
  }

  void put(Operation const& operation) {
    made_.content += operation.whole;
    made_.content += '\n';
  }

  /// `own`: what stands for it; null: it stays as it is.
  void keep(char const* kind, std::string const& name, Object own, bool DrawnKinds::*flag) {
    if (flag != nullptr) made_.kinds.*flag = true;
    if (!made_.resources.isDictionary()) made_.resources = Object::newDictionary();
    if (!made_.resources.getKey(kind).isDictionary()) made_.resources.replaceKey(kind, Object::newDictionary());
    made_.resources.getKey(kind).replaceKey(name, own.isNull() ? entry(from_, kind, name) : own);
  }

  void take_state(Operation const& operation, std::string const& name) {
    Object state = entry(from_, "/ExtGState", name);
    Alpha const set = alpha_of(state);
    bool const was_plain = alpha_.opaque && !alpha_.masked && !alpha_.blends;
    bool const is_plain = set.opaque && !set.masked && !set.blends;
    alpha_.opaque = set.opaque;
    alpha_.masked = alpha_.masked || set.masked;
    alpha_.blends = set.blends;
    if (is_plain && was_plain) return;
    if (set.masked) read_mask(state.getKey("/SMask"));
    keep("/ExtGState", name, state, &DrawnKinds::transparency);
    if (set.blends) made_.kinds.blending = true;
    put(operation);
  }

  /// Amounts of light are no colours, and of alpha the colours do not count; only what it holds is looked at.
  void read_mask(Object mask) {
    Object group = mask.getKey("/G");
    if (!group.isStream()) return;
    bool const by_alpha = mask.getKey("/S").isNameAndEquals("/Alpha");
    bool const in_grey = group.getDict().getKey("/Group").getKey("/CS").isNameAndEquals("/DeviceGray");
    if (!by_alpha && !in_grey) made_.kinds.blending = true;
    DrawnSvg inner = DrawnReader(group.getDict().getKey("/Resources"), depth_ + 1).read(stream_data(group));
    made_.kinds.text = made_.kinds.text || inner.kinds.text;
    if (inner.kinds.bitmaps && !has_grey_bitmaps(inner.resources)) made_.kinds.blending = true;
  }

  static bool has_grey_bitmaps(Object resources) {
    Object listed = resources.getKey("/XObject");
    for (std::string const& name : listed.getKeys()) {
      Object dictionary = listed.getKey(name).getDict();
      if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image")) return false;
      if (!dictionary.getKey("/ColorSpace").isNameAndEquals("/DeviceGray")) return false;
    }
    return true;
  }

  void take_object(Operation const& operation, std::string const& name) {
    Object object = entry(from_, "/XObject", name);
    if (object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) {
      keep("/XObject", name, object, &DrawnKinds::bitmaps);
      if (object.getDict().hasKey("/SMask")) made_.kinds.transparency = true;
      return put(operation);
    }
    DrawnSvg inner = DrawnReader(object.getDict().getKey("/Resources"), depth_ + 1).read(stream_data(object));
    made_.kinds.add(inner.kinds);
    bool const covers = alpha_.opaque && !alpha_.masked && !alpha_.blends && !inner.kinds.transparency;
    if (covers) return put_inside(object, inner);
    replace(object, inner);
    keep("/XObject", name, object, &DrawnKinds::transparency);
    put(operation);
  }

  /// A group that covers is what it holds, clipped to its box.
  void put_inside(Object object, DrawnSvg const& inner) {
    Object box = object.getDict().getKey("/BBox");
    made_.content += "q\n";
    if (box.isArray() && box.getArrayNItems() == 4) {
      auto const side = [&box](int at) { return box.getArrayItem(at).getNumericValue(); };
      made_.content +=
          fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} re\nW\nn\n", side(0), side(1), side(2) - side(0), side(3) - side(1));
    }
    made_.content += inner.content + "Q\n";
    Object named = inner.resources;
    if (!named.isDictionary()) return;
    for (std::string const& kind : named.getKeys()) {
      for (std::string const& name : named.getKey(kind).getKeys()) {
        keep(kind.c_str(), name, named.getKey(kind).getKey(name), nullptr);
      }
    }
  }

  static void replace(Object stream, DrawnSvg const& inner) {
    stream.replaceStreamData(inner.content, Object::newNull(), Object::newNull());
    Object named = inner.resources;
    stream.getDict().replaceKey("/Resources", named.isDictionary() ? named : Object::newDictionary());
  }

  void take_shading(std::string const& name) {
    keep("/Shading", name, Object::newNull(), &DrawnKinds::gradients);
    if (!can_be_recoloured(entry(from_, "/Shading", name))) made_.kinds.blending = true;
  }

  void take_pattern(std::string const& name) {
    Object pattern = entry(from_, "/Pattern", name);
    keep("/Pattern", name, pattern, &DrawnKinds::gradients);
    if (!pattern.isStream()) {
      if (!can_be_recoloured(pattern.getKey("/Shading"))) made_.kinds.blending = true;
      return;
    }
    DrawnSvg const inner = DrawnReader(pattern.getDict().getKey("/Resources"), depth_ + 1).read(stream_data(pattern));
    made_.kinds.add(inner.kinds);
    replace(pattern, inner);
  }

  Object from_;
  int depth_;
  DrawnSvg made_;
  Alpha alpha_;
  std::vector<Alpha> saved_;
};

}  // namespace

DrawnSvg read_drawn_svg(QPDF& file, Drawing const& drawing) {
  file.processMemoryFile("svg", drawing.pdf.data(), drawing.pdf.size());
  Object page = QPDFPageDocumentHelper(file).getAllPages().at(0).getObjectHandle();
  return DrawnReader(page.getKey("/Resources"), 0).read(stream_data(page.getKey("/Contents")));
}

DrawnContent content_of(Drawing const& drawing) {
  QPDF file;
  DrawnSvg drawn = read_drawn_svg(file, drawing);
  return {std::move(drawn.content), drawn.kinds};
}

}  // namespace factsheet::output
