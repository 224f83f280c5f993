#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"
#include "indexer/read/xml_document.hpp"

namespace news::read {

/// A first element <rss>, <feed>, <rdf:RDF>, <channel> or <entry>.
[[nodiscard]] bool looks_like_feed(std::string_view head);

/// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0: an article for each <item> or <entry>, as far as the
/// form can be made out.
void read_feed(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink);

/// Whether a document's element is one that read_feed_entries() takes.
[[nodiscard]] bool is_feed_root(std::string_view name);
void read_feed_entries(const XmlDocument& document, const Origin& origin,
                       const ReadOptions& options, const Sink& sink);

}  // namespace news::read
