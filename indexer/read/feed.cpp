#include "indexer/read/feed.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/read/feed_entry.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/xml_facts.hpp"
#include "indexer/read/xml_other.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

constexpr std::array<std::string_view, 5> roots{"rss", "feed", "rdf", "channel", "entry"};

/// Entries stand in the root or in its <channel>; damage can put them anywhere.
bool in_place(const Tree& tree, NodeId id, NodeId root) {
  const auto parent = tree[id].parent;
  return id == root || parent == root || tree[parent].parent == root;
}

std::vector<NodeId> entries_of(const XmlDocument& document) {
  const auto& tree = document.tree;
  const auto root = document.root;
  std::vector<NodeId> found;
  for (auto id = root; id != no_node; id = tree.next(id, root)) {
    const bool is_entry = same_name(tree[id].name, "entry") || same_name(tree[id].name, "item");
    if (is_entry && (!document.damage.empty() || in_place(tree, id, root))) found.push_back(id);
  }
  return found;
}

NodeId feed_of(const Tree& tree, NodeId root) {
  if (same_name(tree[root].name, "entry")) return no_node;
  const auto channel = at_path(tree, root, {"channel"});
  return channel != no_node ? channel : root;
}

}  // namespace

bool is_feed_root(std::string_view name) {
  return std::any_of(roots.begin(), roots.end(),
                     [name](std::string_view each) { return same_name(each, name); });
}

bool looks_like_feed(std::string_view head) { return is_feed_root(root_name(head)); }

void read_feed_entries(const XmlDocument& document, const Origin& origin,
                       const ReadOptions& options, const Sink& sink) {
  const auto& tree = document.tree;
  const auto feed = feed_facts(tree, feed_of(tree, document.root));
  const auto entries = entries_of(document);
  Origin place = origin;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    place.record = i + 1;
    place.offset = tree[entries[i]].offset;
    const auto end = i + 1 < entries.size() ? entries[i + 1] : no_node;
    auto article = article_of_entry(tree, entries[i], end, feed);
    article.origin = place;
    if (article.text.size() > options.limits.article_bytes) {
      sink.skipped({place, SkipReason::too_large, over_size("an entry", options.limits)});
    } else if (article.title.empty() && is_blank(article.text)) {
      sink.skipped({place, SkipReason::no_text, "an entry without title and text"});
    } else if (!sink.article(std::move(article))) {
      return;
    }
  }
  tell_loss(document, !entries.empty(), "a feed without entries", origin, sink);
}

void read_feed(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) {
  const auto document = xml_document(bytes, origin, options, sink);
  if (!document) return;
  if (!is_feed_root(document->tree[document->root].name))
    return sink.skipped(not_read(*document, origin));
  read_feed_entries(*document, origin, options, sink);
}

}  // namespace news::read
