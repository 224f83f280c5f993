#include "indexer/build/glass/block.hpp"

#include <algorithm>
#include <utility>

namespace news::build::glass {
namespace {

void put_two(std::string& bytes, std::size_t at, std::size_t number) {
  bytes[at] = static_cast<char>(number >> 8);
  bytes[at + 1] = static_cast<char>(number);
}

}  // namespace

void Block::clear(Divider divider) {
  divider_ = std::move(divider);
  std::fill(bytes_.begin(), bytes_.end(), '\0');
  directory_end_ = header_bytes;
  items_begin_ = block_bytes;
}

void Block::add(std::string_view head, std::string_view key, std::string_view rest) {
  items_begin_ -= head.size() + key.size() + rest.size();
  auto to = bytes_.begin() + static_cast<std::ptrdiff_t>(items_begin_);
  for (const auto part : {head, key, rest}) to = std::copy(part.begin(), part.end(), to);
  put_two(bytes_, directory_end_, items_begin_);
  directory_end_ += entry_bytes;
}

std::string_view Block::finished() {
  constexpr char first_revision = 1;
  bytes_[3] = first_revision;
  bytes_[4] = static_cast<char>(level_);
  put_two(bytes_, 5, free_bytes());  // in one piece
  put_two(bytes_, 7, free_bytes());  // in all
  put_two(bytes_, 9, directory_end_);
  return bytes_;
}

}  // namespace news::build::glass
