#include "resolve/citations.h"

#include "core/language.h"
#include "core/web_address.h"
#include "markup/markup.h"
#include "resolve/links.h"
#include "resolve/source_text.h"
#include "resolve/words.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

using Names = std::vector<sheet::Name>;

/// Adds the sources of a figure or series, each id once; an unknown id is reported where it is looked up for print.
template <class T>
void add_sources(sheet::ById<T> const& all, std::optional<sheet::Name> const& id, Names& to) {
  if (!id) return;
  auto const found = all.find(id->value);
  if (found == all.end()) return;
  for (auto const& source : found->second.source) {
    bool const known = std::any_of(to.begin(), to.end(), [&](auto const& name) { return name.value == source.value; });
    if (!known) to.push_back(source);
  }
}

void add_series(sheet::DataSet const& data, sheet::Name const& id, Names& to) {
  auto const before = to.size();
  add_sources(data.series, id, to);
  auto const found = data.series.find(id.value);
  if (found == data.series.end() || to.size() > before) return;
  for (auto const& row : found->second.rows) add_sources(data.figures, row.figure, to);
}

struct SourcesOfContent {
  sheet::DataSet const& data;
  Names names;

  void operator()(sheet::Callout const& callout) { add_sources(data.figures, callout.figure, names); }
  void operator()(sheet::Pie const& pie) {
    if (pie.series) add_series(data, *pie.series, names);
  }
  void operator()(sheet::Bar const& bar) {
    for (auto const& id : bar.series) add_series(data, id, names);
  }
  void operator()(sheet::Table const& table) {
    for (auto const& id : table.series) add_series(data, id, names);
  }
  void operator()(sheet::Pictogram const& pictogram) {
    add_sources(data.figures, pictogram.figure, names);
    for (auto const& share : pictogram.shares) add_sources(data.figures, share.figure, names);
  }
  void operator()(sheet::Panel const&) {}
  void operator()(sheet::Quote const&) {}
  void operator()(sheet::Definitions const&) {}
  void operator()(sheet::Image const&) {}
  void operator()(sheet::Contact const&) {}
  void operator()(sheet::Sources const&) {}
  void operator()(sheet::Qr const&) {}
  void operator()(sheet::Stack const&) {}
};

sheet::Blocks const* inner_blocks(sheet::Block const& block) {
  if (auto const* const panel = std::get_if<sheet::Panel>(&block.content)) return &panel->blocks;
  if (auto const* const stack = std::get_if<sheet::Stack>(&block.content)) return &stack->blocks;
  return nullptr;
}

/// Depth first, as the page is read.
void number_sources(sheet::Blocks const& blocks, sheet::DataSet const& data, std::vector<std::string>& order) {
  for (auto const& block : blocks) {
    for (auto const& name : sources_of(block, data)) {
      bool const is_new = std::find(order.begin(), order.end(), name.value) == order.end();
      if (is_new && data.sources.count(name.value) > 0) order.push_back(name.value);
    }
    if (auto const* const inner = inner_blocks(block)) number_sources(*inner, data, order);
  }
}

bool contains(SourceText const& text, std::string const& words) { return text.text.find(words) != std::string::npos; }
bool same_words(SourceText const& a, SourceText const& b) { return text::plain_words(a) == text::plain_words(b); }

/// What of a source stands first: its short name, else who published it, else its title.
SourceText name_of(sheet::Source const& source, Texts const& texts) {
  if (source.short_name) return texts.make(source.short_name);
  return texts.make(source.publisher ? source.publisher : source.title);
}

void add_words(SourceText& to, std::string words, Span const& at) { to.append(piece(std::move(words), at)); }

/// "NCMEC 2022"
SourceText name_and_year(sheet::Source const& source, Texts const& texts) {
  auto name = name_of(source, texts);
  if (!source.year) return name;
  auto const year = fmt::format("{}", source.year->value);
  if (!contains(name, year)) add_words(name, (name.empty() ? "" : " ") + year, source.year->at);
  return name;
}

void note_source(std::string const& id, std::string shown, Span const& at, Texts const& texts) {
  texts.lookup.note({Use::Kind::source, id, {}, {}, {}, std::move(shown), at});
}

/// All that the list says of the work, as one line.
std::string entry_of(CitedSource const& cited) {
  std::string entry = text::plain_words(cited.name);
  if (auto const rest = text::plain_words(cited.rest); !rest.empty()) entry += ", " + rest;
  for (auto const& link : cited.links) {
    auto const label = text::plain_words(link.label);
    entry += label.empty() ? " " + link.url : fmt::format(" {}: {}", label, link.url);
  }
  return entry;
}

