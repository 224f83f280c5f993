#include "indexer/read/bytes.hpp"

#include <algorithm>
#include <utility>

#include "indexer/read/file_bytes.hpp"
#include "indexer/read/unpack.hpp"

namespace news::read {
namespace {

class TextBytes final : public ByteSource {
 public:
  explicit TextBytes(std::string_view text) : text_{text} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    const auto part = text_.substr(position_, most);
    buffer.append(part);
    position_ += part.size();
    return part.size();
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

class HeadedBytes final : public ByteSource {
 public:
  HeadedBytes(std::string head, std::unique_ptr<ByteSource> rest)
      : head_{std::move(head)}, rest_{std::move(rest)} {}

  Result<std::size_t> read_more(std::string& buffer, std::size_t most) override {
    if (given_ == head_.size()) {
      auto more = rest_->read_more(buffer, most);
      if (more) position_ += *more;
      return more;
    }
    const auto part = std::string_view{head_}.substr(given_, most);
    buffer.append(part);
    given_ += part.size();
    position_ += part.size();
    return part.size();
  }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

 private:
  std::string head_;
  std::unique_ptr<ByteSource> rest_;
  std::size_t given_ = 0;
  std::uint64_t position_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> bytes_of(std::string_view text) {
  return std::make_unique<TextBytes>(text);
}

std::unique_ptr<ByteSource> with_head(std::string head, std::unique_ptr<ByteSource> rest) {
  return std::make_unique<HeadedBytes>(std::move(head), std::move(rest));
}

Result<std::unique_ptr<ByteSource>> open_unpacked(const std::string& path) {
  constexpr std::size_t longest_magic_bytes = 6;
  auto file = open_file(path);
  if (!file) return file;
  std::string head;
  while (head.size() < longest_magic_bytes) {
    const auto more = (*file)->read_more(head, longest_magic_bytes - head.size());
    if (!more) return more.error();
    if (*more == 0) break;
  }
  if (is_packed(head)) return unpacked(std::move(head), *std::move(file));
  return with_head(std::move(head), *std::move(file));
}

Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path) {
  auto opened = open_unpacked(path);
  if (!opened) return at(path, opened.error());
  return opened;
}

}  // namespace news::read
