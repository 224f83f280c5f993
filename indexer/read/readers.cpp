#include <algorithm>

#include "indexer/read/csv.hpp"
#include "indexer/read/feed.hpp"
#include "indexer/read/html.hpp"
#include "indexer/read/json.hpp"
#include "indexer/read/jsonl.hpp"
#include "indexer/read/markdown.hpp"
#include "indexer/read/newsml.hpp"
#include "indexer/read/ninjs.hpp"
#include "indexer/read/nitf.hpp"
#include "indexer/read/plain_text.hpp"
#include "indexer/read/reader.hpp"
#include "indexer/read/reuters_sgml.hpp"
#include "indexer/read/trec.hpp"
#include "indexer/read/warc.hpp"
#include "indexer/read/xml_other.hpp"

namespace news::read {

const std::vector<Reader>& readers() {
  static const std::vector<Reader> table{
      {"warc", "pages of a web archive (WARC 1.0, 1.1)", ".warc", looks_like_warc, read_warc, true},
      {"arc", "pages of an older web archive (ARC)", ".arc", looks_like_arc, read_arc, true},
      {"sgml", "<REUTERS> records in SGML, as in Reuters-21578", ".sgm .sgml",
       looks_like_reuters_sgml, read_reuters_sgml},
      {"html", "one page a file; the article is cut out of it", ".html .htm .xhtml .shtml",
       looks_like_html, read_html},
      {"feed", "RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0: an article an entry", ".rss .atom .rdf",
       looks_like_feed, read_feed},
      {"nitf", "NITF 3, the agencies' News Industry Text Format", ".nitf", looks_like_nitf,
       read_nitf},
      {"newsml", "NewsML-G2 and NewsML 1: an article a news item with text", ".newsml",
       looks_like_newsml, read_newsml},
      {"xml", "any of the three above, told by its first element", ".xml", looks_like_xml,
       read_xml},
      {"ninjs", "news items in JSON, as agencies send them (IPTC ninjs 1, 2, 3)", ".ninjs",
       looks_like_ninjs, read_ninjs},
      {"json", "a JSON array of objects, one object, or an object that holds a list", ".json",
       looks_like_json, read_json},
      {"jsonl", "one JSON object a line, its keys guessed or told by --map", ".jsonl .ndjson",
       looks_like_jsonl, read_jsonl},
      {"csv", "a table with a header row, parted by , ; tab or |, columns guessed or told by --map",
       ".csv", looks_like_csv, read_csv},
      {"tsv", "the same, parted by tabs", ".tsv .tab", looks_like_tsv, read_tsv},
      {"trec", "<DOC> records in SGML, as in the TREC collections", ".trec", looks_like_trec,
       read_trec},
      {"markdown", "one article a file in Markdown, facts from its front matter", ".md .markdown",
       looks_like_markdown, read_markdown},
      {"text", "one article a file, as scraped from a page", ".txt .text", looks_like_plain_text,
       read_plain_text},
  };
  return table;
}

const Reader* reader_named(std::string_view name) {
  const auto& table = readers();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [name](const Reader& reader) { return reader.name == name; });
  return found != table.end() ? &*found : nullptr;
}

}  // namespace news::read
