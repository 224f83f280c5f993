#include "indexer/read/xml_document.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/markup/xml_tree.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/stopped.hpp"

namespace news::read {
namespace {

constexpr auto npos = std::string_view::npos;

/// The value of encoding="..." in the XML declaration.
std::string declared_encoding(std::string_view bytes) {
  bytes = trimmed(bytes.substr(0, 1024));
  if (!bytes.starts_with("<?xml")) return {};
  bytes = bytes.substr(0, bytes.find("?>"));
  const auto key = bytes.find("encoding");
  const auto quote = key == npos ? npos : bytes.find_first_of("\"'", key);
  if (quote == npos) return {};
  const auto value = bytes.substr(quote + 1);
  return std::string{trimmed(value.substr(0, value.find(bytes[quote])))};
}

/// A charset in which bytes that we could read as ASCII cannot be.
bool is_wide(std::string_view charset) {
  std::string lower{charset};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string_view name{lower};
  return name.starts_with("utf-16") || name.starts_with("utf-32") || name.starts_with("utf16") ||
         name.starts_with("ucs-") || name.starts_with("iso-10646");
}

bool tells_charset(const std::string& name) {
  return !name.empty() && !is_wide(name) && knows_charset(name);
}

bool is_utf8_or_ascii(std::string_view name) {
  const auto same = [name](std::string_view other) {
    return std::equal(name.begin(), name.end(), other.begin(), other.end(),
                      [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  };
  return same("utf-8") || same("utf8") || same("us-ascii") || same("ascii");
}

/// XML 1.0 has no control characters; one would end the reading.
void blank_controls(std::string& text) {
  for (auto& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') c = ' ';
  }
}

/// A reference, "name;" or "#229;", at the start of a text.
bool begins_reference(std::string_view text) {
  constexpr std::size_t longest = 34;
  const auto rest = text.substr(0, longest);
  const auto end =
      rest.find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-");
  return end != npos && end > 0 && rest[end] == ';';
}

/// The text with "&amp;" for every "&" that begins no reference: the parser drops it with what
/// follows, and addresses are full of them.
std::string with_ampersands(std::string_view text) {
  std::string mended;
  mended.reserve(text.size());
  std::size_t cdata = text.find("<![CDATA[");
  for (std::size_t from = 0; from < text.size();) {
    const auto at = std::min(text.find('&', from), text.size());
    if (cdata < at) {
      const auto end = std::min(text.find("]]>", cdata), text.size());
      mended.append(text.substr(from, end - from));
      from = end;
      cdata = text.find("<![CDATA[", from);
      continue;
    }
    mended.append(text.substr(from, at - from));
    if (at < text.size()) mended.append(begins_reference(text.substr(at + 1)) ? "&" : "&amp;");
    from = at + 1;
  }
  return mended;
}

/// Parses; what is damaged, once more with its bare ampersands escaped.
Result<markup::Tree> forgiving(std::string& text, std::string& damage) {
  constexpr std::size_t most_growth = 4;  // times: an attack of nothing but "&"
  const auto parse = [&] {
    const auto start = std::min(text.find('<'), text.size());
    return markup::parse_xml(std::string_view{text}.substr(start), markup::Xml::recover, "UTF-8",
                             &damage);
  };
  auto tree = parse();
  if (damage.empty() || text.find('&') == std::string::npos) return tree;
  auto mended = with_ampersands(text);
  if (mended.size() == text.size() || mended.size() > most_growth * text.size()) return tree;
  text = std::move(mended);
  return parse();
}

/// The first child element of the tree's own root.
markup::NodeId first_element(const markup::Tree& tree) {
  auto id = tree[tree.root()].first_child;
  while (id != markup::no_node && tree[id].is_text()) id = tree[id].next_sibling;
  return id;
}

/// Whether a limit of parse_xml() ended the reading: faults of form name a line.
bool is_limit(std::string_view damage) { return !damage.empty() && !damage.starts_with("line "); }

/// Whether the end of a damaged document is that of its element.
bool ends_whole(std::string_view text, std::string_view root) {
  constexpr std::size_t tail_bytes = 4096;
  const auto tail = text.substr(text.size() - std::min(text.size(), tail_bytes));
  for (auto i = tail.find("</"); i != npos; i = tail.find("</", i + 1)) {
    const auto name = tail.substr(i + 2, tail.find('>', i) - i - 2);
    if (trimmed(name.substr(name.find(':') + 1)) == root) return true;
  }
  return false;
}

}  // namespace

void tell_loss(const XmlDocument& document, bool found_any, std::string_view nothing,
               const Origin& origin, const Sink& sink) {
  if (document.cut_short)
    sink.skipped({origin, SkipReason::truncated, "XML ends early: " + document.damage});
  else if (!found_any && !document.damage.empty())
    sink.skipped({origin, SkipReason::malformed, "not well-formed XML: " + document.damage});
  else if (!found_any)
    sink.skipped({origin, SkipReason::no_text, std::string{nothing}});
}

std::string xml_as_utf8(std::string bytes, const std::string& encoding) {
  const auto marked = marked_charset(std::string_view{bytes}.substr(0, 4096));
  std::string charset{marked.charset};
  bytes.erase(0, marked.mark_bytes);
  if (charset.empty()) charset = declared_encoding(bytes);
  if (marked.charset.empty() && !tells_charset(charset)) charset = encoding;
  std::string text;
  if (charset.empty() || is_utf8_or_ascii(charset)) {
    text = to_utf8(std::move(bytes));
  } else {
    Decoder{charset}.decode(bytes, true, text);
  }
  blank_controls(text);
  return text;
}

std::optional<XmlDocument> xml_document(ByteSource& bytes, const Origin& origin,
                                        const ReadOptions& options, const Sink& sink) {
  constexpr std::size_t chunk_bytes = 256 * 1024;
  std::string raw;
  std::optional<Error> failure;
  for (std::size_t more = 1; more != 0 && !failure;) {
    const auto read = bytes.read_more(raw, chunk_bytes);
    if (!read) failure = read.error();
    more = read ? *read : 0;
    if (raw.size() <= options.limits.document_bytes) continue;
    sink.skipped({origin, SkipReason::too_large,
                  fmt::format("XML of more than {} bytes; --max-document raises the limit",
                              options.limits.document_bytes)});
    return std::nullopt;
  }
  auto text = xml_as_utf8(std::exchange(raw, {}), options.encoding);
  if (failure) sink.skipped(stopped_by(*failure, origin));
  if (is_blank(text)) {
    if (!failure) sink.skipped({origin, SkipReason::empty, ""});
    return std::nullopt;
  }
  XmlDocument document;
  auto tree = forgiving(text, document.damage);
  if (!tree) {
    if (!failure) sink.skipped({origin, SkipReason::malformed, tree.error().what});
    return std::nullopt;
  }
  document.tree = *std::move(tree);
  document.root = first_element(document.tree);
  const auto& root = document.tree[document.root].name;
  document.cut_short = !failure && !document.damage.empty() &&
                       (is_limit(document.damage) || !ends_whole(text, root));
  return document;
}

std::string_view root_name(std::string_view head) {
  head = trimmed(without_mark(head));
  while (head.starts_with('<') && head.size() > 1 && (head[1] == '?' || head[1] == '!')) {
    const std::string_view close = head.starts_with("<!--") ? "-->" : head[1] == '?' ? "?>" : ">";
    const auto bracket = head.find('[');
    const bool subset = close == ">" && bracket < head.find('>');
    const auto end = subset ? head.find("]>", bracket) : head.find(close);
    if (end == npos) return {};
    head = trimmed(head.substr(end + (subset ? 2 : close.size())));
  }
  if (!head.starts_with('<')) return {};
  head.remove_prefix(1);
  auto name = head.substr(0, head.find_first_of(" \t\r\n/>"));
  if (const auto colon = name.find(':'); colon != npos) name.remove_prefix(colon + 1);
  return name;
}

}  // namespace news::read
