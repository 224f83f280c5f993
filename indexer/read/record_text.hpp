#pragma once

#include <string>

#include "indexer/article/raw_article.hpp"

namespace news::read {

/// Puts what a record holds as its text into an article: a whole HTML page stays as it is
/// (Text::page), a piece of HTML becomes its words, anything else is taken as scraped.
/// text: valid UTF-8.
void set_text(RawArticle& article, std::string text);

}  // namespace news::read
