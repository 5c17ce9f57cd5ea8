#include "cli/running/made_packing.h"

namespace factsheet::cli {

void pack(Made const& made, Sink const& sink) {
  // A member more is a fault of compiling here, and not one that gets lost.
  auto const& [files, diagnostics, readable, inputs, dated_by_environment, loaded, replaceable, unknown_words,
               of_data] = made;
  Packer packer(sink);
  packer.number(files.size());
  for (auto const& [name, bytes, digest] : files) {
    packer.text(name);
    packer.text(bytes);
    packer.text(digest);
  }
  packer.diagnostics(diagnostics);
  packer.boolean(readable);
  packer.number(inputs.size());
  for (auto const& [path, digest] : inputs) {
    packer.text(path.native());
    packer.text(digest);
  }
  packer.boolean(dated_by_environment);
  packer.boolean(loaded);
  packer.number(replaceable.size());
  for (std::string const& id : replaceable) packer.text(id);
  packer.number(unknown_words.size());
  for (std::string const& word : unknown_words) packer.text(word);
  packer.diagnostics(of_data);
}

std::optional<Made> unpack_made(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Made made;
  made.files.resize(unpacker.count());
  for (auto& [name, contents, digest] : made.files) {
    name = unpacker.text();
    contents = unpacker.text();
    digest = unpacker.text();
  }
  made.diagnostics = unpacker.diagnostics();
  made.readable = unpacker.boolean();
  for (std::size_t left = unpacker.count(); left > 0; --left) {
    std::string const path = unpacker.text();
    made.inputs[path] = unpacker.text();
  }
  made.dated_by_environment = unpacker.boolean();
  made.loaded = unpacker.boolean();
  for (std::size_t left = unpacker.count(); left > 0; --left) made.replaceable.insert(unpacker.text());
  for (std::size_t left = unpacker.count(); left > 0; --left) made.unknown_words.push_back(unpacker.text());
  made.of_data = unpacker.diagnostics();
  return unpacker.ok() ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace factsheet::cli
