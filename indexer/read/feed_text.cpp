#include "indexer/read/feed_text.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/read/normal.hpp"
#include "indexer/read/plain_of_html.hpp"
#include "indexer/read/xml_facts.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

enum class Kind { plain, html, tree, unknown, none };

bool has_elements(const Tree& tree, NodeId id, NodeId end) {
  for (auto each = tree[id].first_child; each < end; each = tree[each].next_sibling)
    if (!tree[each].is_text()) return true;
  return false;
}

Kind kind_of(const Tree& tree, NodeId id, NodeId end) {
  if (tree.has_attribute(id, "src")) return Kind::none;
  const auto mode = trimmed(tree.attribute(id, "mode"));
  if (mode == "base64") return Kind::none;
  if (has_elements(tree, id, end)) return Kind::tree;
  const auto type = trimmed(tree.attribute(id, "type"));
  const std::string_view media = type.substr(0, type.find(';'));
  if (same_name(media, "html") || same_name(media, "text/html")) return Kind::html;
  if (same_name(media, "text") || same_name(media, "text/plain"))
    return mode == "escaped" ? Kind::unknown : Kind::plain;
  const bool is_text = type.empty() || media.ends_with("xml") || media.starts_with("text/") ||
                       same_name(media, "xhtml");
  return is_text ? Kind::unknown : Kind::none;
}

std::string raw_text(const Tree& tree, NodeId id, NodeId end) {
  std::string text;
  for (auto each = id; each < end; each = tree.next(each, id)) text += tree[each].text;
  return text;
}

}  // namespace

std::string feed_text(const Tree& tree, NodeId id, NodeId end) {
  if (id == no_node) return {};
  const auto kind = kind_of(tree, id, end);
  if (kind == Kind::none) return {};
  if (kind == Kind::tree) return settled(plain_of(tree, id, end));
  const auto text = raw_text(tree, id, end);
  if (kind == Kind::html || (kind == Kind::unknown && has_markup(text)))
    return settled(plain_of_html(text));
  return settled(std::string{trimmed(text)});
}

}  // namespace news::read
