#include "text/typography/compiled_patterns.h"

#include "text/typography/built_in_patterns.h"

namespace factsheet::text {
namespace {

std::vector<HyphenState> states_of(CompiledLevel const& level) {
  std::vector<HyphenState> states;
  states.reserve(level.states.size());
  HyphenTrans* transitions = level.transitions.data();
  for (CompiledState const& compiled : level.states) {
    HyphenState state{};
    if (compiled.marks != 0) state.match = &level.marks[compiled.marks];
    state.fallback_state = compiled.fallback;
    state.num_trans = compiled.transitions;
    state.trans = transitions;
    transitions += compiled.transitions;
    states.push_back(state);
  }
  return states;
}

HyphenDict dictionary_of(CompiledLevel const& level, bool utf8, std::vector<HyphenState>& states) {
  HyphenDict made{};
  made.lhmin = level.least_left;
  made.rhmin = level.least_right;
  made.clhmin = level.least_compound_left;
  made.crhmin = level.least_compound_right;
  if (!level.without_hyphen.empty()) {
    made.nohyphen = level.without_hyphen.data();
    made.nohyphenl = level.commas_without_hyphen;
  }
  made.num_states = static_cast<int>(states.size());
  made.utf8 = utf8 ? 1 : 0;
  made.states = states.data();
  return made;
}

}  // namespace

CompiledPatterns const* find_compiled_patterns(Language const& language) {
  for (CompiledPatterns const& patterns : built_in_patterns()) {
    if (patterns.language == language.tag) return &patterns;
  }
  return nullptr;
}

PatternDictionary::PatternDictionary(CompiledPatterns const& patterns) {
  for (CompiledLevel const& level : patterns.levels) states_.push_back(states_of(level));
  for (std::size_t i = 0; i < states_.size(); ++i) {
    levels_.push_back(dictionary_of(patterns.levels[i], patterns.utf8, states_[i]));
  }
  for (std::size_t i = 1; i < levels_.size(); ++i) levels_[i - 1].nextlevel = &levels_[i];
}

}  // namespace factsheet::text
