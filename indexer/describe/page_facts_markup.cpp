#include "indexer/describe/page_facts_markup.hpp"

#include <algorithm>
#include <array>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/months.hpp"

namespace news::describe {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

constexpr int most_ancestors = 24;
constexpr std::size_t most_times = 200;
constexpr std::size_t most_looked_at = 500;
constexpr std::size_t most_bylines = 20;

struct PropertyName {
  std::string_view name{};
  PageFact fact{};
  int trust = trust::microdata;
};

constexpr auto properties = std::to_array<PropertyName>({
    {"datePublished", PageFact::published},
    {"dateCreated", PageFact::published, trust::microdata + 1},
    {"headline", PageFact::title},
    {"author", PageFact::byline},
    {"creator", PageFact::byline, trust::microdata + 1},
    {"publisher", PageFact::source},
    {"inLanguage", PageFact::language},
    {"articleSection", PageFact::section},
});

/// Parts of a page that speak of other things than its article: in a class, an id or as a tag.
constexpr auto other_parts = std::to_array<std::string_view>(
    {"comment", "related", "sidebar", "footer", "recommend", "teaser", "widget", "promo", "most-"});
constexpr auto date_classes = std::to_array<std::string_view>(
    {"publish", "pubdate", "pub-date", "entry-date", "post-date", "posted", "article-date",
     "article__date", "timestamp", "dateline", "date-time", "datetime"});

template <std::size_t count>
bool has_any(std::string_view text, const std::array<std::string_view, count>& parts) {
  return std::any_of(parts.begin(), parts.end(), [text](std::string_view part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return clean::lower(a) == b; }) != text.end();
  });
}

/// Types of items that have dates, authors and headlines of their own.
constexpr auto other_items = std::to_array<std::string_view>(
    {"comment", "imageobject", "person", "organization", "product", "rating", "offer", "event",
     "listitem", "wpheader", "wpfooter", "wpsidebar", "videoobject"});

/// 3: marked as the date of publication; 2: in the article's header; 1: in the article; 0: nothing
/// says whose it is; -1: another's.
int rank_of_time(const Tree& tree, NodeId id) {
  if (tree.has_attribute(id, "pubdate") || has_any(tree.attribute(id, "class"), date_classes))
    return 3;
  int rank = 0;
  NodeId above = tree[id].parent;
  for (int i = 0; i < most_ancestors && above != no_node && above != tree.root(); ++i) {
    const auto name = tree[above].name;
    const auto classes = tree.attribute(above, "class");
    if (name == "body" || name == "html") break;
    if (name == "aside" || name == "footer" || name == "nav") return -1;
    if (has_any(classes, other_parts) || has_any(tree.attribute(above, "id"), other_parts))
      return -1;
    if (name == "header" || has_any(classes, date_classes)) rank = std::max(rank, 2);
    if (name == "article" || name == "main") rank = std::max(rank, 1);
    above = tree[above].parent;
  }
  return rank;
}

std::string person_of(const Tree& tree, NodeId id) {
  constexpr int most_nodes = 60;
  NodeId each = id;
  for (int i = 0; i < most_nodes && each != no_node; ++i, each = tree.next(each, id)) {
    if (each == id || tree.attribute(each, "itemprop") != "name") continue;
    const auto content = tree.attribute(each, "content");
    return content.empty() ? text_below(tree, each, " ") : std::string{content};
  }
  return {};
}

std::string value_of(const Tree& tree, NodeId id) {
  for (const auto* attribute : {"content", "datetime"})
    if (const auto value = tree.attribute(id, attribute); !value.empty()) return std::string{value};
  auto person = tree.has_attribute(id, "itemscope") ? person_of(tree, id) : std::string{};
  return person.empty() ? text_below(tree, id, " ") : person;
}

