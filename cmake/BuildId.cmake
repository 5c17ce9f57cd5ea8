# cmake -D ROOT=<folder> -D TOOLCHAIN=<text> -D PATTERNS=<files> -D TEMPLATE=<file> -D OUTPUT=<file> -P BuildId.cmake
# The digest of all that the program is made from: its sources, by their names below the folder, the hyphenation patterns,
# and the compiler with its flags. The same sources give the same digest wherever they lie; a commit that does not change them keeps it.

cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${ROOT} ${ROOT}/src/* ${ROOT}/cmake/* ${ROOT}/themes/icons/*
  ${ROOT}/CMakeLists.txt)
list(SORT files)
set(all "${TOOLCHAIN}\n")
foreach(name IN LISTS files)
  file(SHA256 ${ROOT}/${name} digest)
  string(APPEND all "${digest} ${name}\n")
endforeach()
foreach(file IN LISTS PATTERNS)
  file(SHA256 ${file} digest)
  string(APPEND all "${digest}\n")
endforeach()
string(SHA256 BUILD_ID "${all}")
configure_file(${TEMPLATE} ${OUTPUT} @ONLY)
