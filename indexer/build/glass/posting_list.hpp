#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/glass/table_writer.hpp"

namespace news::build::glass {

/// The documents of one term, or the lengths of all, as the postlist table holds them: chunks of
/// two kilobytes. It is in memory, some three bytes a document, until it is written: the first
/// chunk tells how many come.
class PostingList {
 public:
  /// Documents rising.
  void add(std::uint32_t document, std::uint32_t wdf);

  [[nodiscard]] bool is_empty() const { return chunks_.empty(); }

  /// Adds a term's postings to the table, and starts anew.
  void write_postings(TableWriter& table, std::string_view term);

  /// The same for the lengths of all documents, added as their wdf.
  void write_lengths(TableWriter& table);

 private:
  struct Chunk {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t begins = 0;  ///< In bytes_.
  };

  void write(TableWriter& table, std::string_view term, std::uint32_t frequency,
             std::uint32_t occurrences);

  std::vector<Chunk> chunks_{};
  std::string bytes_{};
  std::string tag_{};
  std::uint32_t frequency_ = 0;
  std::uint32_t occurrences_ = 0;
};

}  // namespace news::build::glass
