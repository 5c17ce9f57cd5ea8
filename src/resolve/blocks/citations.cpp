#include "resolve/blocks/citations.h"

#include "core/language.h"
#include "core/web_address.h"
#include "markup/markup.h"
#include "resolve/texts/figures_in_texts.h"
#include "resolve/texts/links.h"
#include "resolve/texts/source_text.h"
#include "resolve/texts/words.h"

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

bool contains(SourceText const& text, std::string const& words) { return text.text.find(words) != std::string::npos; }
bool same_words(SourceText const& a, SourceText const& b) { return text::plain_words(a) == text::plain_words(b); }

/// The words of a work's title, marked as foreign where the data file says so.
SourceText title_of(sheet::Source const& source, Texts const& texts) {
  auto title = texts.make(source.title);
  bool const foreign = source.language && source.language->value != texts.language;
  bool const translated = source.title && !source.title->versions.front().language.empty();
  if (title.empty() || !foreign || translated) return title;
  auto marked = piece("[", title.at);
  marked.append(title);
  marked.append(piece("]{lang=" + source.language->value + "}", title.at));
  return marked;
}

/// What of a source stands first: its short name, else who published it, else its title.
SourceText name_of(sheet::Source const& source, Texts const& texts) {
  if (source.short_name) return texts.make(source.short_name);
  return source.publisher ? texts.make(source.publisher) : title_of(source, texts);
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
  auto const title = title_of(source, texts);
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
    auto const url = texts.address(link.url);
    if (auto fault = check_link({url, link.url.at})) texts.lookup.problems.push_back(std::move(*fault));
    links.push_back({texts.make(link.label), url, readable_address(url), link.url.at});
  }
  return links;
}

CitedSource cited_work(sheet::Source const& source, int number, Texts const& texts) {
  CitedSource cited;
  cited.number = number;
  cited.name = name_of(source, texts);
  cited.rest = rest_of(source, cited.name, texts);
  cited.links = links_of(source, texts);
  cited.at = source.at;
  return cited;
}

/// An address as words of a text, in which no sign has a meaning.
std::string with_signs_escaped(std::string_view address) {
  std::string words;
  for (char const c : address) {
    if (std::string_view("\\`*_[]<>~&").find(c) != std::string_view::npos) words += '\\';
    words += c;
  }
  return words;
}

}  // namespace

std::vector<sheet::Name> sources_of(sheet::Block const& block, sheet::DataSet const& data) {
  SourcesOfContent find{data, block.common.source};
  if (find.names.empty()) std::visit(find, block.content);
  for (auto const& figure : figures_in_texts(block)) add_sources(data.figures, figure, find.names);
  return std::move(find.names);
}

std::vector<sheet::Name> sources_of(sheet::Header const& header, sheet::DataSet const& data) {
  Names names;
  for (auto const& figure : figures_in_texts(header)) add_sources(data.figures, figure, names);
  return names;
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
  for (auto const& page : sheet.pages) {
    if (page.header) {
      auto const names = sources_of(*page.header, data);
      number(names);
      find_first_cited(names, page.header->at);
    }
    walk(page.blocks);
  }
}

/// Depth first, as the page is read.
void Citations::walk(sheet::Blocks const& blocks) {
  for (auto const& block : blocks) {
    auto const names = sources_of(block, data_);
    number(names);
    lists_ = lists_ || std::holds_alternative<sheet::Sources>(block.content);
    bool const is_told = std::holds_alternative<sheet::Quote>(block.content);
    if (auto const& own = block.common.source; !own.empty()) find_first_cited(own, own.front().at);
    if (is_told) find_first_cited(names, block.common.at);
    if (auto const* const inner = inner_blocks(block)) walk(*inner);
  }
}

void Citations::find_first_cited(std::vector<sheet::Name> const& names, Span const& at) {
  if (first_cited_ || names.empty() || data_.sources.count(names.front().value) == 0) return;
  first_cited_ = sheet::Name{names.front().value, at};
}

void Citations::number(std::vector<sheet::Name> const& names) {
  for (auto const& name : names) {
    bool const is_new = std::find(order_.begin(), order_.end(), name.value) == order_.end();
    if (is_new && data_.sources.count(name.value) > 0) order_.push_back(name.value);
  }
}

std::optional<Diagnostic> Citations::fault() const {
  if (lists_ || !first_cited_) return std::nullopt;
  return error(first_cited_->at, "unlisted-source",
               fmt::format("\"{}\" is cited here by its number, and no block lists the sources", first_cited_->value),
               "add \"- sources: {}\" to the blocks of the last page");
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

std::string Citations::linked(std::string const& words, int number) const {
  return lists_ ? fmt::format("[{}]({})", words, source_anchor(number)) : words;
}

std::string Citations::linked_numbers(std::vector<Known> const& sources, std::size_t from,
                                      std::string const& language) const {
  std::vector<std::string> numbers;
  for (int const number : numbers_of(sources, from)) numbers.push_back(linked(fmt::format("{}", number), number));
  return sources_by_markup(numbers, language_of(language));
}

SourceText Citations::in_full(std::vector<Known> const& sources, Texts const& texts) const {
  Language const& language = language_of(texts.language);
  SourceText line;
  for (auto const& known : sources) {
    auto const cited = cited_work(*known.source, known.number, texts);
    note_source(known.id, entry_of(cited), known.source->at, texts);
    add_words(line,
              line.empty() ? fmt::format("{}: ", language.words.source) : fmt::format("; {} ", language.words.also),
              known.at);
    line.append(cited.name);
    if (!cited.rest.empty()) add_words(line, ", ", known.at);
    line.append(cited.rest);
    for (auto const& link : cited.links) {
      auto const label = text::plain_words(link.label);
      add_words(line,
                fmt::format(", {}[{}](<{}>)", label.empty() ? "" : with_signs_escaped(label) + ": ",
                            with_signs_escaped(link.shown), link.url),
                link.at);
    }
  }
  return line;
}

SourceText Citations::cite(std::vector<sheet::Name> const& ids, Texts const& texts) const {
  auto const sources = known(ids, texts);
  if (sources.empty()) return {};
  if (!lists_ && !first_cited_) return in_full(sources, texts);
  note(sources, texts);
  Language const& language = language_of(texts.language);
  auto const& first = sources.front();
  auto const source = fmt::format("{} {}", language.words.source, first.number);
  auto line = piece(linked(source, first.number) + ": ", first.at);
  line.append(name_and_year(*first.source, texts));
  if (sources.size() > 1) {
    auto const others = linked_numbers(sources, 1, texts.language);
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
  add_words(line, fmt::format(" ({})", linked_numbers(sources, 0, texts.language)), sources.front().at);
  return line;
}

std::vector<CitedSource> Citations::list(Texts const& texts) const {
  std::vector<CitedSource> all;
  for (auto const& id : order_) {
    auto const& source = data_.sources.at(id);
    auto cited = cited_work(source, static_cast<int>(all.size()) + 1, texts);
    note_source(id, entry_of(cited), source.at, texts);
    all.push_back(std::move(cited));
  }
  return all;
}

}  // namespace factsheet::resolve
