#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"
#include "indexer/read/xml_document.hpp"

namespace news::read {

/// An XML declaration, or a first element of XML that is not HTML's.
[[nodiscard]] bool looks_like_xml(std::string_view head);

/// XML whose first bytes do not tell what it is (a long comment at its start): a feed, NITF or
/// NewsML by its element, else skipped as unsupported.
void read_xml(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink);

/// Why a document is not read: its element and namespace.
[[nodiscard]] Skipped not_read(const XmlDocument& document, const Origin& origin);

}  // namespace news::read
