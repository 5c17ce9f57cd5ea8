// A PDF as it is put together: objects, streams, and the table of where they stand (ISO 32000-1 §7.5).
#pragma once
#include "output/copies/deflater.h"

#include <string>
#include <vector>

namespace factsheet::output {

class PdfFile {
 public:
  explicit PdfFile(Deflater& deflater) : deflater_(deflater) {}

  /// The number of an object that will be written later.
  int reserve();
  void put(int object, std::string body);
  int add(std::string body);
  /// `entries` of its dictionary, without brackets and length: "/Type /XObject". Deflated.
  void put_stream(int object, std::string const& entries, std::string contents);
  int add_stream(std::string const& entries, std::string contents);
  /// As they stand; `entries` say how they are coded.
  int add_coded_stream(std::string const& entries, Bytes coded);
  /// Objects from here on share no object stream with those before. What changes from copy to copy is best kept apart.
  void begin_group() { groups_.push_back(objects_.size()); }

  /// What the trailer says besides size and ID.
  struct Trailer {
    int root = 0, info = 0;
  };
  /// With object streams and a cross-reference stream, or, in a file of version 1.4, without. Its ID follows from its
  /// contents.
  std::string write(std::string const& version, bool object_streams, Trailer const& trailer);

 private:
  struct Object {
    std::string body;  ///< of a stream: its dictionary
    Bytes stream;
  };

  class Writer;

  [[nodiscard]] std::size_t size_of_objects() const;
  [[nodiscard]] std::vector<std::vector<std::size_t>> shared_streams() const;
  void write_shared(std::vector<std::size_t> const& objects, std::size_t number, Writer& writer);

  Deflater& deflater_;
  std::vector<Object> objects_;  ///< by number, from 1
  std::vector<std::size_t> groups_;
};

}  // namespace factsheet::output
