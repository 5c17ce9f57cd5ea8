# The Debian package, by `cpack` in the build folder; ./dev package does the rest.
set(FACTSHEET_DEBIAN_REVISION 1 CACHE STRING "The revision of the package, with the release that it is for")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME factsheet)
set(CPACK_PACKAGE_VENDOR "The Factsheet maintainers")
set(CPACK_PACKAGE_CONTACT "The Factsheet maintainers <maintainers@factsheet.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "print-ready factsheets from YAML, in Dutch and English")
set(CPACK_PACKAGE_DESCRIPTION
  "Factsheet turns a YAML sheet into print-ready A4 PDFs: handouts, factsheets,
posters and large print, with charts, in Dutch and in English from one
definition. Figures stand once, in a data file or a spreadsheet. What does not
fit or does not add up is an error that names the line and says what to do.
.
It makes accessible PDFs (PDF/UA-1 and PDF/A-2a), files for print shops
(PDF/X), and black-and-white ones for copiers.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};factsheet;program;/;${PROJECT_BINARY_DIR};factsheet;debian;/")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hunspell-nl, hunspell-en-gb")
set(CPACK_DEBIAN_PACKAGE_RELEASE ${FACTSHEET_DEBIAN_REVISION})
include(CPack)

install(CODE "
  set(version ${PROJECT_VERSION}-${FACTSHEET_DEBIAN_REVISION})
  set(maintainer \"${CPACK_PACKAGE_CONTACT}\")
  set(source \"${PROJECT_SOURCE_DIR}\")
  include(\"${PROJECT_SOURCE_DIR}/cmake/debian/policy.cmake\")
" COMPONENT debian EXCLUDE_FROM_ALL)
