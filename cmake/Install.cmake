# What `cmake --install` puts where. The program finds all of it from its own place (bin/factsheet looks into
# share/factsheet beside bin), so the folder can be moved.

option(FACTSHEET_BUNDLE "Install the libraries beside the program, for systems that lack them" OFF)

set(FACTSHEET_DATA share/factsheet)
set(FACTSHEET_DOCUMENTATION share/doc/factsheet)
set(FACTSHEET_LIBRARIES lib/factsheet)

if(FACTSHEET_BUNDLE)
  # DT_RPATH, unlike DT_RUNPATH, holds for the libraries of the libraries too.
  set_target_properties(factsheet PROPERTIES INSTALL_RPATH "$ORIGIN/../${FACTSHEET_LIBRARIES}")
  target_link_options(factsheet PRIVATE LINKER:--disable-new-dtags)
endif()

install(TARGETS factsheet RUNTIME DESTINATION bin COMPONENT program)
# What is loaded when it is needed stands beside the libraries.
get_property(modules GLOBAL PROPERTY FACTSHEET_MODULES)
install(TARGETS ${modules} LIBRARY DESTINATION ${FACTSHEET_LIBRARIES} COMPONENT program)
install(DIRECTORY fonts icc themes starters DESTINATION ${FACTSHEET_DATA} COMPONENT program)
install(FILES README.md CHANGELOG.md SECURITY.md LICENSE DESTINATION ${FACTSHEET_DOCUMENTATION} COMPONENT program)
install(DIRECTORY docs/ DESTINATION ${FACTSHEET_DOCUMENTATION}/docs COMPONENT program)

# What the program says of itself, it writes.
set(printed
  "schema sheet" "${FACTSHEET_DATA}/schemas/sheet.schema.json"
  "schema data" "${FACTSHEET_DATA}/schemas/data.schema.json"
  "schema theme" "${FACTSHEET_DATA}/schemas/theme.schema.json"
  "schema project" "${FACTSHEET_DATA}/schemas/project.schema.json"
  "completion bash" "share/bash-completion/completions/factsheet"
  "completion zsh" "share/zsh/vendor-completions/_factsheet"
  "completion fish" "share/fish/vendor_completions.d/factsheet.fish"
  "manual" "share/man/man1/factsheet.1")
install(CODE "
  set(printed \"${printed}\")
  set(printing_program \"$<TARGET_FILE:factsheet>\")
  include(\"${PROJECT_SOURCE_DIR}/cmake/InstallPrinted.cmake\")
" COMPONENT program)

# The hyphenation patterns are in the program; their licences are those of the packages that they are from.
install(CODE "
  set(files \"${FACTSHEET_PATTERNS_FOLDER}/hyph_nl.dic;${FACTSHEET_PATTERNS_FOLDER}/hyph_en_GB.dic\")
  set(folder \"${FACTSHEET_DOCUMENTATION}/hyphenation\")
  include(\"${PROJECT_SOURCE_DIR}/cmake/InstallLicences.cmake\")
" COMPONENT program)

if(FACTSHEET_BUNDLE)
  install(CODE "
    set(installed_program bin/factsheet)
    set(folder \"${FACTSHEET_LIBRARIES}\")
    set(documentation \"${FACTSHEET_DOCUMENTATION}\")
    include(\"${PROJECT_SOURCE_DIR}/cmake/InstallLibraries.cmake\")
  " COMPONENT libraries)
endif()
