# Writes what the program prints into files of the installation: `printed` is a list of commands and files by turns.
set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
while(printed)
  list(POP_FRONT printed command file)
  separate_arguments(command)
  get_filename_component(folder "${root}/${file}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  message(STATUS "Installing: ${root}/${file}")
  # Where the libraries are a sanitizer's, too: what they keep to the end of the process is no leak of ours.
  execute_process(COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 "${printing_program}" ${command}
    OUTPUT_FILE "${root}/${file}" COMMAND_ERROR_IS_FATAL ANY)
endwhile()
