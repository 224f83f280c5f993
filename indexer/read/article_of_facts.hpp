#pragma once

#include "indexer/article/raw_article.hpp"
#include "indexer/read/field_names.hpp"

namespace news::read {

/// An article with the facts of one line each, as a record of named values says them.
///
/// line: gives the value of a Fact, settled on one line; empty where the record has none.
template <class Line>
[[nodiscard]] RawArticle article_of_facts(const Line& line) {
  return {.id = line(Fact::id),
          .title = line(Fact::title),
          .published = line(Fact::date),
          .dateline = line(Fact::dateline),
          .source = line(Fact::source),
          .agency = line(Fact::agency),
          .byline = line(Fact::byline),
          .url = line(Fact::url),
          .language = line(Fact::language)};
}

}  // namespace news::read
