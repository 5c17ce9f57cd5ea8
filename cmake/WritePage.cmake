# cmake -D FOLDER=<folder> -D OUTPUT=<file> -P WritePage.cmake
# Writes the files of the page that `watch` serves as C++.

cmake_minimum_required(VERSION 3.25)

set(text "#include \"cli/watching/built_in_page.h\"\n\nnamespace factsheet::cli {\nnamespace {\n\n")
set(list "")
foreach(file "page.html;;text/html" "page.css;page.css;text/css" "helpers.js;helpers.js;text/javascript"
    "messages.js;messages.js;text/javascript" "page.js;page.js;text/javascript")
  list(GET file 0 source)
  list(GET file 1 name)
  list(GET file 2 type)
  string(MAKE_C_IDENTIFIER ${source} identifier)
  file(READ ${FOLDER}/${source} bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND text "constexpr char ${identifier}[] = {${bytes}};\n")
  string(APPEND list "  {\"${name}\", \"${type}; charset=utf-8\", {${identifier}, sizeof ${identifier}}},\n")
endforeach()
string(APPEND text "\nconstexpr BuiltInPageFile files[] = {\n${list}};\n\n}  // namespace\n\n")
string(APPEND text "BuiltInPageFile const* built_in_page_file(std::string_view name) {\n"
  "  for (BuiltInPageFile const& file : files) {\n    if (file.name == name) return &file;\n  }\n"
  "  return nullptr;\n}\n\n}  // namespace factsheet::cli\n")
file(WRITE ${OUTPUT} "${text}")
