// What `check` says about a sheet.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace factsheet::test {

/// A line for each message, `a.sheet.yaml:12:9: warning: … [rule]`, without the lines of the file. Ages count from
/// 2026-11-01. Without `rules`: of all rules but those of layout. A list of sources is added to a sheet that lacks it.
/// `files` stand beside them, by their names.
std::string checked(std::string const& sheet, std::string const& data, std::vector<std::string> const& rules = {},
                    std::map<std::string, std::string> const& files = {});

/// A sheet in English and Dutch of one page with these blocks (lines indented by six spaces), with data.yaml.
std::string sheet_with(std::string const& blocks, std::string const& top = "");

/// Data of one figure, "helmets".
inline constexpr auto one_figure = "figures:\n  helmets: {value: 46, format: percent, year: 2025}\n";

/// What that rule says of a sheet whose only block is a panel with these texts.
std::string told_of_panel(std::string const& rule, std::string const& english, std::string const& dutch);

}  // namespace factsheet::test
