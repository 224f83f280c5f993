# news_warnings: what every target of ours is compiled with. Libraries are not ours.
add_library(news_warnings INTERFACE)
target_compile_options(news_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${NEWS_WERROR}>:-Werror>)

# g++ 12 sees overlaps in std::string + "..." that are not there (GCC bug 105651, mended in 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(news_warnings INTERFACE -Wno-restrict)
endif()
