#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/build/glass/block.hpp"
#include "indexer/build/glass/out_file.hpp"

namespace news::build::glass {

/// Where a table begins, for the version file. The default: a table without entries, or file.
struct TableRoot {
  std::uint32_t block = 0;
  int level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< Of the file; 0 where there is none.
};

/// Writes a table (a B-tree of blocks) from entries that come in the order of their keys: every
/// block is written once, when it is full, its parent after it.
class TableWriter {
 public:
  explicit TableWriter(const std::filesystem::path& file);

  /// key: greater than the one before; at most 255 bytes. tag: at most about 110 MB.
  /// deflated: what is in the tag.
  void add(std::string_view key, std::string_view tag, bool deflated = false);

  [[nodiscard]] Result<TableRoot> finish();

 private:
  [[nodiscard]] std::size_t first_piece_bytes(std::size_t key_bytes, std::size_t tag_bytes) const;
  void add_item(std::string_view key, std::string_view rest, std::uint16_t piece, unsigned flags);
  void add_child(std::size_t level, const Divider& divider, std::uint32_t child);
  void close_block(std::size_t level);
  [[nodiscard]] std::uint32_t write(Block& block);

  OutFile file_;
  std::vector<Block> levels_{};  ///< The open block of each level; the first is the leaf.
  std::string last_key_{};
  std::string rest_{};
  TableRoot root_{};
};

}  // namespace news::build::glass
