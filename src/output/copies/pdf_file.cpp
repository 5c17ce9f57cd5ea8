#include "output/copies/pdf_file.h"

#include "output/copies/pdf_text.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// Where an object stands: at an offset of the file, or as one of those in an object stream.
struct Place {
  enum class Kind : unsigned char { free, in_file, in_stream };
  Kind kind = Kind::free;
  std::size_t offset = 0;  ///< or the number of the stream
  std::size_t index = 0;
};

/// As a number whose first byte is the least, whatever machine it is.
std::uint64_t eight_bytes(char const* from) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  return value;
}

/// 128 bits that follow from all of the bytes: eight at a time, each mixed as in MurmurHash's finaliser into one of two
/// halves in turn, which a processor does side by side.
std::string id_of(std::string_view bytes) {
  constexpr std::uint64_t factor = 0xff51afd7ed558ccdULL;
  auto const add = [](std::uint64_t& value, std::uint64_t piece) {
    value = (value ^ piece) * factor;
    value ^= value >> 32U;
  };
  std::uint64_t high = 0x9e3779b97f4a7c15ULL, low = ~high ^ bytes.size();
  while (!bytes.empty()) {
    char pieces[2 * sizeof high]{};
    std::size_t const taken = bytes.copy(pieces, sizeof pieces);
    bytes.remove_prefix(taken);
    add(high, eight_bytes(pieces));
    add(low, eight_bytes(pieces + sizeof high));
  }
  add(high, low);
  add(low, high);
  return fmt::format("<{:016x}{:016x}>", high, low);
}

}  // namespace

/// The bytes of the file so far, and where its objects stand.
class PdfFile::Writer {
 public:
  /// `room`: for so many bytes at first.
  Writer(std::string const& version, std::size_t objects, std::size_t room) : places_(objects + 1) {
    out_.reserve(room);
    // Bytes past ASCII in a second line tell programs that this is no text.
    out_ += fmt::format("%PDF-{}\n%\xbf\xf7\xa2\xfe\n", version);
  }

  void write(std::size_t number, std::string const& body) {
    begin(number);
    out_ += body;
    out_ += "\nendobj\n";
  }
  void write_stream(std::size_t number, std::string const& entries, std::string const& bytes) {
    begin(number);
    out_ += "<<";
    out_ += entries;
    out_ += " /Length ";
    append_integer(out_, static_cast<long long>(bytes.size()));
    out_ += ">>\nstream\n";
    out_ += bytes;
    out_ += "\nendstream\nendobj\n";
  }
  void stands_in_stream(std::size_t number, std::size_t stream, std::size_t index) {
    places_[number] = {Place::Kind::in_stream, stream, index};
  }

  std::string finish_with_table(PdfFile::Trailer const& trailer) {
    std::size_t const start = out_.size();
    out_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places_.size());
    for (std::size_t i = 1; i < places_.size(); ++i) out_ += fmt::format("{:010} 00000 n \n", places_[i].offset);
    std::string const id = id_of(out_);
    out_ += fmt::format("trailer\n<</Size {} /Root {} 0 R /Info {} 0 R /ID [{}{}]>>\nstartxref\n{}\n%%EOF\n",
                        places_.size(), trailer.root, trailer.info, id, id, start);
    return std::move(out_);
  }

  std::string finish_with_stream(PdfFile::Trailer const& trailer, Deflater& deflater) {
    std::size_t const start = out_.size();
    std::string const id = id_of(out_);
    places_.push_back({Place::Kind::in_file, start, 0});
    std::string const entries = fmt::format(
        "/Type /XRef /W [1 3 1] /Size {} /Root {} 0 R /Info {} 0 R /ID [{}{}] /Filter /FlateDecode "
        "/DecodeParms <</Predictor 12 /Columns 5>>",
        places_.size(), trailer.root, trailer.info, id, id);
    write_stream(places_.size() - 1, entries, *deflater.deflated(rows()));
    out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
    return std::move(out_);
  }

 private:
  void begin(std::size_t number) {
    places_[number] = {Place::Kind::in_file, out_.size(), 0};
    append_integer(out_, static_cast<long long>(number));
    out_ += " 0 obj\n";
  }

  /// Each as the difference to the one above it (PNG's filter Up).
  [[nodiscard]] std::string rows() const {
    constexpr std::size_t width = 5;
    std::string table;
    unsigned char above[width]{};
    for (Place const& place : places_) {
      unsigned char const row[width] = {
          static_cast<unsigned char>(place.kind), static_cast<unsigned char>(place.offset >> 16U),
          static_cast<unsigned char>(place.offset >> 8U), static_cast<unsigned char>(place.offset),
          static_cast<unsigned char>(place.index)};
      table += '\2';
      for (std::size_t i = 0; i < width; ++i) table += static_cast<char>(row[i] - above[i]);
      std::memcpy(above, row, width);
    }
    return table;
  }

  std::string out_;
  std::vector<Place> places_;
};

