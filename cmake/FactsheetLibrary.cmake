# One static library per folder of src/. A folder sees what its CMakeLists.txt names and nothing else: libraries are
# linked privately, and the include rule refuses the headers of the rest before anything is compiled.

# What nearly every source includes, compiled once. Not beside ccache: what it keeps would then be good for one folder
# on one disk only.
if(FACTSHEET_PCH AND NOT FACTSHEET_CCACHE)
  file(CONFIGURE OUTPUT precompiled.cpp CONTENT "// Carries the precompiled header.\n")
  add_library(factsheet_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(factsheet_precompiled PRIVATE factsheet_dependency_fmt factsheet_warnings)
  target_precompile_headers(factsheet_precompiled PRIVATE
    <algorithm> <array> <cmath> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <variant>
    <vector> <fmt/format.h>)
endif()

# Writes what <folder> may include into a file and checks its sources against it whenever one of them changes.
function(factsheet_check_includes folder target sources)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "USES;LIBRARIES;RESTRICTED")
  set(rules ${PROJECT_BINARY_DIR}/include-rules/${folder}.cmake)
  set(stamp ${PROJECT_BINARY_DIR}/include-rules/${folder}.stamp)
  set(text "set(folder [[${folder}]])\nset(uses [[${arg_USES}]])\nset(libraries [[${arg_LIBRARIES}]])\n")
  string(APPEND text "set(restricted [[${arg_RESTRICTED}]])\nset(sources [[${sources}]])\n")
  string(APPEND text "set(dependencies [[${FACTSHEET_DEPENDENCIES}]])\n")
  foreach(name IN LISTS FACTSHEET_DEPENDENCIES)
    string(APPEND text "set(headers_${name} [[${FACTSHEET_HEADERS_${name}}]])\n")
  endforeach()
  file(CONFIGURE OUTPUT ${rules} CONTENT "${text}" @ONLY)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -D RULES=${rules} -D STAMP=${stamp} -P ${PROJECT_SOURCE_DIR}/cmake/CheckIncludes.cmake
    DEPENDS ${sources} ${rules} ${PROJECT_SOURCE_DIR}/cmake/CheckIncludes.cmake
    COMMENT "Checking the includes of ${folder}"
    VERBATIM)
  add_custom_target(includes_${folder} DEPENDS ${stamp})
  add_dependencies(${target} includes_${folder})
  add_dependencies(include_rule includes_${folder})
endfunction()

# The name by which the loader asks for the library, "libqpdf.so.29", is kept for the program: see cli/running.
function(factsheet_note_library_of_module library)
  get_target_property(files PkgConfig::${library} INTERFACE_LINK_LIBRARIES)
  list(FILTER files INCLUDE REGEX "^/")
  if(NOT files)
    return()
  endif()
  list(GET files 0 file)
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${file} OUTPUT_VARIABLE facts COMMAND_ERROR_IS_FATAL ANY)
  if(facts MATCHES "SONAME +([^ \n]+)")
    set_property(GLOBAL APPEND PROPERTY FACTSHEET_LIBRARIES_OF_MODULES ${CMAKE_MATCH_1})
  endif()
endfunction()

# Every program needs them, although none is linked to them.
add_custom_target(factsheet_modules)

# A room of a folder as a shared object of its own, factsheet-<last name of the room>.so, which the program loads when
# it first needs it (core/module.h). With it comes the library, which the room alone may use. It uses headers of the
# folder, and nothing else of the program; with OWN, whatever the folder uses, which is then in the module too.
function(factsheet_module folder room library)
  cmake_parse_arguments(PARSE_ARGV 3 arg "OWN" "" "USES;LIBRARIES;HEADERS")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
  string(REGEX REPLACE ".*/" "" name ${room})
  set(target factsheet_${name}_module)
  add_library(${target} MODULE ${sources})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  # One that calls nothing of the C library itself would not name it, which Debian does not allow.
  target_link_libraries(${target} PRIVATE factsheet_dependency_${library} factsheet_warnings
    -Wl,--push-state,--no-as-needed,-lc,--pop-state)
  set_target_properties(${target} PROPERTIES PREFIX "" OUTPUT_NAME factsheet-${name} CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/modules SKIP_BUILD_RPATH ON)
  if(arg_OWN)
    list(TRANSFORM arg_USES PREPEND factsheet_ OUTPUT_VARIABLE links)
    list(TRANSFORM arg_LIBRARIES PREPEND factsheet_dependency_ OUTPUT_VARIABLE others)
    target_link_libraries(${target} PRIVATE factsheet_${folder} ${links} ${others})
    target_include_directories(${target} SYSTEM PRIVATE ${arg_HEADERS})
    target_link_options(${target} PRIVATE LINKER:--exclude-libs,ALL LINKER:--gc-sections)
  endif()
  add_dependencies(factsheet_modules ${target})
  set_property(GLOBAL APPEND PROPERTY FACTSHEET_MODULES ${target})
  factsheet_note_library_of_module(${library})
