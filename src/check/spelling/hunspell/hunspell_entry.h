// What the module that holds Hunspell gives: the functions that are used of it.
#pragma once
#include <hunspell/hunspell.h>

namespace factsheet::check {

struct HunspellFunctions {
  decltype(&Hunspell_create) create = nullptr;
  decltype(&Hunspell_destroy) destroy = nullptr;
  decltype(&Hunspell_get_dic_encoding) encoding = nullptr;
  decltype(&Hunspell_spell) spell = nullptr;
  decltype(&Hunspell_suggest) suggest = nullptr;
  decltype(&Hunspell_free_list) free_list = nullptr;
  decltype(&Hunspell_add) add = nullptr;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* hunspell_entry_name = "factsheet_hunspell_entry";

}  // namespace factsheet::check
