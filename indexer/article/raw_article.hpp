#pragma once

#include <string>
#include <vector>

#include "common/schema/fact.hpp"
#include "indexer/article/origin.hpp"

namespace news {

/// One article as a reader found it: what the format itself says, nothing guessed. All text is
/// valid UTF-8, NFC. Empty means that the format did not say.
struct RawArticle {
  enum class Text {
    scrape,  ///< A page flattened to text: site furniture may be in it.
    page,    ///< An HTML page, as UTF-8: the article is somewhere in it.
    prose,   ///< The article's own text (an agency feed, an archive): only white space needs care.
  };

  Origin origin{};
  Text kind = Text::scrape;
  std::string text{};
  bool hard_wrapped =
      false;  ///< Lines are cut at a column and paragraphs begin by an indent (wire copy).

  std::string id{};
  std::string title{};
  std::string published{};  ///< As written: "26-FEB-1987 15:01:01.79", "2024/10/16",
                            ///< "2025-12-01T10:00:00Z", "1765500000".
  std::string dateline{};   ///< "    SALVADOR, Feb 26 - "
  std::string source{};
  std::string agency{};
  std::string byline{};
  std::string url{};
  std::string language{};
  std::vector<std::string> sections{};
  schema::PerFact<std::string> said_by{};  ///< What in a page gave a fact ("og:title", "json-ld");
                                           ///< empty: the record itself.
};

}  // namespace news