/// "By Jan Novák Monday, Feb 29, 2016" without the day.
std::string_view without_date(std::string_view byline) {
  const auto figure = std::find_if(byline.begin(), byline.end(), clean::is_digit);
  if (figure == byline.end()) return byline;
  byline = byline.substr(0, static_cast<std::size_t>(figure - byline.begin()));
  for (;;) {
    while (!byline.empty() && (clean::is_blank(byline.back()) || byline.back() == ','))
      byline.remove_suffix(1);
    const auto blank = byline.rfind(' ');
    const auto word = byline.substr(blank == std::string_view::npos ? 0 : blank + 1);
    if (word.empty() || (!clean::read_month(word) && !clean::read_weekday(word))) return byline;
    byline.remove_suffix(word.size());
  }
}

}  // namespace

std::string text_below(const Tree& tree, NodeId id, std::string_view between) {
  constexpr std::size_t most_bytes = 4000;
  constexpr int most_nodes = 500;
  std::string text;
  int nodes = 0;
  for (auto each = id; each != no_node && text.size() < most_bytes && ++nodes < most_nodes;
       each = tree.next(each, id)) {
    const auto& node = tree[each];
    if (!node.is_text())
      text += node.name == "br" ? " " : between;
    else if (const auto& in = tree[node.parent].name; in != "script")
      text += node.text;
  }
  return text;
}

bool MarkupClaims::in_another_item(NodeId id) const {
  NodeId above = tree_[id].parent;
  for (int i = 0; i < most_ancestors && above != no_node; ++i, above = tree_[above].parent)
    if (tree_.has_attribute(above, "itemscope"))
      return has_any(tree_.attribute(above, "itemtype"), other_items);
  return false;
}

void MarkupClaims::visit(NodeId id) {
  if (const auto property = tree_.attribute(id, "itemprop"); !property.empty())
    visit_property(id, property);
  if (tree_[id].name == "time") visit_time(id);
  visit_byline(id, tree_.attribute(id, "class"));
}

void MarkupClaims::visit_property(NodeId id, std::string_view names) {
  for (const auto& property : properties) {
    bool named = false;
    clean::each_word(names, [&](std::string_view each) {
      named = each == property.name;
      return !named;
    });
    if (named && ++properties_looked_at_ < most_looked_at && !in_another_item(id))
      add_claim(claims_, property.fact, property.trust, value_of(tree_, id), "microdata");
  }
}

void MarkupClaims::visit_time(NodeId id) {
  if (++times_ > most_times) return;
  const auto rank = rank_of_time(tree_, id);
  if (rank < 0) return;
  auto value = std::string{tree_.attribute(id, "datetime")};
  if (value.empty()) value = text_below(tree_, id, " ");
  if (rank > 0) {
    add_claim(claims_, PageFact::published, trust::time_tag + 3 - rank, value, "time");
    return;
  }
  if (only_time_.empty()) only_time_ = value;
  several_times_ = several_times_ || only_time_ != value;
}

void MarkupClaims::visit_byline(NodeId id, std::string_view classes) {
  constexpr std::size_t longest_bytes = 60;
  if (bylines_ >= most_bylines || bylines_looked_at_ >= most_looked_at) return;
  const bool author = tree_.attribute(id, "rel") == "author";
  const bool byline =
      author || has_any(classes, std::to_array<std::string_view>(
                                     {"byline", "author", "writtenby", "written-by"}));
  if (!byline || in_another_item(id)) return;
  ++bylines_looked_at_;
  const auto text = tidy_value(text_below(tree_, id, " "));
  const auto name = without_date(text);
  if (name.empty() || name.size() > longest_bytes) return;
  ++bylines_;
  const int group = author ? trust::markup : trust::markup + static_cast<int>(most_bylines);
  add_claim(claims_, PageFact::byline, group + static_cast<int>(bylines_), name, "markup");
}

void MarkupClaims::finish() {
  if (!several_times_)
    add_claim(claims_, PageFact::published, trust::time_tag + 9, only_time_, "time");
}

}  // namespace news::describe
