# The program is what cmake/Toolchain.cmake asks for: a linker that does not know an option may leave it out.
execute_process(COMMAND readelf --file-header --program-headers --dynamic --dyn-syms --wide ${PROGRAM}
  OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
foreach(sign "Type: +DYN" "GNU_RELRO" "BIND_NOW|Flags: NOW" "__stack_chk_fail")
  if(NOT said MATCHES "${sign}")
    message(FATAL_ERROR "${PROGRAM} does not show \"${sign}\"")
  endif()
endforeach()
