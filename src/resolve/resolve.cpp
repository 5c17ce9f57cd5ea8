#include "resolve/resolve.h"

#include "core/language.h"
#include "markup/markup.h"
#include "resolve/blocks/block_maker.h"
#include "resolve/blocks/block_store.h"
#include "resolve/blocks/conditions.h"
#include "resolve/charts/pie_colours.h"
#include "resolve/texts/source_text.h"
#include "resolve/texts/words.h"

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

bool is_shown(std::optional<Spanned<bool>> const& own, std::optional<Spanned<bool>> const& of_sheet) {
  if (own) return own->value;
  return !of_sheet || of_sheet->value;
}

struct SheetMaker {
  sheet::Sheet const& sheet;
  BlockMaker const& blocks;
  Language const& language;
  std::string updated;  ///< "Bijgewerkt op 1 november 2026"; empty: the sheet has no date
  BlockStore* store;    ///< of copies; null: none

  [[nodiscard]] Diagnostics& problems() const { return blocks.texts.lookup.problems; }

  [[nodiscard]] SourceText text(std::optional<sheet::Text> const& from, Uses& uses) const {
    Texts texts = blocks.texts;
    texts.lookup.uses = &uses;
    return texts.make(from);
  }

  [[nodiscard]] std::optional<Header> header(std::optional<sheet::Header> const& from) const {
    if (!from) return std::nullopt;
    Header made;
    made.kicker = text(from->kicker, made.uses);
    made.title = text(from->title, made.uses);
    made.lead = text(from->lead, made.uses);
    made.icon = blocks.icon(from->icon);
    made.at = from->at;
    return made;
  }

  /// What a page says of its footer goes before what the sheet says.
  [[nodiscard]] Footer footer(sheet::Footer const& own) const {
    auto const of_sheet = sheet.footer.value_or(sheet::Footer{});
    Footer made;
    made.title = text(own.title ? own.title : of_sheet.title ? of_sheet.title : sheet.title, made.uses);
    if (is_shown(own.date, of_sheet.date)) made.date = updated;
    if (is_shown(own.pages, of_sheet.pages)) made.page_pattern = language.words.page_of_pages;
    auto const& logo = own.logo ? own.logo : of_sheet.logo;
    if (!logo) return made;
    made.logo = blocks.image(*logo);
    made.logo_at = logo->at;
    made.logo_alt =
        text::plain_paragraphs(text(own.logo_alt ? own.logo_alt : of_sheet.logo_alt, made.uses), problems());
    if (made.logo_alt.empty()) {
      problems().push_back(error(logo->at, "missing-alternative",
                                 fmt::format("the logo \"{}\" has no alternative text", logo->value),
                                 "add \"logo-alt\" with what it shows"));
    }
    return made;
  }

  [[nodiscard]] Blocks made_blocks(sheet::Blocks const& from) const {
    if (store == nullptr) return blocks.make(from);
    Blocks made;
    made.reserve(from.size());
    for (auto const& block : from) made.push_back(store->make(block, blocks));
    return made;
  }

  [[nodiscard]] Page page(sheet::Page const& from) const {
    return {header(from.header), footer(from.footer.value_or(sheet::Footer{})), made_blocks(from.blocks), from.at};
  }
};

std::string iso_date(sheet::Date const& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// Of the blocks of a sheet those that `kept` lacks.
std::set<std::string, std::less<>> ids_left_out(sheet::Sheet const& written, PageNumbers const& kept) {
  std::set<std::string, std::less<>> ids;
  for (auto const& [id, page] : written_pages(written)) {
    if (!kept.contains(id)) ids.insert(id);
  }
  return ids;
}

}  // namespace

Result<ResolvedSheet> resolve(sheet::Sheet const& written, sheet::DataSet const& data,
                              std::shared_ptr<Theme const> const& theme, Assets const& assets,
                              std::string const& language, PageNumbers const& pages, BlockStore* store) {
  Language const& known = language_of(language);
  Diagnostics problems;
  auto const sifted = without_what_does_not_hold(written, {data, problems, &written}, language);
  sheet::Sheet const& sheet = sifted ? *sifted : written;
  Citations const citations(sheet, data);
  Desk const desk{sheet, assets, citations};
  PageReferences references{written_pages(sheet), {}, {}};
  if (sifted) references.left_out = ids_left_out(written, references.known);
  for (auto const& [id, page] : pages) references.known.insert_or_assign(id, page);
  BlockMaker const blocks{desk, Texts{{data, problems, &sheet, nullptr, &references}, language}, language, language};
  // A sheet that was sifted stands elsewhere for each row.
  if (sifted) store = nullptr;
  if (store != nullptr) store->begin(citations);
  SheetMaker const make{sheet, blocks, known, sheet.updated ? updated_line(sheet.updated->value, known) : "", store};
  ResolvedSheet made;
  made.name = sheet.name;
  made.language = language;
  made.locale = known.locale;
  made.title = text::plain_line(make.text(sheet.title, made.uses), problems);
  made.description = text::plain_paragraphs(make.text(sheet.description, made.uses), problems);
  made.author = text::plain_line(make.text(sheet.author, made.uses), problems);
  for (auto const& keyword : sheet.keywords)
    made.keywords.push_back(text::plain_line(make.text(keyword, made.uses), problems));
  if (sheet.updated) made.date = iso_date(sheet.updated->value);
  for (auto const& pattern : sheet.together) made.together.push_back(pattern.value);
  for (auto const& word : sheet.hyphens) made.hyphens.push_back(word.value);
  made.codes = !sheet.codes || sheet.codes->value;
  made.theme = theme;
  made.icons = assets.icons;
  for (auto const& page : sheet.pages) made.pages.push_back(make.page(page));
  if (theme) match_pie_colours(made.pages, *theme);
  made.page_references = std::move(references.used);
  made.left_out = std::move(references.left_out);
  if (auto fault = citations.fault()) problems.push_back(std::move(*fault));
  sort_and_unite(problems);
  return {std::move(made), std::move(problems)};
}

}  // namespace factsheet::resolve
