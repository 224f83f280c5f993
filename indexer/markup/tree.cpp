#include "indexer/markup/tree.hpp"

#include <utility>

namespace news::markup {
namespace {

constexpr std::size_t block_bytes = 64 * 1024;

}  // namespace

Tree::Tree() { nodes_.push_back(Node{.name = "#root"}); }

std::string_view Tree::kept(std::string_view text) {
  if (text.empty()) return {};
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back();
    blocks_.back().reserve(text.size() > block_bytes ? text.size() : block_bytes);
  }
  auto& block = blocks_.back();
  const auto start = block.size();
  block.append(text);
  return std::string_view{block}.substr(start);
}

std::string_view Tree::attribute(NodeId id, std::string_view name) const {
  const auto& node = nodes_[id];
  for (std::uint32_t i = 0; i < node.attributes; ++i) {
    const auto& each = attributes_[node.first_attribute + i];
    if (each.name == name) return each.value;
  }
  return {};
}

bool Tree::has_attribute(NodeId id, std::string_view name) const {
  const auto& node = nodes_[id];
  for (std::uint32_t i = 0; i < node.attributes; ++i)
    if (attributes_[node.first_attribute + i].name == name) return true;
  return false;
}

std::vector<Attribute> Tree::attributes(NodeId id) const {
  const auto& node = nodes_[id];
  const auto first = attributes_.begin() + node.first_attribute;
  return {first, first + node.attributes};
}

NodeId Tree::next(NodeId id, NodeId top) const {
  return nodes_[id].first_child != no_node ? nodes_[id].first_child : next_outside(id, top);
}

NodeId Tree::next_outside(NodeId id, NodeId top) const {
  while (id != top) {
    if (nodes_[id].next_sibling != no_node) return nodes_[id].next_sibling;
    id = nodes_[id].parent;
  }
  return no_node;
}

NodeId Tree::child(NodeId id, std::string_view name) const {
  for (auto each = nodes_[id].first_child; each != no_node; each = nodes_[each].next_sibling)
    if (nodes_[each].name == name) return each;
  return no_node;
}

NodeId Tree::find(std::string_view name, NodeId top) const {
  for (auto id = next(top, top); id != no_node; id = next(id, top))
    if (nodes_[id].name == name) return id;
  return no_node;
}

std::string Tree::text_of(NodeId id) const {
  std::string all;
  for (auto each = id; each != no_node; each = next(each, id)) all += nodes_[each].text;
  return all;
}

NodeId TreeBuilder::append(Node node) {
  const auto id = static_cast<NodeId>(tree_.nodes_.size());
  node.parent = open_;
  tree_.nodes_.push_back(node);
  auto& parent = tree_.nodes_[open_];
  if (parent.last_child == no_node)
    parent.first_child = id;
  else
    tree_.nodes_[parent.last_child].next_sibling = id;
  parent.last_child = id;
  return id;
}

void TreeBuilder::flush_text() {
  if (pending_.empty()) return;
  append(Node{.text = tree_.kept(pending_)});
  pending_.clear();
}

void TreeBuilder::open(std::string_view name, std::string_view space, std::uint32_t offset) {
  flush_text();
  open_ = append(Node{.name = tree_.kept(name),
                      .space = tree_.kept(space),
                      .first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size()),
                      .offset = offset});
}

void TreeBuilder::add_attribute(std::string_view name, std::string_view value) {
  tree_.attributes_.push_back({tree_.kept(name), tree_.kept(value)});
  ++tree_.nodes_[open_].attributes;
}

void TreeBuilder::close() {
  flush_text();
  if (open_ != 0) open_ = tree_.nodes_[open_].parent;
}

void TreeBuilder::add_text(std::string_view text) { pending_ += text; }

Tree TreeBuilder::take() {
  flush_text();
  open_ = 0;
  return std::exchange(tree_, Tree{});
}

}  // namespace news::markup
