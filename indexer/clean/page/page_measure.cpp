#include "indexer/clean/page/page_measure.hpp"

#include <algorithm>
#include <string_view>

namespace news::clean {
namespace {

using markup::NodeId;
using markup::Tree;

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_hidden(const Tree& page, NodeId id) {
  if (page.has_attribute(id, "hidden") || page.attribute(id, "aria-hidden") == "true") return true;
  const auto style = page.attribute(id, "style");
  return has(style, "display:none") || has(style, "display: none") ||
         has(style, "visibility:hidden");
}

bool is_link_to_elsewhere(const Tree& page, NodeId id) {
  const auto address = page.attribute(id, "href");
  return !address.empty() && !address.starts_with("javascript:");
}

Hints marks_of(const Tree& page, NodeId id, Element element) {
  Hints marks = 0;
  if (element == Element::title) marks |= hint::title_inside;
  if (element == Element::around) marks |= hint::furniture;
  if (has(page.attribute(id, "itemprop"), "articleBody") ||
      has(page.attribute(id, "property"), "articleBody"))
    marks |= hint::marked_body;
  const auto name = page[id].name;
  const auto role = page.attribute(id, "role");
  if (name == "article" || name == "main" || role == "article" || role == "main")
    marks |= hint::marked_article;
  return marks;
}

Hints names_of(const Tree& page, NodeId id, Element element) {
  Hints names = 0;
  for (const std::string_view attribute :
       {"class", "name", "data-component", "data-qa", "data-testid"})
    names |= hints_of(page.attribute(id, attribute));
  // A heading's id is made of its own words, for links to it.
  if (element != Element::heading) names |= hints_of(page.attribute(id, "id"));
  return names;
}

void look_at_element(const Tree& page, NodeId id, Trust trust, Measure& here) {
  here.hints = names_of(page, id, here.element) | marks_of(page, id, here.element);
  if (here.element == Element::link && is_link_to_elsewhere(page, id)) {
    here.in_link = true;
    here.links = 1;
  }
  here.in_strong |= here.element == Element::strong || here.element == Element::heading;
  here.in_quote |= here.element == Element::quote;
  here.in_item |= here.element == Element::item;
  here.dropped |= here.element == Element::never ||
                  (here.element == Element::unscripted && !trust.unscripted) ||
                  (trust.hidden && ((here.hints & hint::hidden_name) || is_hidden(page, id)));
}

/// What nodes are by themselves and by what is around them.
void look_down(const Tree& page, Trust trust, std::vector<Measure>& measures) {
  for (NodeId id = 1; id < page.size(); ++id) {
    const auto& around = measures[page[id].parent];
    auto& here = measures[id];
    here.element = element_of(page[id].name);
    here.dropped = around.dropped;
    here.in_link = around.in_link;
    here.in_strong = around.in_strong;
    here.in_quote = around.in_quote;
    here.in_item = around.in_item;
    if (!page[id].is_text()) look_at_element(page, id, trust, here);
    here.unseen = here.dropped;
  }
}

void count_text(const Tree& page, std::vector<Measure>& measures) {
  for (NodeId id = 1; id < page.size(); ++id) {
    auto& here = measures[id];
    if (here.dropped || !page[id].is_text()) continue;
    const auto text = page[id].text;
    here.text = static_cast<std::uint32_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
    here.run = here.text;
    if (here.in_link) here.link = here.run_link = here.text;
  }
}

void add_up(const Tree& page, std::vector<Measure>& measures) {
  for (auto id = static_cast<NodeId>(page.size()) - 1; id > 0; --id) {
    auto& here = measures[id];
    auto& around = measures[page[id].parent];
    here.end = std::max(here.end, id + 1);
    around.end = std::max(around.end, here.end);
    if (here.dropped) continue;
    if (!is_block(here.element)) {
      around.run += here.run;
      around.run_link += here.run_link;
    } else if (is_prose_run(here)) {
      here.prose += here.run;
    }
    around.text += here.text;
    around.link += here.link;
    around.prose += here.prose;
    around.links += here.links;
    around.inside |= here.inside | here.hints;
  }
}

/// By its name no part of an article, and what is inside does not speak against it.
bool is_furniture(const Measure& here, const Measure& page) {
  using namespace hint;
  if (here.element == Element::row || here.element == Element::cell) return false;
  if (!(here.hints & (furniture | comments)) || here.hints & (marked_body | body_name))
    return false;
  const double share = static_cast<double>(here.prose) / std::max(page.prose, 1U);
  if (share < 0.1) return true;
  if (here.hints & comments) return !(here.inside & (title_inside | marked_body));
  return share < 0.4 && !(here.inside & (title_inside | marked_body | body_name));
}

/// Drops furniture and takes the sums back, for they count it.
void drop_named_furniture(const Tree& page, std::vector<Measure>& measures) {
  const auto whole = measures[0];
  for (NodeId id = 1; id < page.size(); ++id) {
    auto& here = measures[id];
    const auto& around = measures[page[id].parent];
    here.dropped |= around.dropped;
    if (here.dropped || page[id].is_text() || page[id].name == "body" || page[id].name == "html")
      continue;
    here.dropped = !is_part_of_sentence(here, around) && is_furniture(here, whole);
  }
  for (NodeId id = 0; id < page.size(); ++id) {
    auto& here = measures[id];
    here.text = here.link = here.run = here.run_link = here.prose = 0;
    here.inside = 0;
    here.links = here.element == Element::link && is_link_to_elsewhere(page, id);
  }
}

}  // namespace

std::vector<Measure> measure(const Tree& page, Trust trust) {
  std::vector<Measure> measures(page.size());
  measures[0].element = Element::box;
  look_down(page, trust, measures);
  count_text(page, measures);
  add_up(page, measures);
  if (!trust.furniture) return measures;
  drop_named_furniture(page, measures);
  count_text(page, measures);
  add_up(page, measures);
  return measures;
}

}  // namespace news::clean
