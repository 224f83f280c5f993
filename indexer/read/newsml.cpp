#include "indexer/read/newsml.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/read/newsml_item.hpp"
#include "indexer/read/xml_facts.hpp"
#include "indexer/read/xml_other.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// Items of NewsML-G2 that are no article. Source: NewsML-G2 2.35, section 3.
constexpr std::array<std::string_view, 6> other_items{
    "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem", "hopItem"};

bool is_other_item(std::string_view name) {
  return std::find(other_items.begin(), other_items.end(), name) != other_items.end();
}

/// Items of either version; none stands inside another.
std::vector<NodeId> items_of(const Tree& tree, NodeId root) {
  std::vector<NodeId> found;
  for (auto id = root; id != no_node;) {
    const auto name = tree[id].name;
    const bool is_item = name == "newsItem" || name == "NewsItem" || is_other_item(name);
    if (is_item) found.push_back(id);
    id = is_item ? tree.next_outside(id, root) : tree.next(id, root);
  }
  return found;
}

/// Reads one item; false: stop.
bool read_item(const Tree& tree, NodeId item, const Origin& place, const ReadOptions& options,
               const Sink& sink, NodeId envelope) {
  const auto name = tree[item].name;
  if (is_other_item(name)) {
    sink.skipped({place, SkipReason::unsupported, fmt::format("a {}, not an article", name)});
    return true;
  }
  auto article = name == "newsItem" ? article_of_news_item(tree, item)
                                    : article_of_newsml1_item(tree, item, envelope);
  if (!article) {
    const bool wordless = article.error().kind == Error::Kind::not_found;
    sink.skipped(
        {place, wordless ? SkipReason::no_text : SkipReason::unsupported, article.error().what});
    return true;
  }
  if (article->text.size() > options.limits.article_bytes) {
    sink.skipped({place, SkipReason::too_large, over_size("an article", options.limits)});
    return true;
  }
  article->origin = place;
  return sink.article(*std::move(article));
}

}  // namespace

bool is_newsml_root(std::string_view name) {
  return name == "newsItem" || name == "newsMessage" || name == "NewsML" || is_other_item(name);
}

bool looks_like_newsml(std::string_view head) { return is_newsml_root(root_name(head)); }

void read_newsml_items(const XmlDocument& document, const Origin& origin,
                       const ReadOptions& options, const Sink& sink) {
  const auto& tree = document.tree;
  const auto items = items_of(tree, document.root);
  const auto envelope = tree.child(document.root, "NewsEnvelope");
  Origin place = origin;
  for (std::size_t i = 0; i < items.size(); ++i) {
    place.record = i + 1;
    place.offset = tree[items[i]].offset;
    if (!read_item(tree, items[i], place, options, sink, envelope)) return;
  }
  tell_loss(document, !items.empty(), "NewsML without a news item", origin, sink);
}

void read_newsml(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                 const Sink& sink) {
  const auto document = xml_document(bytes, origin, options, sink);
  if (!document) return;
  if (!is_newsml_root(document->tree[document->root].name))
    return sink.skipped(not_read(*document, origin));
  read_newsml_items(*document, origin, options, sink);
}

}  // namespace news::read
