#include "indexer/read/json_elements.hpp"

#include <algorithm>

// Where the next element begins after a broken one.

namespace news::read {

void JsonElements::learn_first_key() {
  if (!first_key_.empty() || !window_.has() || window_.peek() != '{') return;
  std::size_t start = 1;
  while (start < longest_blank_run_bytes && window_.has(start) &&
         is_json_blank(window_.peek(start)))
    ++start;
  if (!window_.has(start) || window_.peek(start) != '"') return;
  for (std::size_t end = start + 1; end < start + longest_key_bytes && window_.has(end); ++end) {
    if (window_.peek(end) == '\\') return;
    if (window_.peek(end) != '"') continue;
    first_key_ = window_.rest().substr(start, end - start + 1);
    return;
  }
}

/// Whether the list's first key, after blanks, stands so far ahead.
bool JsonElements::key_follows(std::size_t ahead) {
  const auto last = ahead + longest_blank_run_bytes;
  while (ahead < last && window_.has(ahead) && is_json_blank(window_.peek(ahead))) ++ahead;
  return !first_key_.empty() && window_.has(ahead + first_key_.size() - 1) &&
         window_.rest().substr(ahead).starts_with(first_key_);
}

/// Whether the quote at the reading place, though it should close a string, opens the first key of
/// a next element: `, {"title"`. No sound string can end so, for a bare word follows it. The
/// reading place then goes back to that element.
bool JsonElements::string_holds_next_start() {
  if (!in_list_ && list_floor_ > 0) return false;
  const auto text = window_.text();
  const auto before = [text](std::size_t end) {
    while (end > 0 && is_json_blank(text[end - 1]) && text.size() - end < longest_blank_run_bytes)
      --end;
    return end;
  };
  const auto brace = before(text.size());
  if (brace == 0 || text[brace - 1] != '{' || !key_follows(0)) return false;
  const auto comma = before(brace - 1);
  const auto between = text.substr(comma, brace - 1 - comma);
  const bool next_line = !in_list_ && between.find('\n') != std::string_view::npos;
  if (!next_line && (comma == 0 || text[comma - 1] != ',')) return false;
  window_.back(text.size() - brace + 1);
  before_ = ',';
  return true;
}

/// Gives a broken element up and looks for the next one.
void JsonElements::leave_value(std::size_t floor) {
  quoted_ = false;
  deeper_ = 0;
  watching_ = false;
  kinds_.resize(std::min(floor, kinds_.size()));
  find_next_start(before_ == ',');
}

void JsonElements::find_next_start(bool after_comma) {
  while (!first_key_.empty() && window_.has()) {
    const char c = window_.peek();
    if (c == '{' && after_comma && key_follows(1)) {
      need_comma_ = false;
      return;
    }
    // Objects that follow one another are parted by a line end.
    if (c == ',' || (c == '\n' && !in_list_))
      after_comma = true;
    else if (!is_json_blank(c))
      after_comma = false;
    window_.pass();
    window_.begin();
  }
  done_ = true;
}

}  // namespace news::read
