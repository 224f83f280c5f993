#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"
#include "indexer/read/reader.hpp"

namespace news::read {

struct XmlDocument {
  markup::Tree tree{};
  markup::NodeId root = markup::no_node;  ///< The document's element.
  std::string damage{};    ///< What was wrong first: "line 12: ..."; empty: well-formed.
  bool cut_short = false;  ///< Damaged, and its end was not reached.
};

/// All of a stream as a tree, as far as its form allows; a feed or an agency's message is read as a
/// whole, of options.limits.document_bytes at most. What cannot be read is told to the sink:
/// too large, ended early, no element at all.
[[nodiscard]] std::optional<XmlDocument> xml_document(ByteSource& bytes, const Origin& origin,
                                                      const ReadOptions& options, const Sink& sink);

/// Tells what `document` lost: truncated where its end was not reached; malformed where nothing at
/// all was found in a damaged one, else no_text with `nothing`.
void tell_loss(const XmlDocument& document, bool found_any, std::string_view nothing,
               const Origin& origin, const Sink& sink);

/// XML bytes as UTF-8 without control characters. In order: a byte order mark (or the NULs of
/// UTF-16), the encoding of the XML declaration, `encoding`, the guess of to_utf8(). ISO-8859-1
/// means windows-1252; a declaration that cannot be true (a charset of two bytes a letter) is
/// passed over.
[[nodiscard]] std::string xml_as_utf8(std::string bytes, const std::string& encoding);

/// The local name of the first element in the head of an XML document ("rss"), or "" where it does
/// not begin like one. What stands before it (declaration, comments, doctype) is passed by.
[[nodiscard]] std::string_view root_name(std::string_view head);

}  // namespace news::read