endfunction()

# factsheet_library(<folder> [USES <folder>...] [LIBRARIES <dependency>...] [RESTRICTED <dependency>=<room>...]
#                   [MODULES <room>=<dependency>...] [OWN_MODULES <room>=<dependency>...])
#   USES        the folders whose headers it may include
#   LIBRARIES   the libraries of others that it may include
#   RESTRICTED  the same, but only in that room (a folder of the folder)
#   MODULES     rooms that are no part of the library, with the one that each is for: see factsheet_module
#   OWN_MODULES the same, of rooms that use the library
function(factsheet_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LIBRARIES;RESTRICTED;MODULES;OWN_MODULES")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  set(target factsheet_${folder})
  list(TRANSFORM arg_USES PREPEND factsheet_ OUTPUT_VARIABLE links)
  set(own ${sources})
  set(headers_of_modules "")
  foreach(module IN LISTS arg_MODULES arg_OWN_MODULES)
    string(REGEX REPLACE "=.*" "" room ${module})
    list(FILTER own EXCLUDE REGEX "/src/${folder}/${room}/")
  endforeach()
  foreach(library IN LISTS arg_LIBRARIES arg_RESTRICTED)
    string(REGEX REPLACE "=.*" "" library ${library})
    list(APPEND links factsheet_dependency_${library})
  endforeach()
  if(sources)
    add_library(${target} STATIC ${own})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} PRIVATE ${links} factsheet_warnings)
    if(TARGET factsheet_precompiled AND fmt IN_LIST arg_LIBRARIES)
      target_precompile_headers(${target} REUSE_FROM factsheet_precompiled)
    endif()
    foreach(module IN LISTS arg_MODULES)
      string(REGEX MATCH "^(.*)=(.*)$" ignored ${module})
      list(APPEND arg_RESTRICTED ${CMAKE_MATCH_2}=${CMAKE_MATCH_1})
      # Its types are known, and it is not linked.
      list(APPEND headers_of_modules $<TARGET_PROPERTY:PkgConfig::${CMAKE_MATCH_2},INTERFACE_INCLUDE_DIRECTORIES>)
      factsheet_module(${folder} ${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
    endforeach()
    target_include_directories(${target} SYSTEM PRIVATE ${headers_of_modules})
    foreach(module IN LISTS arg_OWN_MODULES)
      string(REGEX MATCH "^(.*)=(.*)$" ignored ${module})
      factsheet_module(${folder} ${CMAKE_MATCH_1} ${CMAKE_MATCH_2} OWN USES ${arg_USES} LIBRARIES ${arg_LIBRARIES}
        HEADERS ${headers_of_modules})
      list(APPEND arg_RESTRICTED ${CMAKE_MATCH_2}=${CMAKE_MATCH_1})
    endforeach()
  else()
    # A folder of headers alone has nothing to archive.
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} INTERFACE ${links})
  endif()
  list(APPEND sources ${headers})
  factsheet_check_includes(${folder} ${target} "${sources}"
    USES ${folder} ${arg_USES} LIBRARIES ${arg_LIBRARIES} RESTRICTED ${arg_RESTRICTED})
endfunction()

# factsheet_program(<name> <source> USES <folder>...)
function(factsheet_program name source)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "USES")
  list(TRANSFORM arg_USES PREPEND factsheet_ OUTPUT_VARIABLE links)
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE ${links} factsheet_warnings)
  # A name is looked for in one library after the other, and most are found in these: named first, they save the
  # loader a quarter of its work. A sanitizer's own library has to come before all.
  if(NOT FACTSHEET_SANITIZE AND NOT FACTSHEET_SANITIZE_THREADS)
    target_link_options(${name} PRIVATE LINKER:--push-state,--no-as-needed -l:libc.so.6 -lstdc++ -lglib-2.0 -licuuc
      -lgobject-2.0 LINKER:--pop-state)
  endif()
  add_dependencies(${name} factsheet_modules)
  factsheet_check_includes(main ${name} ${PROJECT_SOURCE_DIR}/${source} USES ${arg_USES})
endfunction()

# A library with the settings of every program that may look into any folder: tests, benchmarks and fuzz targets.
add_library(factsheet_everything INTERFACE)
target_include_directories(factsheet_everything INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(factsheet_everything INTERFACE FACTSHEET_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(factsheet_everything INTERFACE factsheet_warnings)
foreach(folder cli check compare output layout charts text resolve markup sheet scene core)
  target_link_libraries(factsheet_everything INTERFACE factsheet_${folder})
endforeach()
add_dependencies(factsheet_everything factsheet_modules)
foreach(name IN LISTS FACTSHEET_DEPENDENCIES)
  target_link_libraries(factsheet_everything INTERFACE factsheet_dependency_${name})
endforeach()
