#include "cli/watching/serving.h"

#include "cli/files/read_file.h"
#include "cli/watching/admission.h"
#include "cli/watching/event_streams.h"
#include "cli/watching/httplib/http_server.h"
#include "cli/watching/page_request.h"
#include "core/module.h"

#include <cerrno>
#include <cstdlib>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

/// What keeps a page from being used by others, and from loading anything of others.
std::map<std::string, std::string> safe_headers() {
  return {{"Content-Security-Policy",
           "default-src 'none'; img-src 'self' blob: data:; script-src 'self'; style-src 'self'; connect-src 'self'; "
           "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "no-referrer"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Cache-Control", "no-store"}};
}

HttpAnswer plain_answer(int status, std::string words) {
  HttpAnswer answer;
  answer.status = status;
  answer.headers = safe_headers();
  answer.body = std::move(words);
  return answer;
}

/// The names of files that come here are safe ones; a quote in one would end the header's value all the same.
std::string quoted(std::string name) {
  std::erase_if(
      name, [](char letter) { return letter == '"' || letter == '\\' || static_cast<unsigned char>(letter) < 0x20; });
  return "\"" + name + "\"";
}

HttpAnswer http_answer(PageAnswer&& from) {
  HttpAnswer answer = plain_answer(from.status, std::move(from.body));
  answer.type = std::move(from.type);
  // A browser's own viewer of PDFs obeys it too, and would show nothing.
  if (answer.type == "application/pdf") answer.headers.erase("Content-Security-Policy");
  if (!from.download.empty()) answer.headers["Content-Disposition"] = "attachment; filename=" + quoted(from.download);
  return answer;
}

class PageDesk {
 public:
  PageDesk(Channel& channel, std::string token) : channel_(channel) { door_.token = std::move(token); }

  HttpHandlers handlers() {
    return {[this](HttpRequest const& request) { return refusal_of(request); },
            [this](HttpRequest const& request) { return answer(request); }};
  }

  void open_for(std::vector<std::string> hosts) { door_.hosts = std::move(hosts); }

  /// Takes what the other process says until it is gone.
  void pass_on() {
    while (auto const message = channel_.take(true)) {
      auto order = unpack_server_order(*message);
      if (!order) return;
      if (order->answer) {
        fulfil(*std::move(order->answer));
      } else {
        streams_.tell(order->event.client, order->event.data);
      }
    }
  }

 private:
  std::optional<HttpAnswer> refusal_of(HttpRequest const& request) {
    auto refusal = refuse(door_, {request.method, request.path, request.host, request.origin, request.site});
    if (!refusal) return std::nullopt;
    return plain_answer(refusal->status, std::move(refusal->why));
  }

  HttpAnswer answer(HttpRequest const& request) {
    std::string const path = asked_for(door_, request.path);
    auto const client = request.parameters.find("client");
    if (path == "events" && request.method == "GET" && client != request.parameters.end())
      return stream(client->second);
    return http_answer(ask({0, request.method, path, request.parameters}));
  }

  /// Hands a request over and waits for its answer.
  PageAnswer ask(PageRequest request) {
    std::future<PageAnswer> answer;
    {
      std::lock_guard const lock(mutex_);
      request.number = ++last_;
      answer = waiting_[request.number].get_future();
    }
    ServerNotice notice;
    notice.request = std::move(request);
    channel_.send(pack(notice));
    // Without an answer the process ends, and with it whoever waits.
    return answer.get();
  }

  void fulfil(PageAnswer answer) {
    std::lock_guard const lock(mutex_);
    auto const found = waiting_.find(answer.number);
    if (found == waiting_.end()) return;
    found->second.set_value(std::move(answer));
    waiting_.erase(found);
  }

  HttpAnswer stream(std::string const& client) {
    HttpAnswer answer = plain_answer(200, {});
    answer.type = "text/event-stream";
    auto const events = streams_.open(client);
    answer.next = [events] { return events->next(); };
    answer.ended = [this, client, events] {
      if (!streams_.close(client, *events)) return;
      ServerNotice notice;
      notice.kind = ServerNotice::Kind::closed;
      notice.words = client;
      channel_.send(pack(notice));
    };
    return answer;
  }

  Channel& channel_;
  Door door_;
  EventStreams streams_;
  std::mutex mutex_;
  std::map<std::uint64_t, std::promise<PageAnswer>> waiting_;
  std::uint64_t last_ = 0;
};

[[noreturn]] void end_with(Channel& channel, std::string why) {
  ServerNotice notice;
  notice.kind = ServerNotice::Kind::cannot;
  notice.words = std::move(why);
  channel.send(pack(notice));
  std::_Exit(EXIT_FAILURE);
}

std::unique_ptr<HttpServer> make_server(HttpHandlers handlers) {
  std::unique_ptr<HttpServer> server;
  auto const give = reinterpret_cast<GiveHttpServer>(function_of_module("httplib", http_server_entry_name));
  give(std::move(handlers), server);
  return server;
}

void serve_at(Channel& channel, ListenAt const& at, std::string const& token) {
  PageDesk desk(channel, token);
  auto const server = make_server(desk.handlers());
  int const port = server->bind(at.address, at.port);
  if (port < 0) {
    int const reason = errno == 0 ? EADDRNOTAVAIL : errno;
    end_with(channel, fmt::format("cannot listen at {}:{}: {}", at.address, at.port, reason_of(reason)));
  }
  desk.open_for(hosts_of(at.address, port));
  ServerNotice notice;
  notice.kind = ServerNotice::Kind::listens;
  notice.port = port;
  channel.send(pack(notice));
  std::thread([&] { server->serve(); }).detach();
  desk.pass_on();
  // Threads that wait for what does not come any more end with it.
  std::_Exit(EXIT_SUCCESS);
}

}  // namespace

void serve_pages(Channel& channel, ListenAt const& at, std::string const& token) {
  try {
    serve_at(channel, at, token);
  } catch (std::exception const& fault) {
    end_with(channel, fmt::format("cannot start the local server: {}", fault.what()));
  }
  std::_Exit(EXIT_FAILURE);
}

}  // namespace factsheet::cli
