#include "indexer/read/xml_facts.hpp"

#include <algorithm>
#include <utility>

#include "indexer/read/normal.hpp"

namespace news::read {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [lower](char x, char y) { return lower(x) == lower(y); });
}

std::vector<NodeId> children_named(const Tree& tree, NodeId parent, std::string_view name,
                                   NodeId end) {
  std::vector<NodeId> found;
  if (parent == no_node) return found;
  for (auto id = tree[parent].first_child; id < end; id = tree[id].next_sibling)
    if (same_name(tree[id].name, name)) found.push_back(id);
  return found;
}

NodeId at_path(const Tree& tree, NodeId top, std::initializer_list<std::string_view> path) {
  for (const auto name : path) {
    if (top == no_node) return no_node;
    const auto found = children_named(tree, top, name);
    top = found.empty() ? no_node : found.front();
  }
  return top;
}

std::vector<NodeId> all_named(const Tree& tree, NodeId top, std::string_view name) {
  std::vector<NodeId> found;
  if (top == no_node) return found;
  for (auto id = tree.next(top, top); id != no_node; id = tree.next(id, top))
    if (same_name(tree[id].name, name)) found.push_back(id);
  return found;
}

std::string line_of(const Tree& tree, NodeId id, NodeId end) {
  std::string text;
  if (id == no_node) return text;
  for (auto each = id; each < end; each = tree.next(each, id)) {
    if (!tree[each].is_text() && each != id) text += ' ';
    text += tree[each].text;
  }
  return settled(one_line(text));
}

std::string attribute_line(const Tree& tree, NodeId id, std::string_view name) {
  return id == no_node ? std::string{} : settled(one_line(tree.attribute(id, name)));
}

std::string language_at(const Tree& tree, NodeId id) {
  for (; id != no_node; id = tree[id].parent)
    if (const auto language = trimmed(tree.attribute(id, "lang")); !language.empty())
      return std::string{language};
  return {};
}

void add_once(std::vector<std::string>& list, std::string line) {
  constexpr std::size_t most = 256;  // beyond this it is an attack on the time that this takes
  if (line.empty() || list.size() >= most) return;
  if (std::find(list.begin(), list.end(), line) == list.end()) list.push_back(std::move(line));
}

std::string first_of(std::initializer_list<std::string> choices) {
  for (const auto& choice : choices)
    if (!choice.empty()) return choice;
  return {};
}

}  // namespace news::read
