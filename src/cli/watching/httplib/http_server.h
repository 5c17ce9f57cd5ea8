// What the module that holds cpp-httplib gives: a server that hands each request over and sends what it is answered.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace factsheet::cli {

struct HttpRequest {
  std::string method, path;
  std::string host;    ///< empty: there is none, or more than one
  std::string origin;  ///< empty: there is none
  std::string site;    ///< Sec-Fetch-Site, by which browsers say whose page asks; empty: there is none
  std::map<std::string, std::string> parameters;
  std::string body;
};

struct HttpAnswer {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::map<std::string, std::string> headers = {};
  std::string body = {};
  /// Where it is set, it gives the body piece by piece, and nothing when there will be no more.
  std::function<std::optional<std::string>()> next = nullptr;
  std::function<void()> ended = nullptr;  ///< called when the last piece was sent, or nobody takes one any more
};

struct HttpHandlers {
  /// Says before its body is read why a request is refused; nothing: it is not.
  std::function<std::optional<HttpAnswer>(HttpRequest const&)> refuse;
  /// Called in a thread of its own for each request.
  std::function<HttpAnswer(HttpRequest const&)> answer;
};

class HttpServer {
 public:
  HttpServer() = default;
  virtual ~HttpServer() = default;
  HttpServer(HttpServer const&) = delete;
  HttpServer& operator=(HttpServer const&) = delete;
  /// The port that it listens at, for 0 one that is free; -1, and errno, when it cannot.
  virtual int bind(std::string const& address, int port) = 0;
  /// Serves until the process ends.
  virtual void serve() = 0;
};

/// Of the function by which the module is entered.
using GiveHttpServer = void (*)(HttpHandlers handlers, std::unique_ptr<HttpServer>& to);
constexpr char const* http_server_entry_name = "factsheet_httplib_entry";

}  // namespace factsheet::cli
