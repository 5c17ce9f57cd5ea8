# cmake -D CHECK=<CheckIncludes.cmake> -D FOLDER=<scratch folder> -P include_rule_test.cmake
# A folder with one of each fault: the rule has to name them all, and nothing else.

cmake_minimum_required(VERSION 3.25)

# expect(<exit status> <message> FILE <name> TEXT <source> [ALONE])
#   ALONE   there is no header of the same name
function(expect status message)
  cmake_parse_arguments(PARSE_ARGV 2 arg "ALONE" "FILE;TEXT" "")
  file(REMOVE_RECURSE ${FOLDER}/src)
  file(WRITE ${FOLDER}/src/charts/${arg_FILE} "${arg_TEXT}")
  if(NOT arg_ALONE)
    string(REPLACE ".cpp" ".h" header ${arg_FILE})
    file(WRITE ${FOLDER}/src/charts/${header} "#pragma once\n")
  endif()
  file(WRITE ${FOLDER}/rules.cmake
    "set(folder charts)\nset(uses charts core)\nset(libraries fmt)\nset(restricted qpdf=pdf)\n"
    "set(dependencies fmt qpdf)\nset(headers_fmt ^fmt/)\nset(headers_qpdf ^qpdf/)\n"
    "set(sources ${FOLDER}/src/charts/${arg_FILE})\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -D RULES=${FOLDER}/rules.cmake -D STAMP=${FOLDER}/stamp -P ${CHECK}
    RESULT_VARIABLE found_status ERROR_VARIABLE found_message)
  if(NOT found_status EQUAL status OR NOT found_message MATCHES "${message}")
    message(SEND_ERROR "${arg_TEXT}: expected ${status} and \"${message}\", found ${found_status} and \"${found_message}\"")
  endif()
endfunction()

expect(0 "^$" FILE a.cpp TEXT "#include \"charts/a.h\"\n#include \"core/span.h\"\n#include <vector>\n#include <fmt/format.h>\n")
expect(1 "charts may not use layout; it may use charts, core" FILE b.cpp TEXT "#include \"layout/box.h\"\n")
expect(1 "write the folder too: \"charts/a.h\"" FILE c.cpp TEXT "#include \"a.h\"\n")
expect(1 "a header of no known library" FILE d.cpp TEXT "#include <stdint.h>\n")
expect(1 "qpdf is not for this room of charts" FILE e.cpp TEXT "  #  include <qpdf/QPDF.hh>\n")
expect(0 "^$" FILE pdf/finish.cpp TEXT "#include <qpdf/QPDF.hh>\n")
expect(1 "charts/f.cpp: no f.h" FILE f.cpp TEXT "" ALONE)
expect(0 "^$" FILE g.h TEXT "#pragma once\n" ALONE)
