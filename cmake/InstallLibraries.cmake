# Copies the libraries that the installed program and its modules load, all but those of the C library, which belong to
# the system's kernel and loader; and the licence of the package that each is from.
set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
set(of_c_library
  "^(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|mvec|anl|nsl|BrokenLocale|nss_.*|thread_db))\\.so.*")
file(GLOB modules "${root}/${folder}/*.so")
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES "${root}/${installed_program}" MODULES ${modules}
  RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR unresolved
  PRE_EXCLUDE_REGEXES "${of_c_library}")
if(unresolved)
  message(FATAL_ERROR "not found: ${unresolved}")
endif()
foreach(library IN LISTS libraries)
  # The loader asks for the name; the file that it leads to has a longer one.
  get_filename_component(name ${library} NAME)
  file(REAL_PATH ${library} real)
  if(NOT EXISTS "${root}/${folder}/${name}")
    file(INSTALL ${real} DESTINATION "${CMAKE_INSTALL_PREFIX}/${folder}" RENAME ${name}
      PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  endif()
endforeach()
set(files ${libraries})
set(folder "${documentation}/libraries")
include(${CMAKE_CURRENT_LIST_DIR}/InstallLicences.cmake)
