#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace news::markup {

/// A node's number in its tree. Document order: a node comes before its children and its later
/// siblings.
using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xffff'ffff;

struct Attribute {
  std::string_view name{};   ///< HTML: lower case. XML: the local name.
  std::string_view value{};  ///< References decoded.
};

/// An element or a run of text. All views point into the tree.
struct Node {
  std::string_view name{};   ///< HTML: lower case; XML: the local name. Empty for text.
  std::string_view space{};  ///< XML: the namespace's URI, or empty.
  std::string_view text{};   ///< Of a text node: references decoded, white space as it stands.
  NodeId parent = no_node;
  NodeId first_child = no_node;
  NodeId last_child = no_node;
  NodeId next_sibling = no_node;
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
  std::uint32_t offset = 0;  ///< XML: of the element's "<" in the text that was parsed.

  [[nodiscard]] bool is_text() const { return name.empty(); }
};

/// A parsed page or feed: our own small tree, so that nobody else needs to know the parser. Node 0
/// is a nameless root element ("#root") above the document's element. Movable, not copyable; never
/// changed once parsed.
class Tree {
 public:
  Tree();
  Tree(Tree&&) noexcept = default;
  Tree& operator=(Tree&&) noexcept = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  [[nodiscard]] NodeId root() const { return 0; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }

  /// The value of an attribute, or "" where there is none.
  [[nodiscard]] std::string_view attribute(NodeId id, std::string_view name) const;
  [[nodiscard]] bool has_attribute(NodeId id, std::string_view name) const;
  /// All attributes of an element, in document order.
  [[nodiscard]] std::vector<Attribute> attributes(NodeId id) const;

  /// The node after `id` in document order inside `top`, or no_node: walks without recursion.
  [[nodiscard]] NodeId next(NodeId id, NodeId top) const;
  /// The same but passing over what is below `id`.
  [[nodiscard]] NodeId next_outside(NodeId id, NodeId top) const;

  /// The first child element of that name (any namespace), or no_node.
  [[nodiscard]] NodeId child(NodeId id, std::string_view name) const;
  /// The first element of that name below `top`, or no_node.
  [[nodiscard]] NodeId find(std::string_view name, NodeId top = 0) const;

  /// All text below a node, joined as it stands.
  [[nodiscard]] std::string text_of(NodeId id) const;

 private:
  friend class TreeBuilder;

  std::string_view kept(std::string_view text);

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::deque<std::string> blocks_;  ///< Text arena; a deque so that views stay valid.
};

/// Makes a tree from a parser's events. A text run that directly follows another is joined to it.
class TreeBuilder {
 public:
  /// Opens an element below the open one; attributes follow by `add_attribute` before anything
  /// else.
  void open(std::string_view name, std::string_view space = {}, std::uint32_t offset = 0);
  void add_attribute(std::string_view name, std::string_view value);
  /// Closes the open element; closing the root is ignored.
  void close();
  void add_text(std::string_view text);
  [[nodiscard]] std::string_view open_name() const { return tree_[open_].name; }
  [[nodiscard]] std::size_t size() const { return tree_.size(); }
  [[nodiscard]] Tree take();

 private:
  NodeId append(Node node);
  void flush_text();

  Tree tree_;
  NodeId open_ = 0;
  std::string pending_;
};

}  // namespace news::markup
