#include "indexer/read/plain_of_html.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/markup/html_tree.hpp"

namespace news::read {
namespace {

using markup::no_node;
using markup::NodeId;

/// Elements that begin and end a paragraph, of HTML and of NITF; sorted.
constexpr std::array<std::string_view, 47> blocks{
    "address", "article",    "aside", "block",   "blockquote", "body", "body.content", "bq",
    "caption", "center",     "dd",    "details", "div",        "dl",   "dt",           "fieldset",
    "fn",      "footer",     "form",  "h1",      "h2",         "h3",   "h4",           "h5",
    "h6",      "header",     "hl1",   "hl2",     "hr",         "html", "li",           "main",
    "nav",     "nitf-table", "note",  "ol",      "p",          "pre",  "section",      "summary",
    "table",   "tbody",      "thead", "title",   "tr",         "ul",   "xhtml"};
static_assert(std::is_sorted(blocks.begin(), blocks.end()));

/// Elements whose text is not the article's; sorted.
constexpr std::array<std::string_view, 20> left_out{
    "audio",    "button",  "canvas", "figcaption",
    "head",     "iframe",  "media",  "nitf-table-metadata",
    "noscript", "object",  "option", "script",
    "select",   "style",   "svg",    "template",
    "textarea", "tobject", "track",  "video"};
static_assert(std::is_sorted(left_out.begin(), left_out.end()));

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::binary_search(names.begin(), names.end(), name);
}

bool is_blank_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Puts words together so that blanks and breaks come out once each and never at an end.
class Paragraphs {
 public:
  void add(std::string_view words, bool keep_lines) {
    for (const char c : words) {
      if (!is_blank_byte(c)) {
        part();
        text_ += c;
      } else if (keep_lines && c == '\n') {
        line_break();
      } else {
        space_ = true;
      }
    }
  }
  void space() { space_ = true; }
  void line_break() { breaks_ = std::min(breaks_ + 1, 2); }
  void paragraph() { breaks_ = 2; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void part() {
    if (!text_.empty() && breaks_ > 0)
      text_.append(static_cast<std::size_t>(breaks_), '\n');
    else if (!text_.empty() && space_)
      text_ += ' ';
    breaks_ = 0;
    space_ = false;
  }

  std::string text_{};
  int breaks_ = 0;
  bool space_ = false;
};

void open(std::string_view name, Paragraphs& text) {
  if (name == "br") text.line_break();
  if (name == "td" || name == "th" || name == "img") text.space();
  if (is_one_of(blocks, name)) text.paragraph();
}

/// Closes what ends before `next`, which may be no_node.
void close_up_to(const markup::Tree& tree, NodeId from, NodeId next, NodeId top, Paragraphs& text) {
  const auto parent = next == no_node ? top : tree[next].parent;
  for (auto id = from; id != parent && id != no_node; id = tree[id].parent)
    if (is_one_of(blocks, tree[id].name)) text.paragraph();
}

}  // namespace

std::string plain_of(const markup::Tree& tree, NodeId top, NodeId end) {
  Paragraphs text;
  NodeId lines_until = 0;  // inside <pre> line ends count
  for (auto id = top; id != no_node && id < end;) {
    const auto& node = tree[id];
    const bool dropped = id != top && is_one_of(left_out, node.name);
    if (node.is_text()) text.add(node.text, id < lines_until);
    if (!node.is_text() && !dropped) open(node.name, text);
    if (node.name == "pre" && id >= lines_until) lines_until = tree.next_outside(id, top);

    const auto next = dropped ? tree.next_outside(id, top) : tree.next(id, top);
    const bool down = next != no_node && tree[next].parent == id;
    if (!down) close_up_to(tree, id, next, top, text);
    id = next;
  }
  return text.take();
}

std::string plain_of_html(std::string_view html) {
  const auto tree = markup::parse_html(html);
  return plain_of(tree, tree.root());
}

bool has_markup(std::string_view text) {
  const auto is_letter = [](char c) { return 'a' <= (c | 0x20) && (c | 0x20) <= 'z'; };
  for (auto i = text.find_first_of("<&"); i != std::string_view::npos;
       i = text.find_first_of("<&", i + 1)) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (text[i] == '<' && (is_letter(next) || next == '/' || next == '!')) return true;
    constexpr std::size_t longest_name = 32;
    const auto rest = text.substr(i + 1, longest_name);
    const auto name_end =
        rest.find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (text[i] == '&' && name_end != 0 && name_end < rest.size() && rest[name_end] == ';')
      return true;
  }
  return false;
}

}  // namespace news::read
