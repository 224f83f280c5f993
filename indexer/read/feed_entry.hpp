#pragma once

#include <string>

#include "indexer/article/raw_article.hpp"
#include "indexer/markup/tree.hpp"

namespace news::read {

/// What a feed says for all of its entries.
struct FeedFacts {
  std::string title{};
  std::string author{};  ///< Atom alone hands it down (RFC 4287 section 4.2.1).
  std::string language{};
  std::string address{};  ///< What relative links are relative to.
};

/// feed: the <channel> or <feed>; no_node: a document that is an entry alone.
[[nodiscard]] FeedFacts feed_facts(const markup::Tree& tree, markup::NodeId feed);

/// What an <item> or <entry> says. Where it says a thing in several ways the most trusted one is
/// taken: content:encoded, Atom's content, description or summary; pubDate, published, issued,
/// dc:date, updated. `id` is the guid unless that is a web address (then it only repeats the link)
/// or a short number that other feeds have too.
///
/// end: the first node of the next entry.
[[nodiscard]] RawArticle article_of_entry(const markup::Tree& tree, markup::NodeId entry,
                                          markup::NodeId end, const FeedFacts& feed);

}  // namespace news::read
