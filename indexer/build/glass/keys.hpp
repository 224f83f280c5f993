#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace news::build::glass {

/// The keys of the tables. In the postlist table metadata come first, then statistics of values,
/// values, document lengths and terms.

[[nodiscard]] std::string metadata_key(std::string_view key);
[[nodiscard]] std::string value_statistics_key(std::uint32_t slot);

/// Of a chunk of values that begins with this document.
[[nodiscard]] std::string values_key(std::uint32_t slot, std::uint32_t document);

/// Of the first chunk of a term's postings. The empty term: the document lengths.
[[nodiscard]] std::string postings_key(std::string_view term);

/// Of a later chunk, that begins with this document.
[[nodiscard]] std::string postings_key(std::string_view term, std::uint32_t document);

/// What the keys of a term's positions begin with: append_sortable() the document.
[[nodiscard]] std::string positions_key(std::string_view term);

/// Of document data and of a term list.
[[nodiscard]] std::string document_key(std::uint32_t document);

/// Of the list of slots in which a document has a value; directly behind its term list.
[[nodiscard]] std::string slots_key(std::uint32_t document);

/// The order in which the values of slots come in the table.
[[nodiscard]] bool slot_comes_before(std::uint32_t one, std::uint32_t other);

}  // namespace news::build::glass
