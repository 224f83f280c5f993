#include "indexer/read/tagged_records.hpp"

#include <algorithm>

namespace news::read {
namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool ends_name(char c) { return c == '>' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// tag: in lower case, of either case in the text.
std::size_t find_in_any_case(std::string_view text, std::string_view tag, std::size_t from) {
  for (auto at = text.find('<', from); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (text.size() - at < tag.size()) break;
    const auto here = text.substr(at, tag.size());
    if (std::equal(tag.begin(), tag.end(), here.begin(),
                   [](char a, char b) { return a == lower(b); }))
      return at;
  }
  return std::string_view::npos;
}

}  // namespace

bool TaggedRecords::fill() {
  if (failure_) return false;
  const auto more = bytes_.read_more(buffer_, chunk_bytes);
  if (!more) failure_ = more.error();
  return more && *more > 0;
}

void TaggedRecords::drop(std::size_t bytes) {
  buffer_.erase(0, bytes);
  buffer_offset_ += bytes;
}

/// Brings the next open tag to the start of the buffer.
bool TaggedRecords::find_open() {
  for (;;) {
    const auto start = find_open_tag(0, buffer_.size());
    if (start != std::string::npos) {
      drop(start);
      return true;
    }
    const auto kept = std::min(buffer_.size(), tags_.open.size());
    drop(buffer_.size() - kept);
    if (!fill()) return false;
  }
}

std::size_t TaggedRecords::find_open_tag(std::size_t from, std::size_t end) const {
  const auto text = std::string_view{buffer_}.substr(0, end);
  if (!tags_.any_case) return text.find(tags_.open, from);
  for (;;) {
    const auto at = find_in_any_case(text, tags_.open, from);
    if (at == std::string_view::npos || at + tags_.open.size() >= text.size())
      return std::string_view::npos;
    if (ends_name(text[at + tags_.open.size()])) return at;
    from = at + 1;
  }
}

/// The close tag, or the open tag of a next record where that comes first.
TaggedRecords::Found TaggedRecords::find_end(std::size_t from) const {
  const auto close = tags_.any_case ? find_in_any_case(buffer_, tags_.close, from)
                                    : buffer_.find(tags_.close, from);
  const auto open = find_open_tag(from, close);
  if (open != std::string::npos) return {open, 0};
  if (close != std::string::npos) return {close, tags_.close.size()};
  return {std::string::npos, 0};
}

std::optional<TaggedRecord> TaggedRecords::next() {
  drop(used_);
  used_ = 0;
  if (!find_open()) return std::nullopt;
  TaggedRecord record{.number = ++records_, .offset = buffer_offset_};
  const auto longest_tag = std::max(tags_.open.size() + 1, tags_.close.size());
  for (std::size_t searched = tags_.open.size();;) {
    const auto end = find_end(std::min(searched, buffer_.size()));
    if (end.start != std::string::npos) {
      record.end = end.length ? TaggedRecord::End::closed : TaggedRecord::End::next_begins;
      record.too_long = record.too_long || end.start > longest_bytes_;
      if (!record.too_long) record.text = std::string_view{buffer_}.substr(0, end.start);
      used_ = end.start + end.length;
      return record;
    }
    searched = buffer_.size() - std::min(buffer_.size(), longest_tag - 1);
    searched = std::max(searched, record.too_long ? 0 : tags_.open.size());
    if (record.too_long || buffer_.size() > longest_bytes_) {
      record.too_long = true;
      drop(searched);
      searched = 0;
    }
    if (!fill()) break;
  }
  record.end = TaggedRecord::End::input_ends;
  if (!record.too_long) record.text = buffer_;
  used_ = buffer_.size();
  return record;
}

}  // namespace news::read
