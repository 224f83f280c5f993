#include "indexer/markup/xml_guard.hpp"

#include <algorithm>
#include <array>

namespace news::markup {
namespace {

constexpr auto npos = std::string_view::npos;

struct Passage {
  std::string_view open{};
  std::string_view close{};
};

/// What holds no tags, whatever stands in it.
constexpr std::array<Passage, 3> passages{{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};

/// Past the passage that begins at `start`, or `start` where none does.
std::size_t past_passage(std::string_view xml, std::size_t start) {
  const auto here = xml.substr(start);
  for (const auto& [open, close] : passages) {
    if (!here.starts_with(open)) continue;
    const auto end = xml.find(close, start + open.size());
    return end == npos ? xml.size() : end + close.size();
  }
  return start;
}

struct Tag {
  std::size_t end = 0;     ///< Its ">", or the next "<", which no tag may hold, or the end.
  std::size_t values = 0;  ///< How many "=" stand outside of quotes.
};

Tag tag_at(std::string_view xml, std::size_t start) {
  Tag tag{.end = start + 1};
  char quote = 0;
  for (; tag.end < xml.size() && xml[tag.end] != '<'; ++tag.end) {
    const char c = xml[tag.end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '=') {
      ++tag.values;
    } else if (c == '>') {
      break;
    }
  }
  return tag;
}

/// The "]" that ends a subset: one outside of quotes, comments and instructions.
std::size_t end_of_subset(std::string_view xml, std::size_t i) {
  while (i < xml.size() && xml[i] != ']') {
    if (xml[i] == '"' || xml[i] == '\'') {
      i = xml.find(xml[i], i + 1);
      if (i == npos) return npos;
      ++i;
    } else {
      const auto past = xml[i] == '<' ? past_passage(xml, i) : i;
      i = past == i ? i + 1 : past;
    }
  }
  return i < xml.size() ? i : npos;
}

}  // namespace

Subset internal_subset(std::string_view xml) {
  constexpr std::string_view doctype = "<!DOCTYPE";
  auto tag = xml.find('<');
  while (tag != npos && tag < xml.size()) {
    if (xml.substr(tag).starts_with(doctype)) break;
    const auto past = past_passage(xml, tag);
    if (past == tag) return {};  // the document's element
    tag = xml.find('<', past);
  }
  if (tag == npos) return {};
  const auto end = tag_at(xml, tag + 1).end;
  const auto bracket = xml.substr(0, end).find('[', tag);
  if (bracket == npos) return {};
  return {bracket + 1, end_of_subset(xml, bracket + 1)};
}

std::size_t before_excess(std::string_view xml, std::size_t most) {
  for (auto tag = xml.find('<'); tag != npos && tag < xml.size();) {
    const auto past = past_passage(xml, tag);
    if (past != tag) {
      tag = xml.find('<', past);
      continue;
    }
    const auto found = tag_at(xml, tag);
    if (found.values > most) return tag;
    tag = xml.find('<', found.end);
  }
  return xml.size();
}

}  // namespace news::markup
