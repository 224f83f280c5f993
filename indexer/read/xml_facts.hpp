#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace news::read {

/// Names of elements are compared without regard to the case of ASCII letters: "pubdate".
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

/// The child elements of that name, of any namespace, that come before `end`.
[[nodiscard]] std::vector<markup::NodeId> children_named(const markup::Tree& tree,
                                                         markup::NodeId parent,
                                                         std::string_view name,
                                                         markup::NodeId end = markup::no_node);

/// The element at the end of a path of child names, the first at each step; or no_node.
[[nodiscard]] markup::NodeId at_path(const markup::Tree& tree, markup::NodeId top,
                                     std::initializer_list<std::string_view> path);

/// All elements of that name below `top`, in document order.
[[nodiscard]] std::vector<markup::NodeId> all_named(const markup::Tree& tree, markup::NodeId top,
                                                    std::string_view name);

/// The text below a node as one line, in NFC; "" for no_node.
[[nodiscard]] std::string line_of(const markup::Tree& tree, markup::NodeId id,
                                  markup::NodeId end = markup::no_node);

/// An attribute as one line; "" for no_node.
[[nodiscard]] std::string attribute_line(const markup::Tree& tree, markup::NodeId id,
                                         std::string_view name);

/// xml:lang of a node or the nearest above it that has one.
[[nodiscard]] std::string language_at(const markup::Tree& tree, markup::NodeId id);

/// Adds a line that is neither empty nor there yet.
void add_once(std::vector<std::string>& list, std::string line);

/// The first that is not empty.
[[nodiscard]] std::string first_of(std::initializer_list<std::string> choices);

}  // namespace news::read
