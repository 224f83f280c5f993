#include "indexer/read/feed_entry.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/read/feed_text.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/xml_facts.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;
using markup::Tree;

constexpr auto npos = std::string_view::npos;

/// Whose an element is. RSS has no namespace, or one of many.
enum class Owner { feed, content, dublin_core, itunes, xhtml, other };

Owner owner_of(std::string_view space) {
  const auto has = [space](std::string_view part) { return space.find(part) != npos; };
  if (has("purl.org/dc/") || has("purl.org/metadata/dublin")) return Owner::dublin_core;
  if (has("itunes")) return Owner::itunes;
  if (has("/1999/xhtml")) return Owner::xhtml;
  if (has("rss/1.0/modules/content")) return Owner::content;
  if (has("mrss") || has("georss") || has("modules/") || has("extension")) return Owner::other;
  if (space.empty() || has("rss") || has("tom") || has("RDF") || has("rdf")) return Owner::feed;
  return Owner::other;
}

struct Named {
  std::string_view name{};
  Owner owner = Owner::feed;
};

constexpr std::array<Named, 3> titles{
    {{"title"}, {"title", Owner::dublin_core}, {"title", Owner::itunes}}};
constexpr std::array<Named, 9> texts{{{"encoded", Owner::content},
                                      {"content"},
                                      {"body", Owner::xhtml},
                                      {"div", Owner::xhtml},
                                      {"description"},
                                      {"summary"},
                                      {"abstract"},
                                      {"description", Owner::dublin_core},
                                      {"summary", Owner::itunes}}};
constexpr std::array<Named, 9> dates{{{"pubdate"},
                                      {"published"},
                                      {"issued"},
                                      {"issued", Owner::dublin_core},
                                      {"date", Owner::dublin_core},
                                      {"created", Owner::dublin_core},
                                      {"created"},
                                      {"updated"},
                                      {"modified"}}};
constexpr std::array<Named, 3> authors{
    {{"creator", Owner::dublin_core}, {"author"}, {"author", Owner::itunes}}};

/// One entry, or a feed itself.
struct Element {
  const Tree& tree;
  NodeId id = no_node;
  NodeId end = no_node;
  std::string_view space{};  ///< What is in the entry's own namespace is the feed's.

  [[nodiscard]] std::vector<NodeId> all(const Named& wanted) const {
    auto found = children_named(tree, id, wanted.name, end);
    std::erase_if(found, [&](NodeId each) {
      const auto its = tree[each].space;
      return (its == space ? Owner::feed : owner_of(its)) != wanted.owner;
    });
    return found;
  }

  [[nodiscard]] NodeId first(const Named& wanted) const {
    const auto found = all(wanted);
    return found.empty() ? no_node : found.front();
  }
};

/// A text construct as one line: for titles.
std::string line_of_text(const Element& entry, NodeId id) {
  return one_line(feed_text(entry.tree, id, entry.end));
}

template <std::size_t count>
std::string first_line(const Element& entry, const std::array<Named, count>& wanted) {
  for (const auto& each : wanted)
    if (auto line = line_of_text(entry, entry.first(each)); !line.empty()) return line;
  return {};
}

std::string text_of_entry(const Element& entry) {
  for (const auto& each : texts)
    for (const auto id : entry.all(each))
      if (auto text = feed_text(entry.tree, id, entry.end); !is_blank(text)) return text;
  const auto film = at_path(entry.tree, entry.id, {"group", "description"});  // Media RSS
  return film < entry.end ? feed_text(entry.tree, film, entry.end) : std::string{};
}

/// RSS gives "mail@example.org (Åse Lie)", or "Åse Lie <mail@example.org>".
std::string person_of(std::string_view written) {
  written = trimmed(written);
  if (written.find('@') == npos) return std::string{written};
  if (const auto open = written.find('('); open != npos)
    return std::string{trimmed(written.substr(open + 1, written.find(')', open) - open - 1))};
  if (const auto open = written.find('<'); open != npos)
    return std::string{trimmed(written.substr(0, open))};
  return {};
}

std::string author_of(const Element& entry) {
  for (const auto& each : authors) {
    std::vector<std::string> names;
    for (const auto id : entry.all(each)) {
      const auto name = at_path(entry.tree, id, {"name"});
      add_once(names, person_of(line_of(entry.tree, name != no_node ? name : id, entry.end)));
    }
    if (!names.empty()) return fmt::format("{}", fmt::join(names, ", "));
  }
  return {};
}

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

/// A link as it stands joined to its base, as far as news needs it (RFC 3986 section 5, without
/// dots).
std::string resolved(std::string_view base, std::string_view link) {
  const auto scheme_end = base.find("://");
  const bool absolute = link.find(':') < link.find_first_of("/?#");
  if (link.empty() || absolute || scheme_end == npos) return std::string{link};
  if (link.starts_with("//")) return fmt::format("{}{}", base.substr(0, scheme_end + 1), link);
  const auto host_end = std::min(base.find('/', scheme_end + 3), base.size());
  if (link.starts_with('/')) return fmt::format("{}{}", base.substr(0, host_end), link);
  const auto folder = base.substr(0, base.find_first_of("?#"));
  const auto slash = folder.rfind('/');
  if (slash == npos || slash < host_end) return fmt::format("{}/{}", folder, link);
  return fmt::format("{}{}", folder.substr(0, slash + 1), link);
}

