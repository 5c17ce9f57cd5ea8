#include "check/spelling/hunspell/hunspell_entry.h"

extern "C" __attribute__((visibility("default"))) void factsheet_hunspell_entry(
    factsheet::check::HunspellFunctions& to);

extern "C" void factsheet_hunspell_entry(factsheet::check::HunspellFunctions& to) {
  to = {Hunspell_create,    Hunspell_destroy, Hunspell_get_dic_encoding, Hunspell_spell, Hunspell_suggest,
        Hunspell_free_list, Hunspell_add};
}
