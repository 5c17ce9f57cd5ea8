// Builds the tree from yaml-cpp's events. Internal to tree.cpp.
#pragma once
#include "sheet/yaml/scan.h"
#include "sheet/yaml/tree.h"

#include <map>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace factsheet::sheet {

/// Thrown past yaml-cpp when a limit is reached; the message has been given.
struct LimitReached {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(SourceLines const& source, Scan const& scan, Tree& tree) : source_(source), scan_(scan), tree_(tree) {}

  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override;
  void OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) override;
  void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override;
  void OnSequenceStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  /// Closes what is open when the file ends too early, and marks it so.
  void cut_off();
  /// A text was refused that readers of YAML take in two ways.
  [[nodiscard]] bool found_two_readings() const { return two_readings_; }

 private:
  struct Open {
    Node* node = nullptr;
    Node const* key = nullptr;  // of a map: waits for its value
    bool keep_value = true;     // of the key that waits
    std::map<std::string, Position> keys;
    std::size_t nodes_before = 0;
    int height = 1;
  };
  struct Extent {
    std::size_t nodes = 1;
    int height = 0;  // of a scalar
  };

  Node& make(YAML::Mark const& mark, YAML::anchor_t anchor);
  void open(Node& node, Node::Kind kind, bool flow);
  void close();
  void place(Node const& node);
  void place_key(Node const& node);
  bool accept_key(Open& in, Node const& key);
  [[nodiscard]] bool wants_key() const;
  void refuse_invisible_characters(Node& key);
  [[nodiscard]] RawScalar const* scalar_at(std::size_t offset) const;
  [[nodiscard]] RawScalar const* typed_null(std::size_t offset) const;
  [[nodiscard]] bool is_read_alike(RawScalar const& raw, std::string const& value) const;
  void set_text(Node& node, std::size_t offset, std::string const& value);
  void refuse_two_readings(Node& node, std::string const& of_yaml_cpp);
  void refuse_control_characters(Node& node);
  void grow(std::size_t nodes, int height, Span const& at);
  [[noreturn]] void stop(Span at, std::string message, std::string help);

  SourceLines const& source_;
  Scan const& scan_;
  Tree& tree_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node const*> anchors_;
  std::map<Node const*, Extent> extents_;
  bool two_readings_ = false;
  std::size_t size_ = 0;  // nodes so far, those of aliases each time
};

}  // namespace factsheet::sheet
