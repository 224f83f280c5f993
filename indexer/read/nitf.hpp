#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"
#include "indexer/read/xml_document.hpp"

namespace news::read {

/// A first element <nitf>.
[[nodiscard]] bool looks_like_nitf(std::string_view head);

/// NITF 3.x, the News Industry Text Format: one article a document. Source: IPTC NITF 3.6.
void read_nitf(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink);

[[nodiscard]] bool is_nitf_root(std::string_view name);
void read_nitf_article(const XmlDocument& document, const Origin& origin,
                       const ReadOptions& options, const Sink& sink);

/// Fills from an <nitf> element every fact that the article does not have yet: NewsML says some of
/// them itself.
void add_nitf_facts(const markup::Tree& tree, markup::NodeId nitf, RawArticle& article);

}  // namespace news::read
