#include "indexer/markup/xml_tree.hpp"

#include <algorithm>
#include <climits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "indexer/markup/xml_guard.hpp"

namespace news::markup {
namespace {

constexpr std::size_t most_nodes = 2'000'000;

std::string_view view(const xmlChar* text) {
  return text ? std::string_view{reinterpret_cast<const char*>(text)} : std::string_view{};
}

struct Reading {
  std::string_view xml{};
  xmlParserCtxt* parser = nullptr;
  TreeBuilder builder{};
  std::string entity_text{};
  xmlEntity entity{};  ///< The one HTML entity met last: the parser copies it at once.
  std::vector<std::size_t> namespaces{};  ///< In force, for each open element.
  std::size_t faults = 0;
  std::string limit{};   ///< Which limit stopped the reading.
  std::string excess{};  ///< Why what follows was not given to the parser.
};

void stop(Reading& reading, std::string limit) {
  if (reading.limit.empty()) reading.limit = std::move(limit);
  xmlStopParser(reading.parser);
}

/// The parser keeps every name that it meets, in a table that does not grow with them.
bool has_room_for_names(Reading& reading) {
  constexpr int most_names = 20'000;
  if (reading.limit.empty() && xmlDictSize(reading.parser->dict) > most_names)
    stop(reading, fmt::format("more than {} names", most_names));
  return reading.limit.empty();
}

/// Called for each fault. Describing one costs the parser more than passing a megabyte by.
void count_fault(Reading& reading) {
  constexpr std::size_t most_faults = 200'000;
  if (++reading.faults <= most_faults || !reading.limit.empty()) return;
  reading.limit = fmt::format("more than {} faults", most_faults);
  // Not xmlStopParser: it frees the text, and where a fault is told the parser still looks at it.
  reading.parser->disableSAX = 1;
  reading.parser->instate = XML_PARSER_EOF;
}

/// The "<" of the tag that the parser has just read. Only UTF-8 is measured in the text's own
/// bytes.
std::uint32_t offset_of_tag(const Reading& reading) {
  const auto here = xmlByteConsumed(reading.parser);
  if (here <= 0) return 0;
  const auto start = reading.xml.rfind('<', static_cast<std::size_t>(here) - 1);
  return start == std::string_view::npos ? 0 : static_cast<std::uint32_t>(start);
}

void start_element(void* context, const xmlChar* name, const xmlChar*, const xmlChar* space,
                   int namespaces, const xmlChar**, int attributes, int, const xmlChar** values) {
  auto& reading = *static_cast<Reading*>(context);
  if (!has_room_for_names(reading)) return;
  const auto outer = reading.namespaces.empty() ? 0 : reading.namespaces.back();
  reading.namespaces.push_back(outer + static_cast<std::size_t>(namespaces));
  if (reading.namespaces.back() > most_namespaces)
    return stop(reading, fmt::format("more than {} namespaces at once", most_namespaces));
  if (reading.namespaces.size() > deepest_xml)
    return stop(reading, fmt::format("elements nested over {} deep", deepest_xml));
  if (reading.builder.size() >= most_nodes)
    return stop(reading, fmt::format("more than {} nodes", most_nodes));
  reading.builder.open(view(name), view(space), offset_of_tag(reading));
  for (int i = 0; i < attributes; ++i, values += 5)  // name, prefix, URI, value, end of value
    reading.builder.add_attribute(view(values[0]),
                                  {reinterpret_cast<const char*>(values[3]),
                                   static_cast<std::size_t>(values[4] - values[3])});
}

void end_element(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto& reading = *static_cast<Reading*>(context);
  if (!reading.namespaces.empty()) reading.namespaces.pop_back();
  reading.builder.close();
}

void characters(void* context, const xmlChar* text, int bytes) {
  auto& reading = *static_cast<Reading*>(context);
  if (reading.builder.size() < most_nodes)
    reading.builder.add_text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(bytes)});
}

void pass_instruction(void* context, const xmlChar*, const xmlChar*) {
  has_room_for_names(*static_cast<Reading*>(context));
}