/// The address of the page: Atom's link with rel="alternate" or none, RSS's text.
std::string link_of(const Element& entry) {
  std::string address;
  for (const auto id : entry.all({"link"})) {
    const auto rel = trimmed(entry.tree.attribute(id, "rel"));
    if (!rel.empty() && !same_name(rel, "alternate")) continue;
    const auto href = attribute_line(entry.tree, id, "href");
    auto found = href.empty() ? line_of(entry.tree, id, entry.end) : href;
    const bool is_page = entry.tree.attribute(id, "type").find("html") != npos;
    if (address.empty() || (is_page && !found.empty())) address = std::move(found);
  }
  return address;
}

std::string base_of(const Element& entry, const FeedFacts& feed) {
  for (auto id = entry.id; id != no_node; id = entry.tree[id].parent)
    if (const auto base = trimmed(entry.tree.attribute(id, "base")); is_web_address(base))
      return std::string{base};
  return feed.address;
}

std::string guid_of(const Element& entry) {
  for (const auto name : {"guid", "id"})
    if (auto guid = line_of(entry.tree, entry.first({name}), entry.end); !guid.empty()) return guid;
  return {};
}

std::string url_of(const Element& entry, const FeedFacts& feed, const std::string& guid) {
  const auto original = children_named(entry.tree, entry.id, "origLink", entry.end);
  const auto written = first_of(
      {original.empty() ? "" : line_of(entry.tree, original.front(), entry.end), link_of(entry),
       is_web_address(guid) ? guid : "", attribute_line(entry.tree, entry.id, "about"),
       attribute_line(entry.tree, entry.id, "HREF")});
  return resolved(base_of(entry, feed), written);
}

/// Whether no other feed will have it: "urn:uuid:...", "tag:example.org,2024:7", a long key.
bool is_unique(std::string_view guid) {
  constexpr std::size_t long_key_bytes = 20;
  return guid.find(':') != npos || guid.size() >= long_key_bytes;
}

std::string id_of(const std::string& guid, const std::string& url, const FeedFacts& feed) {
  if (guid.empty() || is_web_address(guid)) return {};
  if (is_unique(guid)) return guid;
  if (!url.empty()) return {};
  const auto of = first_of({feed.address, feed.title});
  return of.empty() ? "" : fmt::format("{} {}", of, guid);
}

std::vector<std::string> sections_of(const Element& entry) {
  std::vector<std::string> sections;
  for (const auto id : entry.all({"category"}))
    add_once(sections,
             first_of({attribute_line(entry.tree, id, "label"), line_of(entry.tree, id, entry.end),
                       attribute_line(entry.tree, id, "term")}));
  for (const auto id : entry.all({"subject", Owner::dublin_core}))
    add_once(sections, line_of(entry.tree, id, entry.end));
  return sections;
}

/// The outlet that an aggregator took the entry from.
std::string source_of(const Element& entry) {
  const auto source = entry.first({"source"});
  const auto title = at_path(entry.tree, source, {"title"});
  return title != no_node ? line_of_text(entry, title) : line_of(entry.tree, source, entry.end);
}

std::string language_of(const Element& entry, NodeId from) {
  const auto said = entry.first({"language"});
  const auto dublin = entry.first({"language", Owner::dublin_core});
  return first_of({line_of(entry.tree, said, entry.end), line_of(entry.tree, dublin, entry.end),
                   language_at(entry.tree, from)});
}

}  // namespace

FeedFacts feed_facts(const Tree& tree, NodeId feed) {
  if (feed == no_node) return {};
  const Element element{tree, feed, no_node, tree[feed].space};
  FeedFacts facts{.title = first_line(element, titles),
                  .language = language_of(element, feed),
                  .address = link_of(element)};
  if (same_name(tree[feed].name, "feed")) facts.author = author_of(element);
  if (!is_web_address(facts.address)) facts.address.clear();
  return facts;
}

RawArticle article_of_entry(const Tree& tree, NodeId entry, NodeId end, const FeedFacts& feed) {
  const Element element{tree, entry, end, tree[entry].space};
  const auto guid = guid_of(element);
  RawArticle article{.kind = RawArticle::Text::prose,
                     .text = text_of_entry(element),
                     .title = first_line(element, titles),
                     .published = first_line(element, dates),
                     .source = first_of({source_of(element), feed.title}),
                     .byline = first_of({author_of(element), feed.author}),
                     .url = url_of(element, feed, guid),
                     .sections = sections_of(element)};
  article.id = id_of(guid, article.url, feed);
  const auto content = element.first({"content"});
  article.language =
      first_of({language_of(element, content != no_node ? content : entry), feed.language});
  return article;
}

}  // namespace news::read
