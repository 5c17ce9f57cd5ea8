#include "cli/watching/httplib/http_server.h"

#include <cerrno>
#include <utility>

#include <httplib.h>
#include <sys/socket.h>

namespace factsheet::cli {
namespace {

/// An answer that goes on takes a thread until its reader leaves, and a browser keeps some connections open.
constexpr std::size_t thread_count = 64;
constexpr std::size_t largest_body = 64 * 1024;

HttpRequest taken(httplib::Request const& request) {
  auto const only = [&](char const* name) {
    return request.get_header_value_count(name) == 1 ? request.get_header_value(name) : std::string();
  };
  HttpRequest made{request.method,
                   request.path,
                   only("Host"),
                   request.get_header_value("Origin"),
                   request.get_header_value("Sec-Fetch-Site"),
                   {},
                   request.body};
  for (auto const& [name, value] : request.params) made.parameters[name] = value;
  return made;
}

void put(HttpAnswer const& answer, httplib::Response& to) {
  to.status = answer.status;
  for (auto const& [name, value] : answer.headers) to.set_header(name, value);
  if (!answer.next) {
    to.set_content(answer.body, answer.type);
    return;
  }
  auto const write_next = [next = answer.next](std::size_t, httplib::DataSink& sink) {
    auto const piece = next();
    if (!piece) {
      sink.done();
      return true;
    }
    return sink.write(piece->data(), piece->size());
  };
  to.set_chunked_content_provider(answer.type, write_next, [ended = answer.ended](bool) {
    if (ended) ended();
  });
}

/// Another program is not to listen at the same port, as the library's own options would let it.
void set_options(int socket) {
  int const yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

class Httplib final : public HttpServer {
 public:
  explicit Httplib(HttpHandlers handlers) : handlers_(std::move(handlers)) {
    server_.new_task_queue = [] { return new httplib::ThreadPool(thread_count); };  // NOLINT: the library deletes it
    server_.set_socket_options(set_options);
    server_.set_tcp_nodelay(true);
    server_.set_payload_max_length(largest_body);
    server_.set_keep_alive_max_count(1000);
    server_.set_pre_routing_handler([this](httplib::Request const& request, httplib::Response& response) {
      auto const refusal = handlers_.refuse(taken(request));
      if (!refusal) return httplib::Server::HandlerResponse::Unhandled;
      // The body is not read: what follows on the connection would be taken for a request.
      response.set_header("Connection", "close");
      put(*refusal, response);
      return httplib::Server::HandlerResponse::Handled;
    });
    auto const answer = [this](httplib::Request const& request, httplib::Response& response) {
      put(handlers_.answer(taken(request)), response);
    };
    server_.Get(".*", answer);
    server_.Post(".*", answer);
  }

  int bind(std::string const& address, int port) override {
    errno = 0;
    if (port == 0) return server_.bind_to_any_port(address);
    return server_.bind_to_port(address, port) ? port : -1;
  }
  void serve() override { server_.listen_after_bind(); }

 private:
  HttpHandlers handlers_;
  httplib::Server server_;
};

}  // namespace
}  // namespace factsheet::cli

extern "C" __attribute__((visibility("default"))) void factsheet_httplib_entry(
    factsheet::cli::HttpHandlers handlers, std::unique_ptr<factsheet::cli::HttpServer>& to);

extern "C" void factsheet_httplib_entry(factsheet::cli::HttpHandlers handlers,
                                        std::unique_ptr<factsheet::cli::HttpServer>& to) {
  to = std::make_unique<factsheet::cli::Httplib>(std::move(handlers));
}
