#include "indexer/read/nitf.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/read/normal.hpp"
#include "indexer/read/plain_of_html.hpp"
#include "indexer/read/xml_facts.hpp"
#include "indexer/read/xml_other.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// The children that are not blank text, as paragraphs; the block of class "full_text" alone where
/// there is one (archives repeat its start as "lead_paragraph").
std::string content_of(const Tree& tree, NodeId content) {
  if (content == no_node) return {};
  for (const auto block : children_named(tree, content, "block"))
    if (tree.attribute(block, "class") == "full_text") return settled(plain_of(tree, block));
  return settled(plain_of(tree, content));
}

/// The standfirst, then the story; the abstract where there is no story.
std::string text_of(const Tree& tree, NodeId body) {
  const auto head = at_path(tree, body, {"body.head"});
  auto text = content_of(tree, at_path(tree, body, {"body.content"}));
  const auto abstract = at_path(tree, head, {"abstract"});
  if (text.empty() && abstract != no_node) return settled(plain_of(tree, abstract));
  const auto standfirst = line_of(tree, at_path(tree, head, {"hedline", "hl2"}));
  return standfirst.empty() || text.empty() ? text : fmt::format("{}\n\n{}", standfirst, text);
}

std::string id_of(const Tree& tree, NodeId docdata) {
  const auto doc_id = at_path(tree, docdata, {"doc-id"});
  const auto id = attribute_line(tree, doc_id, "id-string");
  const auto by = attribute_line(tree, doc_id, "regsrc");
  return id.empty() || by.empty() ? id : fmt::format("{}:{}", by, id);
}

std::string date_of(const Tree& tree, NodeId head, NodeId body) {
  const auto docdata = at_path(tree, head, {"docdata"});
  return first_of(
      {attribute_line(tree, at_path(tree, docdata, {"date.issue"}), "norm"),
       attribute_line(tree, at_path(tree, docdata, {"date.release"}), "norm"),
       attribute_line(tree, at_path(tree, head, {"pubdata"}), "date.publication"),
       attribute_line(tree, at_path(tree, body, {"body.head", "dateline", "story.date"}), "norm"),
       line_of(tree, at_path(tree, docdata, {"date.issue"}))});
}

std::vector<std::string> sections_of(const Tree& tree, NodeId head) {
  std::vector<std::string> sections;
  add_once(sections, attribute_line(tree, at_path(tree, head, {"pubdata"}), "position.section"));
  for (const auto subject : all_named(tree, at_path(tree, head, {"tobject"}), "tobject.subject"))
    for (const auto name :
         {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"})
      add_once(sections, attribute_line(tree, subject, name));
  const auto identified = at_path(tree, head, {"docdata", "identified-content"});
  for (const auto classifier : children_named(tree, identified, "classifier"))
    add_once(sections,
             first_of({attribute_line(tree, classifier, "value"), line_of(tree, classifier)}));
  return sections;
}

void fill(std::string& fact, std::string value) {
  if (fact.empty()) fact = std::move(value);
}

}  // namespace

bool is_nitf_root(std::string_view name) { return same_name(name, "nitf"); }

bool looks_like_nitf(std::string_view head) { return is_nitf_root(root_name(head)); }

void add_nitf_facts(const Tree& tree, NodeId nitf, RawArticle& article) {
  const auto head = at_path(tree, nitf, {"head"});
  const auto body = at_path(tree, nitf, {"body"});
  const auto top = at_path(tree, body, {"body.head"});
  const auto docdata = at_path(tree, head, {"docdata"});
  const auto pubdata = at_path(tree, head, {"pubdata"});
  fill(article.text, text_of(tree, body));
  fill(article.title, first_of({line_of(tree, at_path(tree, top, {"hedline", "hl1"})),
                                line_of(tree, at_path(tree, head, {"title"}))}));
  fill(article.byline, line_of(tree, at_path(tree, top, {"byline"})));
  fill(article.dateline, line_of(tree, at_path(tree, top, {"dateline"})));
  fill(article.published, date_of(tree, head, body));
  fill(article.id, id_of(tree, docdata));
  fill(article.url, attribute_line(tree, pubdata, "ex-ref"));
  fill(article.agency,
       first_of({line_of(tree, at_path(tree, top, {"distributor", "org"})),
                 line_of(tree, at_path(tree, top, {"distributor"})),
                 attribute_line(tree, at_path(tree, docdata, {"doc-id"}), "regsrc")}));
  fill(article.source,
       first_of({attribute_line(tree, pubdata, "name"),
                 attribute_line(tree, at_path(tree, docdata, {"doc.copyright"}), "holder"),
                 article.agency}));
  fill(article.language, language_at(tree, body != no_node ? body : nitf));
  for (auto& section : sections_of(tree, head)) add_once(article.sections, std::move(section));
}

void read_nitf_article(const XmlDocument& document, const Origin& origin,
                       const ReadOptions& options, const Sink& sink) {
  RawArticle article{.origin = origin, .kind = RawArticle::Text::prose};
  add_nitf_facts(document.tree, document.root, article);
  const bool found = !article.title.empty() || !is_blank(article.text);
  if (article.text.size() > options.limits.article_bytes)
    return sink.skipped({origin, SkipReason::too_large, over_size("an article", options.limits)});
  if (found && !sink.article(std::move(article))) return;
  tell_loss(document, found, "NITF with neither headline nor text", origin, sink);
}

void read_nitf(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) {
  const auto document = xml_document(bytes, origin, options, sink);
  if (!document) return;
  if (!is_nitf_root(document->tree[document->root].name))
    return sink.skipped(not_read(*document, origin));
  read_nitf_article(*document, origin, options, sink);
}

}  // namespace news::read
