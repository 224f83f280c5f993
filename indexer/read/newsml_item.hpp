#pragma once

#include <string>

#include "common/base/result.hpp"
#include "indexer/article/raw_article.hpp"
#include "indexer/markup/tree.hpp"

namespace news::read {

/// The article that a NewsML-G2 <newsItem> holds. Errors, why it is none: bad_input, it is
/// something else (its class, and what stands where the text should be); not_found, no words at
/// all. Source: IPTC NewsML-G2 2.35.
[[nodiscard]] Result<RawArticle> article_of_news_item(const markup::Tree& tree,
                                                      markup::NodeId item);

/// The same for a NewsML 1.x <NewsItem>. envelope: its <NewsEnvelope>, or no_node.
[[nodiscard]] Result<RawArticle> article_of_newsml1_item(const markup::Tree& tree,
                                                         markup::NodeId item,
                                                         markup::NodeId envelope);

/// The words of content that stands in another format's element: NITF gives its facts too, HTML its
/// paragraphs, anything else (a table of scores) none.
void add_inline_xml(const markup::Tree& tree, markup::NodeId holder, RawArticle& article);

}  // namespace news::read
