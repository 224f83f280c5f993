#include <string_view>
#include <utility>

#include "indexer/read/newsml_item.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/plain_of_html.hpp"
#include "indexer/read/xml_facts.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

/// The first element of that name anywhere below: components nest as the sender likes.
NodeId below(const Tree& tree, NodeId top, std::string_view name) {
  return top == no_node ? no_node : tree.find(name, top);
}

std::string line_below(const Tree& tree, NodeId top, std::string_view name) {
  return line_of(tree, below(tree, top, name));
}

std::string formal_name(const Tree& tree, NodeId id) {
  return attribute_line(tree, id, "FormalName");
}

std::string party_of(const Tree& tree, NodeId top, std::string_view role) {
  return formal_name(tree, below(tree, below(tree, top, role), "Party"));
}

bool has_elements(const Tree& tree, NodeId parent) {
  for (auto id = tree[parent].first_child; id != no_node; id = tree[id].next_sibling)
    if (!tree[id].is_text()) return true;
  return false;
}

/// The words of one piece of content; captions and pictures come as pieces of their own.
void add_content(const Tree& tree, NodeId content, RawArticle& article) {
  if (has_elements(tree, content)) return add_inline_xml(tree, content, article);
  const auto text = tree.text_of(content);
  article.text =
      has_markup(text) ? settled(plain_of_html(text)) : settled(std::string{trimmed(text)});
}

bool is_picture(const Tree& tree, NodeId content_item) {
  const auto type = formal_name(tree, at_path(tree, content_item, {"MediaType"}));
  const auto encoding = at_path(tree, content_item, {"Encoding"});
  return encoding != no_node || (!type.empty() && !same_name(type, "text") &&
                                 !same_name(type, "complexdata") && !same_name(type, "news"));
}

/// The longest text of all pieces: the story and not a caption.
RawArticle content_of(const Tree& tree, NodeId item) {
  RawArticle best{.kind = RawArticle::Text::prose};
  for (const auto each : all_named(tree, item, "ContentItem")) {
    const auto content = at_path(tree, each, {"DataContent"});
    if (content == no_node || is_picture(tree, each)) continue;
    RawArticle found{.kind = RawArticle::Text::prose};
    add_content(tree, content, found);
    if (found.text.size() > best.text.size()) best = std::move(found);
  }
  return best;
}

void prefer(std::string& fact, std::string value) {
  if (!value.empty()) fact = std::move(value);
}

std::string id_of(const Tree& tree, NodeId item) {
  const auto names = below(tree, item, "NewsIdentifier");
  const auto given = line_below(tree, names, "PublicIdentifier");
  // "urn:newsml:agency:20260314:story:3": without the revision, so that a later one replaces it.
  const auto id = line_below(tree, names, "NewsItemId");
  const auto provider = line_below(tree, names, "ProviderId");
  if (!id.empty() && !provider.empty())
    return "urn:newsml:" + provider + ':' + line_below(tree, names, "DateId") + ':' + id;
  return first_of({given, id});
}

std::vector<std::string> sections_of(const Tree& tree, NodeId item) {
  std::vector<std::string> sections;
  for (const auto name : {"SubjectCode", "Property"})
    for (const auto id : all_named(tree, item, name)) {
      const bool is_category = same_name(formal_name(tree, id), "category") ||
                               same_name(formal_name(tree, id), "keyword");
      if (is_category) add_once(sections, attribute_line(tree, id, "Value"));
    }
  const auto lines = below(tree, item, "NewsLines");
  for (const auto id : children_named(tree, lines, "KeywordLine"))
    add_once(sections, line_of(tree, id));
  return sections;
}

}  // namespace

Result<RawArticle> article_of_newsml1_item(const Tree& tree, NodeId item, NodeId envelope) {
  auto article = content_of(tree, item);
  const auto lines = below(tree, item, "NewsLines");
  const auto management = at_path(tree, item, {"NewsManagement"});
  prefer(article.id, id_of(tree, item));
  prefer(article.title, line_below(tree, lines, "HeadLine"));
  if (article.title.empty()) article.title = line_below(tree, lines, "SlugLine");
  prefer(article.byline, line_below(tree, lines, "ByLine"));
  prefer(article.dateline, line_below(tree, lines, "DateLine"));
  prefer(article.published,
         first_of({line_of(tree, at_path(tree, management, {"ThisRevisionCreated"})),
                   line_of(tree, at_path(tree, management, {"FirstCreated"})),
                   line_below(tree, below(tree, item, "NewsIdentifier"), "DateId")}));
  const auto provider =
      first_of({party_of(tree, item, "Provider"), party_of(tree, envelope, "SentFrom")});
  prefer(article.source, provider);
  prefer(article.agency, first_of({party_of(tree, item, "Source"), provider}));
  prefer(article.language,
         first_of({formal_name(tree, below(tree, item, "Language")), language_at(tree, item)}));
  for (auto& section : sections_of(tree, item)) add_once(article.sections, std::move(section));
  if (!article.title.empty() || !is_blank(article.text)) return article;
  return Error{Error::Kind::not_found, "a NewsItem with neither headline nor text"};
}

}  // namespace news::read