int PdfFile::reserve() {
  objects_.emplace_back();
  return static_cast<int>(objects_.size());
}

void PdfFile::put(int object, std::string body) {
  objects_.at(static_cast<std::size_t>(object) - 1).body = std::move(body);
}

int PdfFile::add(std::string body) {
  int const object = reserve();
  put(object, std::move(body));
  return object;
}

void PdfFile::put_stream(int object, std::string const& entries, std::string contents) {
  objects_.at(static_cast<std::size_t>(object) - 1) = {entries + " /Filter /FlateDecode",
                                                       deflater_.deflated(std::move(contents))};
}

int PdfFile::add_stream(std::string const& entries, std::string contents) {
  int const object = reserve();
  put_stream(object, entries, std::move(contents));
  return object;
}

int PdfFile::add_coded_stream(std::string const& entries, Bytes coded) {
  objects_.push_back({entries, std::move(coded)});
  return static_cast<int>(objects_.size());
}

/// Which objects share an object stream.
std::vector<std::vector<std::size_t>> PdfFile::shared_streams() const {
  // A reader unpacks a stream whole for one of its objects, and a row of the table counts to 255.
  constexpr std::size_t most_in_stream = 200;
  std::vector<std::vector<std::size_t>> streams;
  auto group = groups_.begin();
  bool begins = true;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    for (; group != groups_.end() && *group <= i; ++group) begins = true;
    if (objects_[i].stream) continue;
    if (begins || streams.back().size() == most_in_stream) streams.emplace_back();
    begins = false;
    streams.back().push_back(i);
  }
  return streams;
}

/// The objects in one stream: their numbers and places first, then they themselves.
void PdfFile::write_shared(std::vector<std::size_t> const& objects, std::size_t number, Writer& writer) {
  std::string index, bodies;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    writer.stands_in_stream(objects[i] + 1, number, i);
    append_integer(index, static_cast<long long>(objects[i]) + 1);
    index += ' ';
    append_integer(index, static_cast<long long>(bodies.size()));
    index += ' ';
    bodies += objects_[objects[i]].body;
    bodies += '\n';
  }
  std::string const entries =
      fmt::format("/Type /ObjStm /N {} /First {} /Filter /FlateDecode", objects.size(), index.size());
  writer.write_stream(number, entries, *deflater_.deflated(index + bodies));
}

/// About as many bytes as the file will have: objects that share a stream become fewer, and each has words around it.
std::size_t PdfFile::size_of_objects() const {
  constexpr std::size_t around = 64;
  std::size_t size = 0;
  for (Object const& object : objects_)
    size += object.body.size() + (object.stream ? object.stream->size() + around : 0);
  return size;
}

std::string PdfFile::write(std::string const& version, bool object_streams, Trailer const& trailer) {
  std::size_t const own = objects_.size();
  auto const shared = object_streams ? shared_streams() : std::vector<std::vector<std::size_t>>();
  Writer writer(version, own + shared.size(), size_of_objects());
  for (std::size_t i = 0; i < own; ++i) {
    Object const& object = objects_[i];
    if (object.stream) {
      writer.write_stream(i + 1, object.body, *object.stream);
    } else if (!object_streams) {
      writer.write(i + 1, object.body);
    }
  }
  for (std::size_t i = 0; i < shared.size(); ++i) write_shared(shared[i], own + i + 1, writer);
  return object_streams ? writer.finish_with_stream(trailer, deflater_) : writer.finish_with_table(trailer);
}

}  // namespace factsheet::output
