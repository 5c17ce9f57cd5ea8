# The libraries of others. Each has one short name, by which a folder of src/ asks for it, and a pattern of the headers
# that belong to it, by which the include rule (CheckIncludes.cmake) tells who uses it. pkg-config finds them all but
# one, so that differences in CMake packages between releases do not matter.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

set(FACTSHEET_DEPENDENCIES "" CACHE INTERNAL "")

# factsheet_dependency(<name> HEADERS <regex> [MODULES <pkg-config module>...] [TARGETS <CMake target>...])
function(factsheet_dependency name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADERS" "MODULES;TARGETS")
  add_library(factsheet_dependency_${name} INTERFACE)
  if(arg_MODULES)
    pkg_check_modules(${name} REQUIRED QUIET IMPORTED_TARGET ${arg_MODULES})
    list(APPEND arg_TARGETS PkgConfig::${name})
  endif()
  target_link_libraries(factsheet_dependency_${name} INTERFACE ${arg_TARGETS})
  set(FACTSHEET_HEADERS_${name} "${arg_HEADERS}" CACHE INTERNAL "")
  set(FACTSHEET_DEPENDENCIES ${FACTSHEET_DEPENDENCIES} ${name} CACHE INTERNAL "")
endfunction()

find_library(FACTSHEET_HYPHEN_LIBRARY hyphen REQUIRED)
find_path(FACTSHEET_PATTERNS_FOLDER hyph_nl.dic PATHS /usr/share/hyphen NO_DEFAULT_PATH)
foreach(language nl en_GB)
  if(NOT EXISTS ${FACTSHEET_PATTERNS_FOLDER}/hyph_${language}.dic)
    string(REPLACE _ - package hyphen-${language})
    string(TOLOWER ${package} package)
    message(FATAL_ERROR "The hyphenation patterns hyph_${language}.dic are missing; in Debian their package is ${package}")
  endif()
endforeach()
mark_as_advanced(FACTSHEET_HYPHEN_LIBRARY FACTSHEET_PATTERNS_FOLDER)

factsheet_dependency(posix HEADERS
  "^(sys/|arpa/|net/|netinet/|unistd\\.h|fcntl\\.h|signal\\.h|poll\\.h|dirent\\.h|dlfcn\\.h|spawn\\.h)")
# The compiler's own, for instructions that not every processor has.
factsheet_dependency(processor HEADERS "^(immintrin|cpuid)\\.h")
factsheet_dependency(threads HEADERS "^pthread\\.h" TARGETS Threads::Threads)
factsheet_dependency(fmt HEADERS "^fmt/" MODULES fmt)
factsheet_dependency(yaml-cpp HEADERS "^yaml-cpp/" MODULES yaml-cpp)
factsheet_dependency(json HEADERS "^nlohmann/" MODULES nlohmann_json)
factsheet_dependency(cli11 HEADERS "^CLI/" MODULES CLI11)
factsheet_dependency(icu HEADERS "^unicode/" MODULES icu-i18n icu-uc)
factsheet_dependency(cmark HEADERS "^cmark" MODULES libcmark)
factsheet_dependency(hyphen HEADERS "^hyphen\\.h" TARGETS ${FACTSHEET_HYPHEN_LIBRARY})
factsheet_dependency(hunspell HEADERS "^hunspell" MODULES hunspell)
factsheet_dependency(harfbuzz HEADERS "^(harfbuzz/)?hb" MODULES harfbuzz)
factsheet_dependency(pango HEADERS "^pango/" MODULES pango)
factsheet_dependency(freetype HEADERS "^(ft2build\\.h|freetype/)" MODULES freetype2)
factsheet_dependency(glib HEADERS "^(glib|gobject|gio)" MODULES gobject-2.0)
factsheet_dependency(cairo HEADERS "^(cairo/)?cairo" MODULES cairo cairo-ft cairo-pdf cairo-png)
factsheet_dependency(lcms2 HEADERS "^lcms2" MODULES lcms2)
factsheet_dependency(librsvg HEADERS "^(librsvg-2\\.0/)?librsvg/" MODULES librsvg-2.0)
factsheet_dependency(deflate HEADERS "^libdeflate\\.h" MODULES libdeflate)
factsheet_dependency(webp HEADERS "^webp/" MODULES libwebp)
factsheet_dependency(png HEADERS "^(libpng.*/)?png" MODULES libpng)
factsheet_dependency(jpeg HEADERS "^(jpeglib|jerror)\\.h" MODULES libjpeg)
factsheet_dependency(qpdf HEADERS "^qpdf/" MODULES libqpdf)
# Each release of liborcus has its own name for pkg-config.
foreach(release 0.17 0.18 0.19 0.20 0.21)
  pkg_check_modules(orcus_${release} QUIET liborcus-${release})
  if(orcus_${release}_FOUND)
    factsheet_dependency(orcus HEADERS "^orcus/" MODULES liborcus-${release})
    break()
  endif()
endforeach()
if(NOT TARGET factsheet_dependency_orcus)
  message(FATAL_ERROR "liborcus is missing; in Debian its package is liborcus-dev")
endif()

factsheet_dependency(httplib HEADERS "^httplib\\.h" MODULES cpp-httplib)
factsheet_dependency(qrencode HEADERS "^qrencode\\.h" MODULES libqrencode)

# The releases before 12 warn until told that their old pointer class is not wanted.
target_compile_definitions(factsheet_dependency_qpdf INTERFACE POINTERHOLDER_TRANSITION=4)

if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
  target_include_directories(factsheet_dependency_qpdf SYSTEM BEFORE INTERFACE ${PROJECT_SOURCE_DIR}/cmake/clang-14)
endif()
