// Changes to an input that keep to its form, for a reader that refuses nearly all that is changed byte by byte.
#pragma once
#include <cstddef>
#include <functional>
#include <random>
#include <string>
#include <string_view>

namespace factsheet::fuzz {

enum class Form { bytes, yaml, csv, xml, folder };

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t end) { return end == 0 ? 0 : engine_() % end; }
  bool percent(unsigned share) { return below(100) < share; }
  template <class T>
  auto const& one_of(T const& list) {
    return list[below(list.size())];
  }

 private:
  std::minstd_rand engine_;
};

/// Changes bytes as the fuzzer does.
using ByteMutation = std::function<std::string(std::string)>;

/// The input with a few changes: of its form mostly, of bytes now and then.
std::string mutate(std::string input, Form form, Chance& chance, ByteMutation const& bytes);

// One change each.
std::string mutate_yaml(std::string const& text, Chance& chance);
std::string mutate_csv(std::string const& text, Chance& chance);
std::string mutate_xml(std::string const& text, Chance& chance);

/// A word, number or text on which a rule turns.
std::string telling_value(Chance& chance);

}  // namespace factsheet::fuzz
