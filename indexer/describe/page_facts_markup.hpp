#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/describe/page_facts_claim.hpp"
#include "indexer/markup/tree.hpp"

namespace news::describe {

/// The text below a node with `between` put where elements part it; at most about 4,000 bytes of
/// 500 nodes.
[[nodiscard]] std::string text_below(const markup::Tree& tree, markup::NodeId id,
                                     std::string_view between);

/// What the body's markup claims: microdata (itemprop), `<time>`, rel="author" and classes that
/// name a byline. Elements are shown to it in document order.
class MarkupClaims {
 public:
  MarkupClaims(const markup::Tree& tree, Claims& claims) : tree_{tree}, claims_{claims} {}

  /// An element with attributes.
  void visit(markup::NodeId id);
  /// To be called once, when all elements were visited.
  void finish();

 private:
  void visit_property(markup::NodeId id, std::string_view properties);
  void visit_time(markup::NodeId id);
  void visit_byline(markup::NodeId id, std::string_view classes);
  [[nodiscard]] bool in_another_item(markup::NodeId id) const;

  const markup::Tree& tree_;
  Claims& claims_;
  std::size_t times_ = 0;
  std::string only_time_{};  ///< A time that nothing marks as the article's.
  bool several_times_ = false;
  std::size_t bylines_ = 0;
  std::size_t bylines_looked_at_ = 0;
  std::size_t properties_looked_at_ = 0;
};

}  // namespace news::describe
