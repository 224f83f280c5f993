#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace news::read {

/// What inputs are held against, so that no bytes take memory or time without bound. Beside each
/// stands the option that raises it; every refusal names both.
struct Limits {
  std::size_t article_bytes = 16u << 20;   ///< --max-size: of one record, page or text.
  std::size_t document_bytes = 64u << 20;  ///< --max-document: of XML that is read as a whole.
  std::uint64_t depth = 256;  ///< --max-depth: objects and lists of JSON in one another.

  // Of one archive, and of what is compressed inside it.
  std::uint64_t member_bytes = std::uint64_t{4} << 30;    ///< --max-member: of one member.
  std::uint64_t archive_bytes = std::uint64_t{64} << 30;  ///< --max-archive: of all together.
  std::uint64_t members = 1'000'000;                      ///< --max-members.
  std::uint64_t ratio = 200;  ///< --max-ratio: bytes that come out for each byte of the file.
  std::uint64_t nesting = 1;  ///< --max-nesting: how deep archives inside archives are opened.
};

/// "a row of more than 1000 bytes; --max-size raises the limit". what: "a row".
[[nodiscard]] std::string over_size(std::string_view what, const Limits& limits);

/// The same where its size is known: "a line of 2000 bytes, more than 1000; --max-size ...".
[[nodiscard]] std::string over_size(std::string_view what, std::uint64_t bytes,
                                    const Limits& limits);

}  // namespace news::read