/// Feeds use HTML's names (&nbsp;) without declaring them; what a document declares itself is not
/// looked up.
xmlEntity* find_entity(void* context, const xmlChar* name) {
  if (auto* predefined = xmlGetPredefinedEntity(name)) return predefined;
  auto& reading = *static_cast<Reading*>(context);
  const auto* known = has_room_for_names(reading) ? htmlEntityLookup(name) : nullptr;
  if (!known) return nullptr;
  reading.entity_text.clear();
  text::append(reading.entity_text, static_cast<char32_t>(known->value));
  reading.entity = {};
  reading.entity.type = XML_ENTITY_DECL;
  reading.entity.name = name;
  reading.entity.orig = reinterpret_cast<xmlChar*>(reading.entity_text.data());  // else it is given
  reading.entity.content = reinterpret_cast<xmlChar*>(reading.entity_text.data());
  reading.entity.length = static_cast<int>(reading.entity_text.size());
  reading.entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  return &reading.entity;
}

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

std::string first_fault(const xmlParserCtxt& parser, const Reading& reading) {
  if (!reading.limit.empty()) return reading.limit;
  if (!reading.excess.empty() || parser.wellFormed) return reading.excess;
  std::string said = parser.lastError.message ? parser.lastError.message : "no element";
  while (!said.empty() && (said.back() == '\n' || said.back() == ' ')) said.pop_back();
  return fmt::format("line {}: {}", parser.lastError.line, said);
}

/// The text with blanks for its internal subset, so that offsets stay; cut where that never ends.
std::string without_subset(std::string_view xml, Subset subset) {
  std::string rest{xml.substr(0, subset.end)};
  std::fill(rest.begin() + static_cast<std::ptrdiff_t>(subset.start), rest.end(), ' ');
  if (subset.end != std::string_view::npos) rest.append(xml.substr(subset.end));
  return rest;
}

void set_handlers(xmlParserCtxt& parser, Reading& reading) {
  auto& handlers = *parser.sax;
  handlers = {};
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.startElementNs = start_element;
  handlers.endElementNs = end_element;
  handlers.characters = characters;
  handlers.ignorableWhitespace = characters;
  handlers.cdataBlock = characters;
  handlers.getEntity = find_entity;
  handlers.processingInstruction = pass_instruction;
  handlers.serror = [](void* context, auto) { count_fault(*static_cast<Reading*>(context)); };
  parser.userData = &reading;
}

}  // namespace

Result<Tree> parse_xml(std::string_view xml, Xml mode, const char* encoding, std::string* damage) {
  Reading reading;
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser{xmlNewParserCtxt()};
  if (!parser || xml.size() > INT_MAX)
    return Error{Error::Kind::bad_input, "XML is larger than 2 GiB"};
  set_handlers(*parser, reading);

  std::string kept;
  if (const auto subset = internal_subset(xml); subset.end != subset.start)
    xml = kept = without_subset(xml, subset);
  const auto sound_bytes = before_excess(xml, most_attributes);
  if (sound_bytes < xml.size())
    reading.excess = fmt::format("more than {} attributes on one element", most_attributes);
  xml = xml.substr(0, sound_bytes);
  reading.xml = xml;
  reading.parser = parser.get();

  // NOENT: references in attributes are decoded; find_entity alone decides what there is to expand.
  int options =
      XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
  if (mode == Xml::recover) options |= XML_PARSE_RECOVER;
  if (encoding) options |= XML_PARSE_IGNORE_ENC;
  xmlDocPtr document = xmlCtxtReadMemory(parser.get(), xml.data(), static_cast<int>(xml.size()),
                                         nullptr, encoding, options);
  if (document) xmlFreeDoc(document);

  const auto fault = first_fault(*parser, reading);
  if (damage) *damage = fault;
  const bool empty = reading.builder.size() < 2;
  if (empty || (mode == Xml::strict && !fault.empty()))
    return Error{Error::Kind::bad_input,
                 fmt::format("not well-formed XML: {}", fault.empty() ? "no element" : fault)};
  return reading.builder.take();
}

}  // namespace news::markup
