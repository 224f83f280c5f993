#pragma once

#include <cstdint>
#include <string>

namespace news {

/// Where an article came from, so that a person can find it again.
struct Origin {
  std::string path{};        ///< Absolute path of the input file (bytes, not always UTF-8); "-" for
                             ///< standard input.
  std::string member{};      ///< Name inside an archive; empty outside one.
  std::uint64_t record = 0;  ///< From 1 in files of many records (for JSON Lines the line); 0 where
                             ///< the file is the article.
  std::uint64_t offset = 0;  ///< Byte offset of the record in the decompressed input.
};

/// "path", "path: member", "path: record 12 (byte 3401)": for messages. Not sanitised.
[[nodiscard]] std::string place_of(const Origin& origin);

}  // namespace news
