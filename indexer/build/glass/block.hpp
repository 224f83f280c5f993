#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace news::build::glass {

inline constexpr std::size_t block_bytes = 8192;

/// What tells two neighbours in a table apart: the key of the later one, cut where it first
/// differs, and which piece of its tag begins there.
struct Divider {
  std::string key{};
  std::uint16_t piece = 0;
};

/// A block of a table while its items come in the order of their keys: a directory grows from the
/// front, the items from the back.
class Block {
 public:
  /// level: 0 for a leaf.
  explicit Block(int level) : level_{level} { clear({}); }

  /// Empty again. divider: what stands before it in the level above.
  void clear(Divider divider);

  [[nodiscard]] std::size_t free_bytes() const { return items_begin_ - directory_end_; }
  [[nodiscard]] bool fits(std::size_t item_bytes) const {
    return item_bytes + entry_bytes <= free_bytes();
  }
  [[nodiscard]] bool is_empty() const { return directory_end_ == header_bytes; }
  [[nodiscard]] const Divider& divider() const { return divider_; }

  /// An item that fits, in up to three parts.
  void add(std::string_view head, std::string_view key, std::string_view rest);

  /// The block as it goes to the file.
  [[nodiscard]] std::string_view finished();

  static constexpr std::size_t header_bytes = 11;
  static constexpr std::size_t entry_bytes = 2;  ///< Of the directory.

 private:
  int level_;
  Divider divider_{};
  std::string bytes_ = std::string(block_bytes, '\0');
  std::size_t directory_end_ = header_bytes;
  std::size_t items_begin_ = block_bytes;
};

}  // namespace news::build::glass
