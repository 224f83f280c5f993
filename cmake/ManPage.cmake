# The manual page of a program is made of its --help when it is built, so that it is never older.
# Without Python there is none.
find_package(Python3 QUIET COMPONENTS Interpreter)

function(news_man_page program)
  if(NOT Python3_Interpreter_FOUND OR CMAKE_CROSSCOMPILING)
    return()
  endif()
  set(script "${PROJECT_SOURCE_DIR}/scripts/man_pages.py")
  set(page "${PROJECT_BINARY_DIR}/man/${program}.1")
  add_custom_command(OUTPUT "${page}"
    COMMAND Python3::Interpreter "${script}" "$<TARGET_FILE:${program}>" "${page}"
    DEPENDS ${program} "${script}" VERBATIM)
  add_custom_target(${program}_man ALL DEPENDS "${page}")
  # Who built the program alone installs it alone.
  install(FILES "${page}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" OPTIONAL)
endfunction()
