# cmake -D BUILD=<folder> -D PROGRAM=<file> -P install_test.cmake
# What is installed runs from wherever it is moved to, with nothing of the source tree: a page that it makes in another
# folder is that of the program in the build tree.

cmake_minimum_required(VERSION 3.25)

string(RANDOM LENGTH 8 name)
set(scratch "/tmp/factsheet-install-${name}")
set(moved "${scratch}/moved there")

function(fail why)
  file(REMOVE_RECURSE ${scratch})
  message(FATAL_ERROR "${why}")
endfunction()

# run(<result> <folder> <command>...): its output of both kinds; a status other than 0 fails the test
function(run result folder)
  execute_process(COMMAND env -i PATH=/usr/bin:/bin LANG=en_GB.UTF-8 ASAN_OPTIONS=detect_leaks=0 ${ARGN} WORKING_DIRECTORY ${folder}
    OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    fail("${ARGN}: ${status}\n${out}${err}")
  endif()
  set(${result} "${out}${err}" PARENT_SCOPE)
endfunction()

function(expect_file name)
  if(NOT EXISTS "${moved}/${name}")
    fail("${name} is not installed")
  endif()
endfunction()

execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix "${scratch}/first"
  OUTPUT_QUIET RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  fail("cannot install")
endif()
file(RENAME "${scratch}/first" "${moved}")

foreach(name
    share/man/man1/factsheet.1 share/bash-completion/completions/factsheet
    share/zsh/vendor-completions/_factsheet share/fish/vendor_completions.d/factsheet.fish
    share/factsheet/schemas/sheet.schema.json share/factsheet/schemas/data.schema.json
    share/factsheet/schemas/theme.schema.json share/factsheet/schemas/project.schema.json
    share/factsheet/starters/nl/handout.sheet.yaml
    share/factsheet/fonts/source-sans-3/OFL.txt share/factsheet/icc/LICENSE-CC0.txt
    lib/factsheet/factsheet-orcus.so lib/factsheet/factsheet-librsvg.so lib/factsheet/factsheet-httplib.so
    share/doc/factsheet/LICENSE share/doc/factsheet/README.md share/doc/factsheet/docs/rules.md)
  expect_file(${name})
endforeach()

file(MAKE_DIRECTORY "${scratch}/elsewhere" "${scratch}/bin")
file(CREATE_LINK "${moved}/bin/factsheet" "${scratch}/bin/factsheet" SYMBOLIC)
foreach(way "${moved}/bin/factsheet" "${scratch}/bin/factsheet")
  file(REMOVE_RECURSE "${scratch}/elsewhere/x")
  run(made "${scratch}/elsewhere" ${way} new x)
  run(said "${scratch}/elsewhere/x" ${way} render --quiet -o here)
  run(said_by_build "${scratch}/elsewhere/x" ${PROGRAM} render --quiet -o there)
  file(SHA256 "${scratch}/elsewhere/x/here/x.en.pdf" here)
  file(SHA256 "${scratch}/elsewhere/x/there/x.en.pdf" there)
  if(NOT said STREQUAL "here/x.en.pdf\n" OR NOT here STREQUAL there)
    fail("${way} makes another page, or says something: ${said}")
  endif()
endforeach()

# It reads the fonts that it brings, and not those of the source tree.
file(REMOVE_RECURSE "${moved}/share/factsheet/fonts/source-sans-3")
execute_process(COMMAND "${moved}/bin/factsheet" check "${scratch}/elsewhere/x" ERROR_VARIABLE err RESULT_VARIABLE status)
if(NOT err MATCHES "Source Sans 3")
  fail("it reads other fonts than its own: ${status} ${err}")
endif()
file(REMOVE_RECURSE ${scratch})
