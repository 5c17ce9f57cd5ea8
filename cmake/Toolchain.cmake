# The language, the warnings and the sanitizers: everything that holds for each target of the project.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(FACTSHEET_CCACHE ccache)
  mark_as_advanced(FACTSHEET_CCACHE)
  if(FACTSHEET_CCACHE)
    # Clones of the project in different folders share what they have compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros ${FACTSHEET_CCACHE})
  endif()
endif()

# Some libraries ask for it and some do not; a precompiled header wants it one way.
add_compile_options(-pthread)

add_library(factsheet_warnings INTERFACE)
# Clang counts sign conversions under -Wconversion and g++ does not; both are asked the same.
target_compile_options(factsheet_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Optimising, g++ 12 takes std::string's own replace and append for overflows (GCC bugs 105329 and 105651).
  target_compile_options(factsheet_warnings INTERFACE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()

if(CMAKE_UNITY_BUILD)
  # A folder is then one source. g++ takes the unnamed namespaces in it for those of a header, and g++ 12 sees more of a
  # variant's ways than it can tell apart.
  target_compile_options(factsheet_warnings INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage -Wno-maybe-uninitialized>)
endif()

# A newer compiler may find something new: that must not keep anyone from building. The two that are tested stay strict.
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
   OR (CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15))
  target_compile_options(factsheet_warnings INTERFACE -Werror)
endif()

# What the program is made of is linked into modules too.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(FACTSHEET_HARDENED)
  # What a fault of memory can do is kept small, for a sheet may come from a stranger.
  include(CheckPIESupported)
  check_pie_supported(LANGUAGES CXX)
  add_compile_options(-fstack-protector-strong)
  add_link_options(LINKER:-z,relro,-z,now)
endif()
if(FACTSHEET_HARDENED AND NOT FACTSHEET_SANITIZE AND CMAKE_CXX_FLAGS MATCHES "-O[123s]")
  # The sanitizers look at the same calls themselves, and without optimising there is nothing to go by.
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS "-Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
  check_cxx_source_compiles("#include <cstring>
    int main(int count, char** words) { char to[9]; return std::strcpy(to, words[count - 1])[0]; }" FACTSHEET_FORTIFY_3)
  unset(CMAKE_REQUIRED_FLAGS)
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=$<IF:$<BOOL:${FACTSHEET_FORTIFY_3}>,3,2>)
endif()

if(FACTSHEET_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(FACTSHEET_SANITIZE_THREADS)
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
endif()
if(FACTSHEET_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(NOT FACTSHEET_FUZZ)
    # These look at each pointer that is followed, which doubles the time of compiling; what they find mostly ends in a
    # fault that AddressSanitizer reports.
    add_compile_options(-fno-sanitize=null,alignment,vptr,object-size)
  endif()
endif()
