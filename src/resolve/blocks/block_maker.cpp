#include "resolve/blocks/block_maker.h"

#include "core/language.h"
#include "core/web_address.h"
#include "markup/markup.h"
#include "resolve/blocks/contact.h"
#include "resolve/blocks/table.h"
#include "resolve/charts/alternative_text.h"
#include "resolve/charts/answer_scale.h"
#include "resolve/charts/chart_data.h"
#include "resolve/charts/stacked_shares.h"
#include "resolve/remedy.h"
#include "resolve/texts/links.h"
#include "resolve/texts/source_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uloc.h>

namespace factsheet::resolve {

namespace {

/// What explains is cool, what speaks to the reader warm, what shows figures plain.
struct DefaultTone {
  ToneName operator()(sheet::Panel const&) const { return ToneName::cool; }
  ToneName operator()(sheet::Definitions const&) const { return ToneName::cool; }
  ToneName operator()(sheet::Quote const&) const { return ToneName::warm; }
  ToneName operator()(sheet::Contact const&) const { return ToneName::warm; }
  ToneName operator()(sheet::Callout const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Pie const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Bar const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Pictogram const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Table const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Image const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Sources const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Qr const&) const { return ToneName::plain; }
  ToneName operator()(sheet::Stack const&) const { return ToneName::plain; }
};

bool is_true(std::optional<Spanned<bool>> const& value) { return value && value->value; }

/// Makes the content; adds to `common` what only the content knows.
struct ContentMaker {
  BlockMaker const& maker;
  sheet::Block const& block;
  Common& common;

  [[nodiscard]] Texts const& texts() const { return maker.texts; }
  [[nodiscard]] SourceText text(std::optional<sheet::Text> const& from) const { return maker.texts.make(from); }
  void refuse(std::optional<Diagnostic> fault) const {
    if (fault) maker.texts.lookup.problems.push_back(std::move(*fault));
  }
  [[nodiscard]] std::string alt(std::optional<sheet::Text> const& own, std::string made) const {
    return own ? text::plain_paragraphs(text(own), texts().lookup.problems) : std::move(made);
  }

  Panel operator()(sheet::Panel const& from) const {
    Panel panel{text(from.lead), {}, maker.make(from.blocks)};
    for (auto const& card : from.cards) {
      panel.cards.push_back({text(card.title), text(card.text), maker.icon(card.icon), card.at});
    }
    return panel;
  }

  Callout operator()(sheet::Callout const& from) const {
    Callout callout;
    callout.unit = text(from.unit);
    if (from.word) {
      callout.figure = text(from.word);
      callout.words = true;
    } else if (from.figure) {
      set_figure(*from.figure, callout.figure, callout.unit, callout.words);
    }
    return callout;
  }
  /// A figure set large: its own unit goes before what the author adds.
  void set_figure(sheet::Name const& id, SourceText& figure, SourceText& unit, bool& words) const {
    auto const printed = texts().lookup.print(id, texts().language);
    if (!printed) return;
    figure = texts().markup(printed->shown.number, printed->at);
    words = printed->is_words;
    if (printed->shown.unit.empty()) return;
    auto whole = texts().markup(printed->shown.unit, printed->at);
    if (!unit.empty()) whole.append(piece(" ", unit.at));
    whole.append(unit);
    unit = std::move(whole);
  }

  Quote operator()(sheet::Quote const& from) const {
    // The typesetter makes them those of the language.
    if (is_true(from.verbatim) && !common.text.empty()) {
      SourceText marked = piece("\"", common.text.at);
      marked.append(common.text);
      marked.append(piece("\"", common.text.at));
      marked.at = common.text.at;
      common.text = std::move(marked);
    }
    Quote quote{text(from.by)};
    if (quote.by.empty()) return quote;
    // The source runs on from who said it, and does not stand below it once more.
    quote.by.append(maker.desk.citations.told_in(block.common.source, texts()));
    common.cite = text(block.common.source_note);
    return quote;
  }

  Definitions operator()(sheet::Definitions const& from) const {
    Definitions definitions{{}, from.columns ? from.columns->value : 0};
    for (auto const& item : from.items) definitions.items.push_back({text(item.term), text(item.meaning), item.at});
    return definitions;
  }

  Pie operator()(sheet::Pie const& from) const {
    Pie pie;
    pie.hole = is_true(from.hole);
    pie.measure = text(from.measure);
    if (from.series) {
      auto const parts = parts_of(*from.series, from.round, texts());
      pie.parts = charted(parts.rows, texts().language);
      pie.shares = parts.are_percentages;
      if (!parts.rounding_note.empty()) {
        common.cite = joined_sentences(std::move(common.cite), texts().markup(parts.rounding_note, from.series->at));
      }
    }
    pie.alt = alt(from.alt, alternative_text(common, pie));
    return pie;
  }

