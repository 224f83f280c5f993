# Uses ccache where it is installed and nobody chose another launcher.
find_program(NEWS_CCACHE ccache)
mark_as_advanced(NEWS_CCACHE)
if(NEWS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${NEWS_CCACHE}")
endif()
