# Copies the licence of the Debian package that each of `files` is from into `folder`; where there are no packages,
# nobody can be asked.
find_program(DPKG_QUERY dpkg-query)
foreach(file IN LISTS files)
  file(REAL_PATH ${file} real)
  if(DPKG_QUERY)
    # A library may be known below /lib, which leads to /usr/lib.
    execute_process(COMMAND ${DPKG_QUERY} --search "*${real}" OUTPUT_VARIABLE owner ERROR_QUIET)
    string(REGEX REPLACE ":.*" "" owner "${owner}")
    if(owner AND EXISTS /usr/share/doc/${owner}/copyright)
      file(REAL_PATH /usr/share/doc/${owner}/copyright licence)
      file(INSTALL ${licence} DESTINATION "${CMAKE_INSTALL_PREFIX}/${folder}" RENAME ${owner}.copyright)
    endif()
  endif()
endforeach()