  Bar operator()(sheet::Bar const& from) const {
    Bar bar;
    auto const series = rows_side_by_side(from.series, SeriesNames::needed, texts());
    bar.series = charted(series, texts().language);
    bar.horizontal = !from.direction || from.direction->value != "vertical";
    bar.stacked = is_true(from.stacked);
    bar.multiples = is_true(from.multiples);
    if (bar.stacked) add_note(check_stacks(series, texts().language, texts().lookup.problems), from.series);
    if (!bar.stacked) ask_about_scales(series, texts().lookup.problems);
    if (has_gaps(series)) add_note(words().dash_is_no_data, from.series);
    bar.stressed = stressed_of(from, bar);
    bar.scale = from.scale ? from.scale->value : bar.stacked && is_answer_scale(names_of(bar));
    bar.axis = axis_of(from);
    if (may_have_axis(bar)) bar.ticks = ticks_of(series, bar.stacked, texts().language);
    bar.measure = text(from.measure);
    bar.alt = alt(from.alt, alternative_text(common, bar));
    return bar;
  }

  [[nodiscard]] static Axis axis_of(sheet::Bar const& from) {
    if (!from.axis) return Axis::where_it_helps;
    return from.axis->value ? Axis::always : Axis::never;
  }

  [[nodiscard]] static std::vector<std::string> names_of(Bar const& bar) {
    std::vector<std::string> names;
    for (auto const& series : bar.series) names.push_back(text::plain_words(series.label));
    return names;
  }

  /// Which bars the author stresses, by their labels in any language.
  [[nodiscard]] std::vector<bool> stressed_of(sheet::Bar const& from, Bar const& bar) const {
    if (from.highlight.empty() || bar.series.empty()) return {};
    auto& problems = texts().lookup.problems;
    if (from.series.size() > 1) {
      problems.push_back(error(from.highlight.front().at, "wrong-highlight",
                               "bars of several series take the colours of their series",
                               "remove \"highlight\", or show one series"));
      return {};
    }
    return stressed_rows(from, bar.series.front().bars.size(), texts());
  }

  /// Behind the sources of the block.
  void add_note(std::string_view note, std::vector<sheet::Name> const& series) const {
    if (note.empty()) return;
    common.cite = joined_sentences(std::move(common.cite), texts().markup(std::string(note), series.front().at));
  }

  [[nodiscard]] Words const& words() const { return language_of(texts().language).words; }

  /// Numbers that no axis will show are not printed: fewer bars than these never have one unless the sheet says so.
  [[nodiscard]] static bool may_have_axis(Bar const& bar) {
    constexpr std::size_t fewest_bars = 8;
    std::size_t bars = 0;
    for (auto const& series : bar.series) bars += series.bars.size();
    return bar.axis == Axis::always || (bar.axis == Axis::where_it_helps && (bar.stacked || bars >= fewest_bars));
  }

  Pictogram operator()(sheet::Pictogram const& from) const {
    Pictogram pictogram;
    bool words = false;
    if (from.figure) set_figure(*from.figure, pictogram.figure, pictogram.unit, words);
    if (from.of) pictogram.of = from.of->value;
    pictogram.shares = shares_of(from.shares, pictogram.of, texts());
    pictogram.measure = text(from.measure);
    pictogram.alt = alt(from.alt, alternative_text(common, pictogram));
    return pictogram;
  }

  Table operator()(sheet::Table const& from) const {
    auto table = make_table(from, texts());
    if (table.gaps) add_note(words().dash_is_no_data, from.series);
    return table;
  }

  Image operator()(sheet::Image const& from) const {
    Image image;
    if (from.file) image.file = maker.image(*from.file);
    if (!is_true(from.decorative)) image.alt = text::plain_paragraphs(text(from.alt), texts().lookup.problems);
    image.caption = text(from.caption);
    image.credit = text(from.credit);
    image.covers = from.fit && from.fit->value == "cover";
    if (from.height) image.height = Length::from_mm(from.height->value);
    if (from.focus.size() == 2) {
      image.focus_x = from.focus[0].value;
      image.focus_y = from.focus[1].value;
    }
    image.enlarge = is_true(from.enlarge);
    if (from.file) image.file_at = from.file->at;
    return image;
  }

