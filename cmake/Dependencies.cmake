# The libraries that the house stands on. scripts/bootstrap.sh installs them; docs/decisions/ says
# why these.
find_package(fmt REQUIRED)
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(nlohmann_json REQUIRED)
find_package(LibArchive REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ncursesw REQUIRED ncursesw)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)

# Xapian's package sets variables only.
find_package(xapian 1.4 CONFIG REQUIRED)
if(NOT TARGET Xapian::Xapian)
  add_library(Xapian::Xapian INTERFACE IMPORTED)
  target_include_directories(Xapian::Xapian SYSTEM INTERFACE "${XAPIAN_INCLUDE_DIR}")
  target_link_libraries(Xapian::Xapian INTERFACE ${XAPIAN_LIBRARIES})
  target_compile_definitions(Xapian::Xapian INTERFACE XAPIAN_MOVE_SEMANTICS)
endif()

if(NEWS_TESTS)
  # Version 2.13 on Debian 12, 3.x on newer systems: no version is asked for.
  find_package(Catch2 REQUIRED)
  include(Catch)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()
