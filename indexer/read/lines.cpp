#include "indexer/read/lines.hpp"

namespace news::read {
namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;

}  // namespace

bool LineReader::fill() {
  buffer_offset_ += start_;
  buffer_.erase(0, start_);
  start_ = 0;
  if (failure_) return false;
  const auto more = bytes_.read_more(buffer_, chunk_bytes);
  if (!more) failure_ = more.error();
  return more && *more > 0;
}

Line LineReader::cut(std::size_t end, bool ended) {
  auto text = std::string_view{buffer_}.substr(start_, end - start_);
  Line line{.text = text,
            .number = ++lines_,
            .offset = buffer_offset_ + start_,
            .size_bytes = text.size(),
            .too_long = text.size() > longest_bytes_,
            .ended = ended};
  if (text.ends_with('\r')) line.text.remove_suffix(1);
  if (line.too_long) line.text = {};
  start_ = ended ? end + 1 : end;
  return line;
}

Line LineReader::pass_by() {
  Line line{.number = ++lines_, .offset = buffer_offset_ + start_, .too_long = true};
  for (;;) {
    const auto end = buffer_.find('\n', start_);
    if (end != std::string::npos) {
      line.size_bytes += end - start_;
      start_ = end + 1;
      return line;
    }
    line.size_bytes += buffer_.size() - start_;
    start_ = buffer_.size();
    line.ended = fill();
    if (!line.ended) return line;
  }
}

std::optional<Line> LineReader::next() {
  std::size_t searched = start_;
  for (;;) {
    const auto end = buffer_.find('\n', searched);
    if (end != std::string::npos) return cut(end, true);
    if (buffer_.size() - start_ > longest_bytes_) return pass_by();
    searched = buffer_.size() - start_;
    if (!fill()) break;
  }
  if (start_ == buffer_.size()) return std::nullopt;
  return cut(buffer_.size(), false);
}

}  // namespace news::read
