#include "common/text/cut_text.hpp"

#include <algorithm>
#include <utility>

#include "common/text/settle.hpp"

namespace news::text {

CutText uncut(std::string body) {
  constexpr std::string_view paragraph_break = "\n\n";
  CutText text{.raw = std::move(body)};
  for (std::size_t at = 0; at < text.raw.size();) {
    const auto end = std::min(text.raw.find(paragraph_break, at), text.raw.size());
    text.pieces.push_back({at, end});
    at = end + paragraph_break.size();
  }
  return text;
}

std::string body_of(const CutText& text) {
  std::string body;
  const std::string_view raw = text.raw;
  bool new_paragraph = false;  // also what a piece without a visible character has said
  for (const auto& piece : text.pieces) {
    new_paragraph = new_paragraph || piece.new_paragraph;
    const auto start = std::min(piece.start, raw.size());
    const auto end = std::clamp(piece.end, start, raw.size());
    const auto before = body.size();
    if (!body.empty()) body += new_paragraph ? "\n\n" : " ";
    if (append_settled(body, raw.substr(start, end - start)))
      new_paragraph = false;
    else
      body.resize(before);
  }
  return body;
}

}  // namespace news::text
