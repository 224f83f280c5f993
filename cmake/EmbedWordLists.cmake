# Writes the stop lists and aliases of data/ into a source file, so that the programs need no
# installed data. Runs again when one of them changes.
function(news_embed_word_lists source)
  file(GLOB lists CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/data/stopwords/*.txt")
  set(rows "")
  foreach(list IN LISTS lists)
    get_filename_component(language "${list}" NAME_WE)
    file(READ "${list}" words)
    string(APPEND rows "    {\"${language}\", R\"words(\n${words})words\"},\n")
  endforeach()
  file(READ "${PROJECT_SOURCE_DIR}/data/aliases.tsv" NEWS_ALIASES)
  set(NEWS_STOP_LISTS "${rows}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${lists} "${PROJECT_SOURCE_DIR}/data/aliases.tsv")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/word_lists.cpp.in" "${source}" @ONLY)
endfunction()
