#include "indexer/markup/html_tree.hpp"

#include <algorithm>
#include <cctype>
#include <climits>
#include <memory>
#include <string>

#include <libxml/HTMLparser.h>

namespace news::markup {
namespace {

constexpr std::size_t most_nodes = 2'000'000;
constexpr std::size_t most_tag_parts = 1000;  // blanks and '=' in a tag: pages met stay under 120

std::string_view view(const xmlChar* text) {
  return text ? std::string_view{reinterpret_cast<const char*>(text)} : std::string_view{};
}

bool same_letters(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

/// Where the tag that starts at `start` ends, and where its attributes become too many.
struct TagEnd {
  std::size_t end = 0;
  std::size_t excess = std::string_view::npos;  ///< First byte to leave out.
};

TagEnd end_of_tag(std::string_view html, std::size_t start) {
  TagEnd tag{.end = html.size()};
  std::size_t parts = 0;
  for (auto i = start; i < html.size(); ++i) {
    const char c = html[i];
    if (c == '>') {
      tag.end = i;
      return tag;
    }
    if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      i = html.find(c, i + 1);
      if (i == std::string_view::npos) return tag;
    } else if (c == '=' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '/') {
      if (++parts == most_tag_parts) tag.excess = i;
    }
  }
  return tag;
}

/// Where to go on looking for tags after the one at `start`: behind what a script, a style or a
/// comment holds, for it is no markup.
std::size_t after_raw_text(std::string_view html, std::size_t start, std::size_t tag_end) {
  const auto name = html.substr(start, 6);
  const bool script = same_letters(name, "script");
  if (!script && !same_letters(name.substr(0, 5), "style")) return tag_end;
  for (auto i = html.find("</", tag_end); i != std::string_view::npos; i = html.find("</", i + 2))
    if (same_letters(html.substr(i + 2, script ? 6 : 5), script ? "script" : "style")) return i;
  return html.size();
}

/// libxml2 compares every attribute of a tag with all before it: a tag of 50,000 takes seconds.
/// Such tags are cut; nothing is copied where there are none.
std::string_view without_excess_attributes(std::string_view html, std::string& room) {
  std::size_t copied = 0;
  for (auto i = html.find('<'); i < html.size(); i = html.find('<', i)) {
    ++i;
    if (html.substr(i, 3) == "!--") {
      i = html.find("-->", i);
    } else if (i < html.size() && std::isalpha(static_cast<unsigned char>(html[i]))) {
      const auto tag = end_of_tag(html, i);
      if (tag.excess != std::string_view::npos) {
        room.append(html, copied, tag.excess - copied);
        copied = tag.end;
      }
      i = after_raw_text(html, i, tag.end);
    }
  }
  if (copied == 0) return html;
  room.append(html, copied);
  return room;
}

struct Reading {
  TreeBuilder builder{};
  bool keep_raw = false;        ///< Inside a script that holds data.
  std::size_t passed_over = 0;  ///< Elements opened beyond the bound: their ends are ignored too.
};

bool holds_data(const xmlChar** attributes) {
  for (; attributes && attributes[0]; attributes += 2)
    if (view(attributes[0]) == "type" &&
        view(attributes[1]).find("ld+json") != std::string_view::npos)
      return true;
  return false;
}

void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto& reading = *static_cast<Reading*>(context);
  if (reading.builder.size() >= most_nodes) {
    ++reading.passed_over;
    return;
  }
  reading.builder.open(view(name));
  if (view(name) == "script") reading.keep_raw = holds_data(attributes);
  for (; attributes && attributes[0]; attributes += 2)
    reading.builder.add_attribute(view(attributes[0]), view(attributes[1]));
}

void end_element(void* context, const xmlChar*) {
  auto& reading = *static_cast<Reading*>(context);
  if (reading.passed_over > 0) {
    --reading.passed_over;
    return;
  }
  reading.builder.close();
}

void characters(void* context, const xmlChar* text, int bytes) {
  auto& reading = *static_cast<Reading*>(context);
  if (reading.builder.size() >= most_nodes) return;
  reading.builder.add_text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)});
}

void raw_text(void* context, const xmlChar* text, int bytes) {
  const auto& reading = *static_cast<Reading*>(context);
  const auto name = reading.builder.open_name();
  if (name == "style" || (name == "script" && !reading.keep_raw)) return;
  characters(context, text, bytes);
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

Tree parse_html(std::string_view html) {
  Reading reading;
  std::string room;
  html = without_excess_attributes(html, room);
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser{htmlNewParserCtxt()};
  if (!parser || html.empty() || html.size() > INT_MAX) return reading.builder.take();

  auto& handlers = *parser->sax;
  handlers = {};
  handlers.startElement = start_element;
  handlers.endElement = end_element;
  handlers.characters = characters;
  handlers.ignorableWhitespace = characters;
  handlers.cdataBlock = raw_text;
  parser->userData = &reading;

  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
  htmlDocPtr document = htmlCtxtReadMemory(parser.get(), html.data(), static_cast<int>(html.size()),
                                           nullptr, "UTF-8", options);
  if (document) xmlFreeDoc(document);
  return reading.builder.take();
}

}  // namespace news::markup
