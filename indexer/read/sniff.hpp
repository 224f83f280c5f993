#pragma once

#include <string>
#include <string_view>

#include "indexer/article/skipped.hpp"
#include "indexer/read/reader.hpp"

namespace news::read {

/// Which reader takes an input, or why none does.
struct Sniffed {
  const Reader* reader = nullptr;
  SkipReason reason = SkipReason::unsupported;  ///< Where there is no reader.
  std::string detail{};
};

/// Chooses by content (the readers in table order), then by the name's extension, then takes text
/// as plain text. What is known and not read (a picture, a PDF, a JSON array) is named in the
/// detail.
///
/// head: the first bytes, 4 KiB or less, decompressed. path: for its extension; that of a
/// compression is left aside. encoding: ReadOptions::encoding.
[[nodiscard]] Sniffed sniff(std::string_view head, std::string_view path,
                            const std::string& encoding);

/// Whether bytes are no text: NUL in them, or a third of them control characters. Bytes whose
/// charset is marked as UTF-16 or UTF-32 are text.
[[nodiscard]] bool looks_binary(std::string_view bytes);

}  // namespace news::read
