#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"
#include "indexer/read/xml_document.hpp"

namespace news::read {

/// A first element of NewsML-G2 (<newsItem>, <newsMessage>, <packageItem>, ...) or NewsML 1
/// (<NewsML>).
[[nodiscard]] bool looks_like_newsml(std::string_view head);

/// NewsML-G2 and NewsML 1.x: an article for each news item with text in it. The other items
/// (packages, concepts, plans, pictures) are skipped as unsupported, each with what it is.
void read_newsml(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                 const Sink& sink);

[[nodiscard]] bool is_newsml_root(std::string_view name);
void read_newsml_items(const XmlDocument& document, const Origin& origin,
                       const ReadOptions& options, const Sink& sink);

}  // namespace news::read
