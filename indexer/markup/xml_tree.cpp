#include "indexer/markup/xml_tree.hpp"

#include <climits>
#include <memory>
#include <string>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <fmt/format.h>

#include "common/text/utf8.hpp"

namespace news::markup {
namespace {

constexpr std::size_t most_nodes = 2'000'000;

std::string_view view(const xmlChar* text) {
  return text ? std::string_view{reinterpret_cast<const char*>(text)} : std::string_view{};
}

struct Reading {
  TreeBuilder builder{};
  std::string entity_text{};
  xmlEntity entity{};  ///< The one HTML entity met last: the parser copies it at once.
};

void start_element(void* context, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
                   const xmlChar**, int attributes, int, const xmlChar** values) {
  auto& reading = *static_cast<Reading*>(context);
  reading.builder.open(view(name), view(space));
  for (int i = 0; i < attributes; ++i, values += 5)  // name, prefix, URI, value, end of value
    reading.builder.add_attribute(view(values[0]),
                                  {reinterpret_cast<const char*>(values[3]),
                                   static_cast<std::size_t>(values[4] - values[3])});
}

void end_element(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  static_cast<Reading*>(context)->builder.close();
}

void characters(void* context, const xmlChar* text, int bytes) {
  auto& reading = *static_cast<Reading*>(context);
  if (reading.builder.size() < most_nodes)
    reading.builder.add_text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)});
}

/// Feeds use HTML's names (&nbsp;) without declaring them; what a document declares itself is not
/// looked up.
xmlEntity* find_entity(void* context, const xmlChar* name) {
  if (auto* predefined = xmlGetPredefinedEntity(name)) return predefined;
  const auto* known = htmlEntityLookup(name);
  if (!known) return nullptr;
  auto& reading = *static_cast<Reading*>(context);
  reading.entity_text.clear();
  text::append(reading.entity_text, static_cast<char32_t>(known->value));
  reading.entity = {};
  reading.entity.type = XML_ENTITY_DECL;
  reading.entity.name = name;
  reading.entity.content = reinterpret_cast<xmlChar*>(reading.entity_text.data());
  reading.entity.length = static_cast<int>(reading.entity_text.size());
  reading.entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  return &reading.entity;
}

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

Error refusal(const xmlParserCtxt& parser) {
  std::string said = parser.lastError.message ? parser.lastError.message : "no element";
  while (!said.empty() && (said.back() == '\n' || said.back() == ' ')) said.pop_back();
  return Error{Error::Kind::bad_input,
               fmt::format("not well-formed XML: line {}: {}", parser.lastError.line, said)};
}

}  // namespace

Result<Tree> parse_xml(std::string_view xml, Xml mode, const char* encoding) {
  Reading reading;
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser{xmlNewParserCtxt()};
  if (!parser || xml.size() > INT_MAX)
    return Error{Error::Kind::bad_input, "XML is larger than 2 GiB"};

  auto& handlers = *parser->sax;
  handlers = {};
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.startElementNs = start_element;
  handlers.endElementNs = end_element;
  handlers.characters = characters;
  handlers.ignorableWhitespace = characters;
  handlers.cdataBlock = characters;
  handlers.getEntity = find_entity;
  parser->userData = &reading;

  // NOENT: references in attributes are decoded; find_entity alone decides what there is to expand.
  int options =
      XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
  if (mode == Xml::recover) options |= XML_PARSE_RECOVER;
  xmlDocPtr document = xmlCtxtReadMemory(parser.get(), xml.data(), static_cast<int>(xml.size()),
                                         nullptr, encoding, options);
  if (document) xmlFreeDoc(document);

  const bool empty = reading.builder.size() < 2;
  if (empty || (mode == Xml::strict && !parser->wellFormed)) return refusal(*parser);
  return reading.builder.take();
}

}  // namespace news::markup
