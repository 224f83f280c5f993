# Writes data/page.css into a source file, so that a page needs nothing beside it. Runs again when it
# changes. A page is well-formed XML too, where a style sheet cannot hold these two characters.
function(news_embed_page_style source)
  set(sheet "${PROJECT_SOURCE_DIR}/data/page.css")
  file(READ "${sheet}" NEWS_PAGE_STYLE)
  if(NEWS_PAGE_STYLE MATCHES "[<&]")
    message(FATAL_ERROR "data/page.css: \"<\" and \"&\" cannot stand in it")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${sheet}")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/page_style.cpp.in" "${source}" @ONLY)
endfunction()
