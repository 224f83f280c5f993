#include <algorithm>

#include "indexer/read/jsonl.hpp"
#include "indexer/read/plain_text.hpp"
#include "indexer/read/reader.hpp"
#include "indexer/read/reuters_sgml.hpp"

namespace news::read {

const std::vector<Reader>& readers() {
  static const std::vector<Reader> table{
      {"sgml", "<REUTERS> records in SGML, as in Reuters-21578", ".sgm .sgml",
       looks_like_reuters_sgml, read_reuters_sgml},
      {"jsonl", "one JSON object a line, its keys guessed or told by --map", ".jsonl .ndjson",
       looks_like_jsonl, read_jsonl},
      {"text", "one article a file, as scraped from a page", ".txt .text .md",
       looks_like_plain_text, read_plain_text},
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
