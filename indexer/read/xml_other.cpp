#include "indexer/read/xml_other.hpp"

#include <fmt/format.h>

#include "indexer/read/charset.hpp"
#include "indexer/read/feed.hpp"
#include "indexer/read/newsml.hpp"
#include "indexer/read/nitf.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/xml_facts.hpp"

namespace news::read {

bool looks_like_xml(std::string_view head) {
  const auto name = root_name(head);
  return trimmed(without_mark(head)).starts_with("<?xml") && !same_name(name, "html");
}

Skipped not_read(const XmlDocument& document, const Origin& origin) {
  constexpr std::size_t longest_shown = 200;
  const auto& element = document.tree[document.root];
  const auto name = element.name.substr(0, longest_shown);
  const auto space = element.space.substr(0, longest_shown);
  if (space.empty())
    return {origin, SkipReason::unsupported,
            fmt::format("XML with the root <{}> in no namespace", name)};
  return {origin, SkipReason::unsupported,
          fmt::format("XML with the root <{}> in \"{}\"", name, space)};
}

void read_xml(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink) {
  const auto document = xml_document(bytes, origin, options, sink);
  if (!document) return;
  const auto name = document->tree[document->root].name;
  if (is_feed_root(name)) return read_feed_entries(*document, origin, options, sink);
  if (is_nitf_root(name)) return read_nitf_article(*document, origin, options, sink);
  if (is_newsml_root(name)) return read_newsml_items(*document, origin, options, sink);
  sink.skipped(not_read(*document, origin));
}

}  // namespace news::read
