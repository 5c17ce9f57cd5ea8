#include "cli/watching/page_request.h"

#include "cli/processes/packing.h"

namespace factsheet::cli {

std::string PageRequest::parameter(std::string const& name) const {
  auto const found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

std::string pack(ServerNotice const& notice) {
  std::string bytes;
  Packer packer([&](std::string_view piece) { bytes += piece; });
  packer.number(static_cast<std::uint64_t>(notice.kind));
  packer.number(static_cast<std::uint64_t>(notice.port));
  packer.text(notice.words);
  packer.number(notice.request.number);
  packer.text(notice.request.method);
  packer.text(notice.request.path);
  packer.number(notice.request.parameters.size());
  for (auto const& [name, value] : notice.request.parameters) {
    packer.text(name);
    packer.text(value);
  }
  return bytes;
}

std::optional<ServerNotice> unpack_notice(std::string_view bytes) {
  Unpacker unpacker(bytes);
  ServerNotice notice;
  notice.kind = static_cast<ServerNotice::Kind>(unpacker.number());
  notice.port = static_cast<int>(unpacker.number());
  notice.words = unpacker.text();
  notice.request.number = unpacker.number();
  notice.request.method = unpacker.text();
  notice.request.path = unpacker.text();
  for (std::size_t left = unpacker.count(); left > 0; --left) {
    std::string const name = unpacker.text();
    notice.request.parameters[name] = unpacker.text();
  }
  return unpacker.ok() ? std::optional(std::move(notice)) : std::nullopt;
}

std::string pack(ServerOrder const& order) {
  std::string bytes;
  Packer packer([&](std::string_view piece) { bytes += piece; });
  packer.boolean(order.answer.has_value());
  if (order.answer) {
    packer.number(order.answer->number);
    packer.number(static_cast<std::uint64_t>(order.answer->status));
    packer.text(order.answer->type);
    packer.text(order.answer->download);
    packer.text(order.answer->body);
  } else {
    packer.text(order.event.client);
    packer.text(order.event.data);
  }
  return bytes;
}

std::optional<ServerOrder> unpack_server_order(std::string_view bytes) {
  Unpacker unpacker(bytes);
  ServerOrder order;
  if (unpacker.boolean()) {
    PageAnswer& answer = order.answer.emplace();
    answer.number = unpacker.number();
    answer.status = static_cast<int>(unpacker.number());
    answer.type = unpacker.text();
    answer.download = unpacker.text();
    answer.body = unpacker.text();
  } else {
    order.event.client = unpacker.text();
    order.event.data = unpacker.text();
  }
  return unpacker.ok() ? std::optional(std::move(order)) : std::nullopt;
}

}  // namespace factsheet::cli
