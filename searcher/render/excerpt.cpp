#include "searcher/render/excerpt.hpp"

#include <fmt/format.h>

#include "searcher/render/facts.hpp"

namespace news::render {

Marked excerpt(const Hit& hit, std::string_view left_out) {
  Marked line;
  const std::string_view body = hit.article.body;
  for (const auto& passage : hit.passages) {
    if (!line.text.empty() || !starts_sentence(body, passage.start))
      append(line, fmt::format(" {} ", left_out));
    append(line, passage.text, passage.matches, passage.start);
  }
  if (!hit.passages.empty() && !ends_sentence(body, hit.passages.back().end))
    append(line, fmt::format(" {}", left_out));
  return line;
}

}  // namespace news::render
