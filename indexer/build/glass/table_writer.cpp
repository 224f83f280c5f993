#include "indexer/build/glass/table_writer.hpp"

#include <algorithm>
#include <utility>

#include "indexer/build/glass/codes.hpp"

namespace news::build::glass {
namespace {

constexpr std::size_t length_bytes = 2;  ///< Before each item of a leaf.
constexpr std::size_t key_size_bytes = 1;
constexpr std::size_t piece_bytes = 2;       ///< Behind the key of all pieces but the first.
constexpr std::size_t items_of_a_block = 4;  ///< A block holds at least so many.
constexpr std::size_t largest_item =
    (block_bytes - Block::header_bytes - items_of_a_block * Block::entry_bytes) / items_of_a_block;

constexpr unsigned deflated_flag = 0x8000;
constexpr unsigned last_flag = 0x4000;
constexpr unsigned first_flag = 0x2000;

/// Of a block that an entry cannot fill alone, so much must be gained by cutting its tag there.
constexpr std::size_t worth_a_cut = 34;

Divider divider_between(std::string_view before, std::string_view after, std::uint16_t piece) {
  const auto same = static_cast<std::size_t>(
      std::mismatch(
          before.begin(),
          before.begin() + static_cast<std::ptrdiff_t>(std::min(before.size(), after.size())),
          after.begin())
          .first -
      before.begin());
  return {std::string{after.substr(0, same + 1)}, piece};
}

}  // namespace

TableWriter::TableWriter(const std::filesystem::path& file) : file_{file} {
  levels_.emplace_back(0);
  add_item({}, {}, 1, first_flag | last_flag);  // every table begins with an empty key
}

std::size_t TableWriter::first_piece_bytes(std::size_t key_bytes, std::size_t tag_bytes) const {
  const auto head = length_bytes + key_size_bytes + key_bytes;
  const auto whole = largest_item - head;
  if (tag_bytes <= whole) return tag_bytes;
  // The first piece fills the block where that costs no piece more, or gains enough.
  const auto free = levels_.front().free_bytes() % (largest_item + Block::entry_bytes);
  const auto overhead = Block::entry_bytes + head + piece_bytes;
  if (free <= overhead) return whole;
  const auto gain = free - overhead;
  const auto left = (tag_bytes - piece_bytes) % (whole - piece_bytes);
  return gain >= left || gain >= key_bytes + worth_a_cut ? gain + piece_bytes : whole;
}

void TableWriter::add(std::string_view key, std::string_view tag, bool deflated) {
  ++root_.entries;
  const unsigned flags = deflated ? deflated_flag : 0;
  const auto later = largest_item - length_bytes - key_size_bytes - key.size() - piece_bytes;
  auto size = first_piece_bytes(key.size(), tag.size());
  auto piece_flags = flags | first_flag;
  for (std::uint16_t piece = 1;; ++piece) {
    const bool last = size == tag.size();
    add_item(key, tag.substr(0, size), piece, piece_flags | (last ? last_flag : 0));
    if (last) return;
    tag.remove_prefix(size);
    size = std::min(tag.size(), later);
    piece_flags = flags;
  }
}

void TableWriter::add_item(std::string_view key, std::string_view rest, std::uint16_t piece,
                           unsigned flags) {
  const bool counted = piece > 1;
  const auto size =
      length_bytes + key_size_bytes + key.size() + (counted ? piece_bytes : 0) + rest.size();
  if (!levels_.front().fits(size)) {
    auto divider = divider_between(last_key_, key, piece);
    close_block(0);
    levels_.front().clear(std::move(divider));
  }
  const auto length = static_cast<unsigned>(size - length_bytes - key_size_bytes) | flags;
  const char head[] = {static_cast<char>(length >> 8), static_cast<char>(length),
                       static_cast<char>(key.size())};
  if (counted) {
    rest_.clear();
    append_big_endian(rest_, piece, piece_bytes);
    rest = rest_ += rest;
  }
  levels_.front().add({head, sizeof head}, key, rest);
  last_key_ = key;
}

/// The block joins the level above.
void TableWriter::close_block(std::size_t level) {
  const auto number = write(levels_[level]);
  const auto divider = levels_[level].divider();
  add_child(level + 1, divider, number);
}

void TableWriter::add_child(std::size_t level, const Divider& divider, std::uint32_t child) {
  if (level == levels_.size()) levels_.emplace_back(static_cast<int>(level));
  std::string item;
  append_big_endian(item, child, 4);
  const auto size = item.size() + key_size_bytes + divider.key.size() + piece_bytes;
  if (!levels_[level].fits(size)) {
    close_block(level);
    levels_[level].clear(divider);
  }
  // What stands before a block is told by the level above: its own first key is never asked for.
  const bool first = levels_[level].is_empty();
  const std::string_view key = first ? std::string_view{} : divider.key;
  item += static_cast<char>(key.size());
  std::string piece;
  append_big_endian(piece, first ? 0 : divider.piece, piece_bytes);
  levels_[level].add(item, key, piece);
}

std::uint32_t TableWriter::write(Block& block) {
  file_.append(block.finished());
  return root_.blocks++;
}

Result<TableRoot> TableWriter::finish() {
  for (std::size_t level = 0; level + 1 < levels_.size(); ++level) close_block(level);
  root_.level = static_cast<int>(levels_.size()) - 1;
  root_.block = write(levels_.back());
  if (const auto closed = file_.close(); !closed) return closed.error();
  return root_;
}

}  // namespace news::build::glass