/// "Internet Watch Foundation: Annual Report 2022", "Terre des Hommes, 2022": all that the name does not say.
SourceText rest_of(sheet::Source const& source, SourceText const& name, Texts const& texts) {
  SourceText rest;
  auto const publisher = texts.make(source.publisher);
  auto const title = texts.make(source.title);
  if (!same_words(publisher, name)) rest.append(publisher);
  if (!title.empty() && !same_words(title, name)) {
    if (!rest.empty()) add_words(rest, ": ", title.at);
    rest.append(title);
  }
  if (!source.year) return rest;
  auto const year = fmt::format("{}", source.year->value);
  if (!contains(title, year) && !contains(name, year)) {
    add_words(rest, (rest.empty() ? "" : ", ") + year, source.year->at);
  }
  return rest;
}

std::vector<SourceLink> links_of(sheet::Source const& source, Texts const& texts) {
  std::vector<SourceLink> links;
  for (auto const& link : source.links) {
    if (auto fault = check_link(link.url)) texts.lookup.problems.push_back(std::move(*fault));
    links.push_back({texts.make(link.label), link.url.value, readable_address(link.url.value), link.url.at});
  }
  return links;
}

}  // namespace

std::vector<sheet::Name> sources_of(sheet::Block const& block, sheet::DataSet const& data) {
  if (!block.common.source.empty()) return block.common.source;
  SourcesOfContent find{data, {}};
  std::visit(find, block.content);
  return std::move(find.names);
}

SourceText joined_sentences(SourceText text, SourceText const& more) {
  if (more.empty()) return text;
  if (text.empty()) return more;
  bool const is_closed = std::string_view(".?!").find(text.text.back()) != std::string_view::npos;
  add_words(text, is_closed ? " " : ". ", more.at);
  text.append(more);
  return text;
}

Citations::Citations(sheet::Sheet const& sheet, sheet::DataSet const& data) : data_(data) {
  for (auto const& page : sheet.pages) number_sources(page.blocks, data, order_);
}

std::vector<Citations::Known> Citations::known(std::vector<sheet::Name> const& ids, Texts const& texts) const {
  std::vector<Known> sources;
  for (auto const& id : ids) {
    auto const* const source = texts.lookup.source(id);
    if (source == nullptr) continue;
    auto const place = std::find(order_.begin(), order_.end(), id.value);
    int const number = static_cast<int>(place - order_.begin()) + 1;
    bool const again = std::any_of(sources.begin(), sources.end(), [&](Known const& k) { return k.number == number; });
    if (!again) sources.push_back({id.value, number, source, id.at});
  }
  return sources;
}

void Citations::note(std::vector<Known> const& sources, Texts const& texts) {
  for (auto const& known : sources) {
    bool const is_first = &known == &sources.front();
    auto shown = is_first ? text::plain_words(name_and_year(*known.source, texts))
                          : sources_by_number({known.number}, language_of(texts.language));
    note_source(known.id, std::move(shown), known.source->at, texts);
  }
}

namespace {

template <class Sources>
std::vector<int> numbers_of(Sources const& sources, std::size_t from) {
  std::vector<int> numbers;
  for (auto i = from; i < sources.size(); ++i) numbers.push_back(sources[i].number);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace

SourceText Citations::cite(std::vector<sheet::Name> const& ids, Texts const& texts) const {
  auto const sources = known(ids, texts);
  if (sources.empty()) return {};
  note(sources, texts);
  Language const& language = language_of(texts.language);
  auto const& first = sources.front();
  auto line = piece(fmt::format("{} {}: ", language.words.source, first.number), first.at);
  line.append(name_and_year(*first.source, texts));
  if (sources.size() > 1) {
    auto const others = sources_by_number(numbers_of(sources, 1), language);
    add_words(line, fmt::format("; {} {}", language.words.also, others), sources[1].at);
  }
  return line;
}

SourceText Citations::told_in(std::vector<sheet::Name> const& ids, Texts const& texts) const {
  auto const sources = known(ids, texts);
  if (sources.empty()) return {};
  note(sources, texts);
  Language const& language = language_of(texts.language);
  auto line = piece(std::string(language.words.told_in), sources.front().at);
  line.append(name_and_year(*sources.front().source, texts));
  add_words(line, fmt::format(" ({})", sources_by_number(numbers_of(sources, 0), language)), sources.front().at);
  return line;
}

std::vector<CitedSource> Citations::list(Texts const& texts) const {
  std::vector<CitedSource> all;
  for (auto const& id : order_) {
    auto const& source = data_.sources.at(id);
    CitedSource cited;
    cited.number = static_cast<int>(all.size()) + 1;
    cited.name = name_of(source, texts);
    cited.rest = rest_of(source, cited.name, texts);
    cited.links = links_of(source, texts);
    cited.at = source.at;
    note_source(id, entry_of(cited), source.at, texts);
    all.push_back(std::move(cited));
  }
  return all;
}

}  // namespace factsheet::resolve
