#include "cli/processes/packing.h"

#include <cstring>

namespace factsheet::cli {

void Packer::number(std::uint64_t value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  sink_({bytes, sizeof bytes});
}

void Packer::text(std::string_view value) {
  number(value.size());
  sink_(value);
}

void Packer::span(Span const& span) {
  boolean(span.file != nullptr);
  if (!span.file) return;
  auto const [known, fresh] = files_.emplace(span.file.get(), files_.size());
  number(known->second);
  if (fresh) {
    text(span.file->path);
    text(span.file->bytes);
  }
  for (Position const& position : {span.begin, span.end}) {
    number(static_cast<std::uint64_t>(position.line));
    number(static_cast<std::uint64_t>(position.column));
  }
}

void Packer::diagnostics(Diagnostics const& all) {
  number(all.size());
  for (auto const& [severity, at, message, help, rule, kind] : all) {
    boolean(severity == Severity::error);
    span(at);
    text(message);
    text(help);
    text(rule);
    number(static_cast<std::size_t>(kind));
  }
}

std::string_view Unpacker::take(std::size_t size) {
  if (size > bytes_.size()) {
    ok_ = false;
    bytes_ = {};
    return {};
  }
  std::string_view const taken = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return taken;
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  std::string_view const bytes = take(sizeof value);
  if (bytes.size() == sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

std::size_t Unpacker::count() {
  auto const value = number();
  if (value > bytes_.size()) ok_ = false;
  return ok_ ? static_cast<std::size_t>(value) : 0;
}

std::string Unpacker::text() { return std::string(take(number())); }

Span Unpacker::span() {
  if (!boolean()) return {};
  std::size_t const index = number();
  if (index > files_.size()) ok_ = false;
  if (!ok_) return {};
  if (index == files_.size()) {
    std::string path = text();
    files_.push_back(std::make_shared<SourceFile const>(SourceFile{std::move(path), text()}));
  }
  Span made{files_[index], {}, {}};
  for (Position* position : {&made.begin, &made.end}) {
    position->line = static_cast<int>(number());
    position->column = static_cast<int>(number());
  }
  return made;
}

Diagnostics Unpacker::diagnostics() {
  Diagnostics all(count());
  for (Diagnostic& one : all) {
    one.severity = boolean() ? Severity::error : Severity::warning;
    one.at = span();
    one.message = text();
    one.help = text();
    one.rule = text();
    one.kind = static_cast<FaultKind>(number());
  }
  return all;
}

}  // namespace factsheet::cli
