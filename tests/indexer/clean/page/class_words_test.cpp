#include "indexer/clean/page/class_words.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::clean;

TEST_CASE("Names say what an element is", "[clean][page]") {
  const auto [names, wanted] = GENERATE(table<std::string, Hints>({
      {"article-body", hint::article_word | hint::body_word | hint::body_name},
      {"storyText", hint::article_word | hint::body_word | hint::body_name},
      {"POST__CONTENT", hint::article_word | hint::body_word | hint::body_name},
      {"articlebody", hint::article_word | hint::body_word | hint::body_name},
      {"texto-noticia", hint::article_word | hint::body_word | hint::body_name},
      {"main-content", hint::body_word},
      {"comment-text-body", hint::comments | hint::body_word},
      {"relatedposts", hint::furniture},
      {"social-embed", 0},
      {"social", hint::furniture},
      {"with-sidebar", 0},
      {"page no-comments", 0},
      {"commentary", 0},
      {"d-none", hint::hidden_name},
      {"d-none d-md-block", 0},
      {"author", hint::small_print | hint::byline_word},
      {"wp-caption", hint::caption_word},
      {"übersicht größe", 0},
      {"", 0},
      {" \t--__ ", 0},
  }));
  CAPTURE(names);
  CHECK(hints_of(names) == wanted);
}
