#include "searcher/render/marked.hpp"

#include <algorithm>

#include "common/text/sanitize.hpp"

namespace news::render {
namespace {

/// Blanks already there swallow blanks that follow: a paragraph break is one space, not two.
void append_shown(std::string& text, std::string_view piece) {
  for (const char c : text::sanitized(piece, text::Lines::join))
    if (c != ' ' || (!text.empty() && text.back() != ' ')) text += c;
}

}  // namespace

std::string shown(std::string_view text) { return text::sanitized(text, text::Lines::keep); }

void append(Marked& line, std::string_view text, std::span<const Ranges::value_type> matches,
            std::size_t base) {
  std::size_t done = 0;
  for (const auto& [first, last] : matches) {
    const auto start = std::clamp(first, base + done, base + text.size()) - base;
    const auto end = std::clamp(last, base + done, base + text.size()) - base;
    if (start >= end) continue;
    append_shown(line.text, text.substr(done, start - done));
    const auto mark = line.text.size();
    append_shown(line.text, text.substr(start, end - start));
    if (mark < line.text.size()) line.marks.emplace_back(mark, line.text.size());
    done = end;
  }
  append_shown(line.text, text.substr(done));
}

}  // namespace news::render
