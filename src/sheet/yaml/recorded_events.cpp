#include "sheet/yaml/recorded_events.h"

#include <cassert>
#include <charconv>

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

namespace factsheet::sheet {
namespace {

constexpr char null_event = 'n', alias_event = '*', scalar_event = 's', list_event = '[', flow_list_event = '<',
               map_event = '{', flow_map_event = '(', list_end = ']', map_end = '}';

/// Takes events from the front.
class EventReader {
 public:
  explicit EventReader(std::string_view events) : rest_(events) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  char kind() {
    char const kind = rest_.front();
    rest_.remove_prefix(1);
    return kind;
  }
  std::size_t number() {
    std::size_t number = 0;
    auto const read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    assert(read.ec == std::errc() && read.ptr != rest_.data() + rest_.size() && *read.ptr == ' ');
    rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()) + 1);
    return number;
  }
  YAML::Mark mark() {
    YAML::Mark mark;
    mark.pos = static_cast<int>(number());
    return mark;
  }
  std::string text() {
    std::size_t const length = number();
    std::string text(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return text;
  }

 private:
  std::string_view rest_;
};

void replay_next(EventReader& from, YAML::EventHandler& handler) {
  using Style = YAML::EmitterStyle;
  char const kind = from.kind();
  if (kind == list_end) return handler.OnSequenceEnd();
  if (kind == map_end) return handler.OnMapEnd();
  YAML::Mark const mark = from.mark();
  YAML::anchor_t const anchor = from.number();
  switch (kind) {
    case null_event:
      return handler.OnNull(mark, anchor);
    case alias_event:
      return handler.OnAlias(mark, anchor);
    case scalar_event:
      return handler.OnScalar(mark, "", anchor, from.text());
    case list_event:
    case flow_list_event:
      return handler.OnSequenceStart(mark, "", anchor, kind == flow_list_event ? Style::Flow : Style::Block);
    default:
      assert(kind == map_event || kind == flow_map_event);
      return handler.OnMapStart(mark, "", anchor, kind == flow_map_event ? Style::Flow : Style::Block);
  }
}

}  // namespace

void EventRecorder::put(char kind, YAML::Mark const& mark, YAML::anchor_t anchor) {
  events_ += fmt::format("{}{} {} ", kind, mark.pos, anchor);
}

void EventRecorder::OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) { put(null_event, mark, anchor); }

void EventRecorder::OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) { put(alias_event, mark, anchor); }

void EventRecorder::OnScalar(YAML::Mark const& mark, std::string const& /*tag*/, YAML::anchor_t anchor,
                             std::string const& value) {
  put(scalar_event, mark, anchor);
  events_ += fmt::format("{} {}", value.size(), value);
}

void EventRecorder::OnSequenceStart(YAML::Mark const& mark, std::string const& /*tag*/, YAML::anchor_t anchor,
                                    YAML::EmitterStyle::value style) {
  put(style == YAML::EmitterStyle::Flow ? flow_list_event : list_event, mark, anchor);
}

void EventRecorder::OnMapStart(YAML::Mark const& mark, std::string const& /*tag*/, YAML::anchor_t anchor,
                               YAML::EmitterStyle::value style) {
  put(style == YAML::EmitterStyle::Flow ? flow_map_event : map_event, mark, anchor);
}

void replay(std::string_view events, YAML::EventHandler& handler) {
  for (EventReader from(events); !from.at_end();) replay_next(from, handler);
}

}  // namespace factsheet::sheet
