#include "resolve/blocks/contact.h"

namespace factsheet::resolve {

namespace {

template <class T>
void inherit(std::optional<T>& to, std::optional<T> const& from) {
  if (!to) to = from;
}

template <class T>
void inherit(std::vector<T>& to, std::vector<T> const& from) {
  if (to.empty()) to = from;
}

void inherit(sheet::Common& to, sheet::Common const& from) {
  inherit(to.span, from.span);
  inherit(to.tone, from.tone);
  inherit(to.icon, from.icon);
  inherit(to.language, from.language);
  inherit(to.title, from.title);
  inherit(to.text, from.text);
  inherit(to.source, from.source);
  inherit(to.source_note, from.source_note);
  inherit(to.keep, from.keep);
}

}  // namespace

sheet::Block inherit_contact(sheet::Block const& block, std::optional<sheet::Block> const& from) {
  auto whole = block;
  if (!from) return whole;
  auto& to = std::get<sheet::Contact>(whole.content);
  auto const& source = std::get<sheet::Contact>(from->content);
  inherit(to.brief, source.brief);
  inherit(to.short_text, source.short_text);
  inherit(to.note, source.note);
  inherit(to.entries, source.entries);
  auto const own_text = whole.common.text;
  inherit(whole.common, from->common);
  // The line of the short form is inherited before the longer text.
  if (to.brief && to.brief->value && to.short_text && !own_text) whole.common.text = to.short_text;
  return whole;
}

}  // namespace factsheet::resolve
