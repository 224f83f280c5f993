#include "indexer/read/ninjs.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/read/charset.hpp"
#include "indexer/read/json_file.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/plain_of_html.hpp"

namespace news::read {
namespace {

using nlohmann::json;

/// Keys in lower case: version 3 writes "versionCreated" for "versioncreated".
using Item = std::map<std::string, const json*, std::less<>>;

std::string lower(std::string_view text) {
  std::string low{text};
  for (char& c : low)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c + 32);
  return low;
}

Item item_of(const json& object) {
  Item item;
  for (const auto& [key, value] : object.items()) item[lower(key)] = &value;
  return item;
}

std::string string_of(const Item& item, std::string_view key) {
  const auto found = item.find(key);
  if (found == item.end() || !found->second->is_string()) return {};
  return found->second->get_ref<const std::string&>();
}

/// The first of these keys that holds a string.
template <class... Keys>
std::string first_of(const Item& item, Keys... keys) {
  std::string found;
  ((found = found.empty() ? string_of(item, keys) : std::move(found)), ...);
  return found;
}

std::vector<Item> items_of(const Item& item, std::string_view key) {
  std::vector<Item> items;
  const auto found = item.find(key);
  if (found == item.end() || !found->second->is_array()) return items;
  for (const auto& each : *found->second)
    if (each.is_object()) items.push_back(item_of(each));
  return items;
}

bool is_html(const Item& body) {
  const auto type = lower(string_of(body, "contenttype"));
  const auto role = lower(string_of(body, "role"));
  return type.find("html") != std::string::npos || type.find("xml") != std::string::npos ||
         role.find("html") != std::string::npos;
}

/// Of "headlines" the main one, else the first; version 1 has one "headline".
std::string title_of(const Item& item) {
  std::string title;
  for (const auto& each : items_of(item, "headlines"))
    if (title.empty() || lower(string_of(each, "role")) == "main") title = string_of(each, "value");
  if (title.empty()) title = first_of(item, "headline", "title", "slugline");
  return plain_of_html(title);
}

/// The text of a list of {role, contenttype, value}; HTML before plain text, for its paragraphs.
std::string text_of_list(const Item& item, std::string_view key) {
  std::string plain;
  for (const auto& each : items_of(item, key)) {
    auto value = string_of(each, "value");
    if (is_blank(value)) continue;
    if (is_html(each) || has_markup(value)) return plain_of_html(value);
    if (plain.empty()) plain = std::move(value);
  }
  return plain;
}

std::string text_of(const Item& item) {
  if (auto text = text_of_list(item, "bodies"); !text.empty()) return text;
  if (const auto html = first_of(item, "body_xhtml", "body_html"); !is_blank(html))
    return plain_of_html(html);
  if (auto text = string_of(item, "body_text"); !is_blank(text)) return text;
  for (const auto& [key, value] : item)
    if (key.starts_with("body_") && value->is_string())
      return plain_of_html(value->get_ref<const std::string&>());
  if (auto text = text_of_list(item, "descriptions"); !text.empty()) return text;
  if (const auto html = first_of(item, "description_xhtml", "description_html"); !html.empty())
    return plain_of_html(html);
  return first_of(item, "description_text", "description");
}

std::string first_name(const Item& item, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys)
    for (const auto& each : items_of(item, key))
      if (auto name = string_of(each, "name"); !is_blank(name)) return name;
  return {};
}

RawArticle article_of(const Item& item) {
  const auto line = [](const std::string& text) { return settled(one_line(text)); };
  auto source = first_name(item, {"infosources", "infosource"});
  if (source.empty()) source = first_of(item, "source", "provider", "copyrightholder");
  RawArticle article{
      .kind = RawArticle::Text::prose,
      .text = settled(text_of(item)),
      .id = line(string_of(item, "uri")),
      .title = line(title_of(item)),
      .published = line(first_of(item, "versioncreated", "contentcreated", "firstcreated")),
      .dateline = line(string_of(item, "located")),
      .source = line(source),
      .byline = line(first_of(item, "byline", "by")),
      .language = line(string_of(item, "language"))};
  const auto& uri = article.id;
  if (uri.starts_with("http://") || uri.starts_with("https://")) article.url = uri;
  for (const auto key : {"subjects", "subject"})
    for (const auto& each : items_of(item, key))
      if (auto name = line(string_of(each, "name")); !name.empty())
        article.sections.push_back(std::move(name));
  return article;
}

Result<RawArticle> read_item(const json& object) {
  const auto item = item_of(object);
  const auto refuse = [](std::string why) { return Error{Error::Kind::bad_input, std::move(why)}; };
  const auto status = lower(string_of(item, "pubstatus"));
  if (status.find("cancel") != std::string::npos || status.find("withheld") != std::string::npos)
    return refuse(fmt::format("its publisher says \"{}\"", one_line(status.substr(0, 40))));
  auto article = article_of(item);
  if (article.title.empty() && is_blank(article.text)) return refuse("neither headline nor body");
  return article;
}

}  // namespace

bool looks_like_ninjs(std::string_view head) {
  const auto low = lower(trimmed(without_mark(head)));
  if (!low.starts_with('{') && !low.starts_with('[')) return false;
  const auto holds = [&low](std::string_view name) { return low.find(name) != std::string::npos; };
  if (!holds("\"uri\"")) return false;
  constexpr std::array own{"\"versioncreated\"", "\"body_text\"", "\"body_xhtml\"",
                           "\"pubstatus\"",      "\"headlines\"", "\"bodies\"",
                           "ninjs-schema",       "\"ninjs\"",     "\"representationtype\""};
  return std::any_of(own.begin(), own.end(), holds);
}

void read_ninjs(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                const Sink& sink) {
  read_json_file(bytes, origin, options, sink, read_item);
}

}  // namespace news::read
