# What Debian wants of a package beyond the files of the program: its copyright and changelog, and a packed manual.
# `version`, `maintainer` and `source` are set before.
set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
set(documentation "${root}/share/doc/factsheet")
file(INSTALL ${source}/cmake/debian/copyright DESTINATION "${CMAKE_INSTALL_PREFIX}/share/doc/factsheet")
# It says what stands in it.
file(REMOVE "${documentation}/LICENSE")

# "## 0.1.0 (29 November 2026)"
file(STRINGS ${source}/CHANGELOG.md heading REGEX "^## [0-9.]+ \\(" LIMIT_COUNT 1)
string(REGEX REPLACE ".*\\((.*)\\)" "\\1" day "${heading}")
execute_process(COMMAND date --utc --rfc-email "--date=${day} 12:00" OUTPUT_VARIABLE date
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${documentation}/changelog.Debian"
  "factsheet (${version}) unstable; urgency=medium\n\n"
  "  * What is new stands in CHANGELOG.md, in the same folder.\n\n"
  " -- ${maintainer}  ${date}\n")
execute_process(COMMAND gzip -9n --force "${documentation}/changelog.Debian" "${root}/share/man/man1/factsheet.1"
  COMMAND_ERROR_IS_FATAL ANY)
