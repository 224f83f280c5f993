# NEWS_SANITIZE=address,undefined or thread: the same for everything that is compiled and linked.
if(NEWS_SANITIZE)
  add_compile_options(-fsanitize=${NEWS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${NEWS_SANITIZE})
endif()
