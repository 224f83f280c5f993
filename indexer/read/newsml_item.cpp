#include "indexer/read/newsml_item.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "indexer/read/nitf.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/plain_of_html.hpp"
#include "indexer/read/xml_facts.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

constexpr std::array<std::string_view, 10> prose_elements{
    "html", "body", "body.content", "div", "section", "article", "p", "block", "h1", "h2"};

bool is_prose(std::string_view name) {
  return std::find(prose_elements.begin(), prose_elements.end(), name) != prose_elements.end();
}

NodeId first_element(const Tree& tree, NodeId parent) {
  auto id = tree[parent].first_child;
  while (id != no_node && tree[id].is_text()) id = tree[id].next_sibling;
  return id;
}

/// A concept's name in words, else its literal, else its code: "nprov:REUTERS" is "REUTERS".
std::string concept_name(const Tree& tree, NodeId id) {
  if (id == no_node) return {};
  auto name = first_of({line_of(tree, at_path(tree, id, {"name"})),
                        line_of(tree, at_path(tree, id, {"mainConcept", "name"})),
                        attribute_line(tree, id, "literal")});
  if (!name.empty()) return name;
  const auto code = attribute_line(tree, id, "qcode");
  return code.substr(code.find(':') + 1);
}

/// A name in words only.
std::string spoken_name(const Tree& tree, NodeId id) {
  return first_of(
      {line_of(tree, at_path(tree, id, {"name"})), attribute_line(tree, id, "literal")});
}

/// Subjects are people and places too; those are no sections.
std::vector<std::string> subjects_of(const Tree& tree, NodeId meta) {
  std::vector<std::string> sections;
  for (const auto subject : children_named(tree, meta, "subject")) {
    const auto type = tree.attribute(subject, "type");
    const auto name = first_of({line_of(tree, at_path(tree, subject, {"name"})),
                                line_of(tree, at_path(tree, subject, {"mainConcept", "name"}))});
    if (type.empty() || type.ends_with("abstract")) add_once(sections, name);
  }
  return sections;
}

std::string date_of(const Tree& tree, NodeId item_meta, NodeId content_meta) {
  return first_of({line_of(tree, at_path(tree, item_meta, {"versionCreated"})),
                   line_of(tree, at_path(tree, content_meta, {"contentModified"})),
                   line_of(tree, at_path(tree, content_meta, {"contentCreated"})),
                   line_of(tree, at_path(tree, item_meta, {"firstCreated"}))});
}

void add_meta(const Tree& tree, NodeId item, RawArticle& article) {
  const auto item_meta = at_path(tree, item, {"itemMeta"});
  const auto meta = at_path(tree, item, {"contentMeta"});
  article.id = attribute_line(tree, item, "guid");
  article.title = first_of({line_of(tree, at_path(tree, meta, {"headline"})),
                            line_of(tree, at_path(tree, item_meta, {"title"}))});
  article.byline = line_of(tree, at_path(tree, meta, {"by"}));
  article.dateline = line_of(tree, at_path(tree, meta, {"dateline"}));
  article.published = date_of(tree, item_meta, meta);
  article.source = concept_name(tree, at_path(tree, item_meta, {"provider"}));
  article.agency = spoken_name(tree, at_path(tree, meta, {"infoSource"}));
  article.language = first_of(
      {attribute_line(tree, at_path(tree, meta, {"language"}), "tag"), language_at(tree, item)});
  article.sections = subjects_of(tree, meta);
}

/// What the content did not say itself.
void add_rest(const Tree& tree, NodeId item, RawArticle& article) {
  const auto meta = at_path(tree, item, {"contentMeta"});
  if (article.title.empty()) article.title = line_of(tree, at_path(tree, meta, {"slugline"}));
  if (article.byline.empty()) article.byline = spoken_name(tree, at_path(tree, meta, {"creator"}));
  if (article.dateline.empty())
    article.dateline = spoken_name(tree, at_path(tree, meta, {"located"}));
  if (article.source.empty())
    article.source =
        first_of({article.agency,
                  spoken_name(tree, at_path(tree, item, {"rightsInfo", "copyrightHolder"}))});
}

void add_inline_data(const Tree& tree, NodeId data, RawArticle& article) {
  const auto type = tree.attribute(data, "contenttype");
  if (!type.empty() && !type.starts_with("text/")) return;  // a picture as base64
  const auto text = tree.text_of(data);
  const bool is_html = type.find("html") != std::string_view::npos;
  article.text = is_html || (type.empty() && has_markup(text))
                     ? settled(plain_of_html(text))
                     : settled(std::string{trimmed(text)});
}

/// Renditions of one text stand side by side: the first that has words is taken. Gives the name of
/// an element that has none for us.
std::string add_content(const Tree& tree, NodeId content_set, RawArticle& article) {
  std::string other;
  if (content_set == no_node) return other;
  for (auto id = tree[content_set].first_child; id != no_node && is_blank(article.text);
       id = tree[id].next_sibling) {
    if (tree[id].name == "inlineXML") {
      add_inline_xml(tree, id, article);
      const auto inside = first_element(tree, id);
      if (is_blank(article.text) && inside != no_node) other = tree[inside].name;
    } else if (tree[id].name == "inlineData") {
      add_inline_data(tree, id, article);
    } else if (tree[id].name == "remoteContent") {
      other = tree[id].name;
    }
  }
  return other;
}

}  // namespace

void add_inline_xml(const Tree& tree, NodeId holder, RawArticle& article) {
  const auto inside = first_element(tree, holder);
  if (inside == no_node) {
    article.text = settled(std::string{trimmed(tree.text_of(holder))});
  } else if (same_name(tree[inside].name, "nitf")) {
    add_nitf_facts(tree, inside, article);
  } else if (is_prose(tree[inside].name)) {
    article.text = settled(plain_of(tree, holder));
  }
}

Result<RawArticle> article_of_news_item(const Tree& tree, NodeId item) {
  RawArticle article{.kind = RawArticle::Text::prose};
  add_meta(tree, item, article);
  const auto other = add_content(tree, at_path(tree, item, {"contentSet"}), article);
  add_rest(tree, item, article);
  const auto kind = attribute_line(tree, at_path(tree, item, {"itemMeta", "itemClass"}), "qcode");
  const bool headline_only = other.empty() && !article.title.empty() && kind == "ninat:text";
  if (!is_blank(article.text) || headline_only) return article;
  const bool may_be_text = other.empty() && (kind.empty() || kind == "ninat:text");
  return Error{may_be_text ? Error::Kind::not_found : Error::Kind::bad_input,
               fmt::format("a newsItem of class \"{}\" without text{}", kind,
                           other.empty() ? "" : fmt::format(", but with <{}>", other))};
}

}  // namespace news::read
