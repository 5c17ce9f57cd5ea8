// What yaml-cpp says of a file, written down, so that a file that comes along need not be read as YAML at each start.
#pragma once
#include <string>
#include <string_view>

#include <yaml-cpp/eventhandler.h>

namespace factsheet::sheet {

/// Writes down what it hears. Tags and line numbers are left out: nobody reads them.
class EventRecorder : public YAML::EventHandler {
 public:
  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override;
  void OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) override;
  void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override;
  void OnSequenceStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { events_ += ']'; }
  void OnMapStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { events_ += '}'; }

  [[nodiscard]] std::string const& events() const { return events_; }

 private:
  void put(char kind, YAML::Mark const& mark, YAML::anchor_t anchor);

  std::string events_;
};

/// Says to `handler` what was recorded.
void replay(std::string_view events, YAML::EventHandler& handler);

}  // namespace factsheet::sheet
