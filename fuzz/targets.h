// What is fed to the fuzzer: each target takes any bytes and ends the process where the program would do wrong.
#pragma once
#include "mutation.h"

#include <span>
#include <string_view>

namespace factsheet::fuzz {

struct Target {
  std::string_view name;  ///< seeds stand in fuzz/seeds/NAME
  void (*run)(std::string_view input) = nullptr;
  Form form = Form::bytes;
  int runs = 0;  ///< changed inputs of the smoke test, some seconds' worth
};

std::span<Target const> targets();
/// Null where there is none of that name.
Target const* find_target(std::string_view name);

// Readers by themselves.
void read_a_sheet(std::string_view input);
void read_data(std::string_view input);
void read_a_theme(std::string_view input);
void read_csv(std::string_view input);
void read_markup(std::string_view input);
void read_manifest(std::string_view input);
/// A folder of the parts of a spreadsheet, or the bytes of one.
void read_workbook(std::string_view input);

// The whole way, to PDFs that are opened again. Each is a folder with its sheet in "a.sheet.yaml".
void make_pdfs(std::string_view input);
/// "b.sheet.yaml" is the sheet as it is now.
void compare_sheets(std::string_view input);
/// "rows.csv" has the rows of the copies.
void make_merged_copies(std::string_view input);
/// The bytes of a picture, on a sheet.
void print_picture(std::string_view input);

}  // namespace factsheet::fuzz
