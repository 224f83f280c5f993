#include "indexer/read/json.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "indexer/read/charset.hpp"
#include "indexer/read/json_elements.hpp"
#include "indexer/read/json_file.hpp"
#include "indexer/read/json_record.hpp"
#include "indexer/read/jsonl.hpp"
#include "indexer/read/normal.hpp"

namespace news::read {
namespace {

using nlohmann::json;

/// What a search engine wraps around a document: {"_id": .., "_source": {..}}.
RawArticle article_of_hit(const json& object, const std::map<Fact, std::string>& mapped) {
  const auto source = object.find("_source");
  if (source == object.end() || !source->is_object()) return article_of(object, mapped);
  auto article = article_of(*source, mapped);
  const auto id = object.find("_id");
  if (article.id.empty() && id != object.end() && id->is_string())
    article.id = one_line(id->get_ref<const std::string&>());
  return article;
}

bool holds_list(std::string_view head) {
  const auto bytes = bytes_of(head);
  JsonElements elements{*bytes, head.size()};
  (void)elements.next();
  return elements.met_envelope();
}

}  // namespace

bool looks_like_json(std::string_view head) {
  head = trimmed(without_mark(head));
  if (head.size() < 2) return false;
  const auto inside = trimmed(head.substr(1));
  const char next = inside.empty() ? ' ' : inside.front();
  if (head.front() == '[') return next == '{' || next == ']';
  if (head.front() != '{' || (next != '"' && next != '}')) return false;
  return !looks_like_jsonl(head) || holds_list(head);
}

void read_json(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) {
  const auto mapped = mapped_names(options.names);
  read_json_file(bytes, origin, options, sink, [&mapped](const json& object) -> Result<RawArticle> {
    auto article = article_of_hit(object, mapped);
    if (article.title.empty() && article.text.empty())
      return Error{Error::Kind::bad_input, "neither title nor body"};
    return article;
  });
}

}  // namespace news::read
