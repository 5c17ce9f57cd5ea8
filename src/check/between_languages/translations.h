// The versions of one text in two languages.
#pragma once
#include "check/subject.h"

#include <vector>

namespace factsheet::check {

struct Translation {
  Version const* original = nullptr;     ///< in the first language of the text
  Version const* translation = nullptr;  ///< in another one
};

/// Of all texts that are written in more than one language.
std::vector<Translation> translations_of(Subject const& subject);

}  // namespace factsheet::check
