// Parts of the program that are loaded when they are first needed, since the libraries that come with them cost every
// start.
#pragma once
#include <string>

namespace factsheet {

/// The function `name` of the module factsheet-`module`.so, which stays loaded. It lies in `modules` of the folder that
/// the program was built in, or in lib/factsheet of the folder that it is installed in. Throws a std::runtime_error
/// that says why, when it cannot be had.
void* function_of_module(std::string const& module, char const* name);

/// What the function `entry` of the module fills in.
template <class Given>
Given given_by_module(std::string const& module, char const* entry) {
  Given given;
  reinterpret_cast<void (*)(Given&)>(function_of_module(module, entry))(given);
  return given;
}

/// The same, asked for once.
template <class Given>
Given const& table_of_module(char const* module, char const* entry) {
  static Given const given = given_by_module<Given>(module, entry);
  return given;
}

}  // namespace factsheet
