#include "indexer/describe/page_facts_walk.hpp"

#include <algorithm>
#include <array>

#include "common/text/fold.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/page_facts_json.hpp"
#include "indexer/describe/page_facts_markup.hpp"
#include "indexer/describe/page_facts_meta.hpp"

namespace news::describe {
namespace {

using markup::NodeId;
using markup::Tree;

constexpr std::size_t most_headings = 5;

bool has_word(std::string_view list, std::string_view word) {
  bool found = false;
  clean::each_word(list, [&](std::string_view each) {
    found = clean::equal_ignoring_case(each, word);
    return !found;
  });
  return found;
}

void visit_meta(const Tree& tree, NodeId id, PageClaims& page) {
  const auto content = tree.attribute(id, "content");
  for (const auto* attribute : {"property", "name", "http-equiv"})
    add_meta_claims(page.claims, tree.attribute(id, attribute), content);
}

void visit_link(const Tree& tree, NodeId id, PageClaims& page) {
  if (has_word(tree.attribute(id, "rel"), "canonical"))
    add_claim(page.claims, PageFact::url, -1, tree.attribute(id, "href"), "canonical");
}

void visit_heading(const Tree& tree, NodeId id, PageClaims& page) {
  if (page.headings.size() >= most_headings) return;
  if (auto text = tidy_value(text_below(tree, id, "")); !text.empty())
    page.headings.push_back(std::move(text));
}

void visit(const Tree& tree, NodeId id, PageClaims& page, MarkupClaims& markup) {
  const auto name = tree[id].name;
  if (name == "meta")
    visit_meta(tree, id, page);
  else if (name == "link")
    visit_link(tree, id, page);
  else if (name == "h1")
    visit_heading(tree, id, page);
  else if (name == "script")
    add_json_claims(page.claims, tree.text_of(id));
  else if (name == "html")
    add_claim(page.claims, PageFact::language, 0, tree.attribute(id, "lang"), "html");
  else if (name == "title" && page.title_tag.empty() && tree[tree[id].parent].name != "svg")
    page.title_tag = tidy_value(text_below(tree, id, ""));
  markup.visit(id);
}

/// Some systems put the headline where the application's name belongs.
void drop_headlines_for_names(PageClaims& page) {
  const auto title = text::folded_value(page.title_tag);
  std::erase_if(page.claims, [&title](const Claim& claim) {
    if (claim.fact != PageFact::source || claim.trust < trust::meta) return false;
    const auto name = text::folded_value(claim.value);
    return name.size() * 2 > title.size() && title.find(name) != std::string::npos;
  });
}

}  // namespace

PageClaims claims_of(const Tree& tree) {
  PageClaims page;
  MarkupClaims markup{tree, page.claims};
  for (NodeId id = 0; id < tree.size(); ++id)
    if (tree[id].attributes > 0 || tree[id].name == "h1" || tree[id].name == "title")
      visit(tree, id, page, markup);
  markup.finish();
  drop_headlines_for_names(page);
  std::stable_sort(page.claims.begin(), page.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.trust < b.trust; });
  return page;
}

}  // namespace news::describe
