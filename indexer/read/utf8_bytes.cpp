#include "indexer/read/utf8_bytes.hpp"

#include <algorithm>
#include <utility>

namespace news::read {
namespace {

constexpr std::size_t head_bytes = 4096;

}  // namespace

void Utf8Bytes::look_at_head() {
  looked_ = true;
  while (waiting_.size() < head_bytes) {
    const auto more = bytes_.read_more(waiting_, head_bytes - waiting_.size());
    if (!more) failure_ = more.error();
    if (!more || *more == 0) break;
  }
  const auto marked = marked_charset(waiting_);
  const std::string charset{marked.charset.empty() ? declared_ : marked.charset};
  if (charset.empty() || charset == "UTF-8") return;
  decoder_.emplace(charset);
  const auto head = std::exchange(waiting_, {});
  decoder_->decode(std::string_view{head}.substr(marked.mark_bytes), false, waiting_);
}

void Utf8Bytes::decode_some(std::size_t most) {
  waiting_.clear();
  given_ = 0;
  std::string raw;
  while (waiting_.empty() && !ended_) {
    raw.clear();
    std::size_t more = 0;
    if (!failure_) {
      const auto read = bytes_.read_more(raw, most);
      if (!read) failure_ = read.error();
      more = read ? *read : 0;
    }
    ended_ = more == 0;
    decoder_->decode(raw, ended_, waiting_);
  }
}

Result<std::size_t> Utf8Bytes::give(std::string& buffer, std::size_t most) {
  const auto part = std::string_view{waiting_}.substr(given_, most);
  buffer.append(part);
  given_ += part.size();
  position_ += part.size();
  if (part.empty() && failure_) return *failure_;
  return part.size();
}

Result<std::size_t> Utf8Bytes::read_more(std::string& buffer, std::size_t most) {
  if (!looked_) look_at_head();
  if (given_ < waiting_.size()) return give(buffer, most);
  if (decoder_) {
    decode_some(most);
    return give(buffer, most);
  }
  if (failure_) return *failure_;
  auto more = bytes_.read_more(buffer, most);
  if (more) position_ += *more;
  return more;
}

}  // namespace news::read