  Contact operator()(sheet::Contact const& from) const {
    Contact contact{is_true(from.brief), {}, {}};
    if (!contact.brief) contact.note = text(from.note);
    for (auto const& entry : from.entries) {
      ContactEntry made{text(entry.name), text(entry.phone), {}, {}, {}, {}, is_true(entry.danger), entry.at};
      made.phone_link = phone_link(text::plain_words(made.phone));
      refuse(check_phone(text::plain_words(made.phone), made.phone.at));
      if (entry.link) {
        made.link = texts().address(*entry.link);
        refuse(check_link({made.link, entry.link->at}));
      }
      // The short form is one line: whom to call.
      if (!contact.brief) {
        made.text = text(entry.text);
        made.hours = text(entry.hours);
      }
      contact.entries.push_back(std::move(made));
    }
    bool const says_nothing = contact.entries.empty() && contact.note.empty() && common.text.empty();
    if (says_nothing) {
      refuse(error(common.at, "empty-block", "the contact block is empty",
                   "write \"entries\" in it, or give the sheet a \"contact\" that has them"));
    }
    return contact;
  }

  Sources operator()(sheet::Sources const& from) const {
    auto list = maker.desk.citations.list(texts());
    if (list.empty() && !texts().lookup.data.incomplete) {
      refuse(error(common.at, "empty-block", "the sources block has no sources to list",
                   "name works with \"source\" in the blocks that draw on them, or remove this block"));
    }
    return {std::move(list), from.columns ? from.columns->value : 0};
  }

  Qr operator()(sheet::Qr const& from) const {
    if (!from.link) return {};
    auto const link = texts().address(*from.link);
    refuse(check_link({link, from.link->at}));
    return {link, readable_address(link)};
  }

  Stack operator()(sheet::Stack const& from) const { return {maker.make(from.blocks)}; }
};

ToneName tone_of(sheet::Block const& block, Diagnostics& to) {
  auto const standard = std::visit(DefaultTone{}, block.content);
  auto const& tone = block.common.tone;
  if (!tone) return standard;
  auto const& names = tone_names();
  auto const found = std::find(names.begin(), names.end(), tone->value);
  if (found != names.end()) return static_cast<ToneName>(found - names.begin());
  to.push_back(error(tone->at, "unknown-tone", fmt::format("unknown tone \"{}\"", tone->value),
                     remedy(tone->value, words_of(names))));
  return standard;
}

}  // namespace

std::string BlockMaker::icon(std::optional<sheet::Name> const& name) const {
  if (!name) return {};
  auto const found = desk.assets.icons.find(name->value);
  // One that is null has had its message.
  if (found != desk.assets.icons.end()) return found->second ? name->value : "";
  texts.lookup.problems.push_back(error(name->at, "unknown-icon", fmt::format("unknown icon \"{}\"", name->value),
                                        remedy(name->value, keys_of(desk.assets.icons))));
  return {};
}

std::shared_ptr<ImageFile const> BlockMaker::image(sheet::Name const& file) const {
  auto const found = desk.assets.images.find(file.value);
  if (found != desk.assets.images.end()) return found->second;
  texts.lookup.problems.push_back(error(file.at, "unknown-file",
                                        fmt::format("there is no file \"{}\" beside the sheet", file.value),
                                        "check the name, capitals included"));
  return nullptr;
}

Blocks BlockMaker::make(sheet::Blocks const& blocks) const {
  Blocks made;
  made.reserve(blocks.size());
  for (auto const& block : blocks) made.push_back(make(block));
  return made;
}

Block BlockMaker::make(sheet::Block const& written) const {
  bool const is_contact = std::holds_alternative<sheet::Contact>(written.content);
  auto const block = is_contact ? inherit_contact(written, desk.sheet.contact) : written;
  auto const& from = block.common;
  auto inner = *this;
  Common common;
  common.language = from.language ? from.language->value : declared;
  inner.declared = common.language;
  common.foreign = common.language != of_sheet;
  common.right_to_left = uloc_isRightToLeft(common.language.c_str()) != 0;
  // Words in a language that the program does not know are printed as they are written, numbers as in the sheet.
  if (find_language(common.language) != nullptr) inner.texts.language = common.language;
  inner.texts.lookup.uses = &common.uses;
  common.id = from.id ? from.id->value : "";
  if (from.span) common.span = from.span->value;
  common.tone = tone_of(block, texts.lookup.problems);
  common.icon = icon(from.icon);
  common.title = inner.texts.make(from.title);
  common.text = inner.texts.make(from.text);
  if (from.keep) common.keep = from.keep->value;
  common.at = from.at;
  common.cite = joined_sentences(desk.citations.cite(sources_of(block, texts.lookup.data), inner.texts),
                                 inner.texts.make(from.source_note));
  Block made;
  made.content = std::visit<decltype(Block::content)>(ContentMaker{inner, block, common}, block.content);
  made.common = std::move(common);
  return made;
}

}  // namespace factsheet::resolve
