#include "indexer/read/markdown_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/read/normal.hpp"

namespace news::read {
namespace {

constexpr int deepest_brackets = 16;              // keeps the time linear where none of them closes
constexpr std::size_t longest_span_bytes = 2048;  // of a link's words or address, of a tag

bool is_word(char c) {
  const char low = static_cast<char>(c | 0x20);
  return ('a' <= low && low <= 'z') || ('0' <= c && c <= '9') ||
         static_cast<unsigned char>(c) > 0x7F;
}

/// Where the bracket at the start closes, or nothing.
std::optional<std::size_t> closing(std::string_view text, char open, char close) {
  int depth = 0;
  for (std::size_t i = 0; i < std::min(text.size(), longest_span_bytes); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == open) {
      if (++depth > deepest_brackets) break;
    } else if (text[i] == close && --depth == 0) {
      return i;
    }
  }
  return std::nullopt;
}

/// A link or picture at its "[": its words, and how many bytes it takes; 0 bytes: it is none.
struct Link {
  std::string_view words{};
  std::size_t bytes = 0;
};

Link link_at(std::string_view text) {
  const auto end = closing(text, '[', ']');
  if (!end) return {};
  Link link{.words = text.substr(1, *end - 1), .bytes = *end + 1};
  if (link.words.starts_with('^')) return {{}, link.bytes};  // a footnote's mark
  const auto rest = text.substr(link.bytes);
  const bool address = rest.starts_with('(');
  if (!address && !rest.starts_with('[')) return {};
  const auto address_end = closing(rest, rest.front(), address ? ')' : ']');
  if (!address_end) return {};
  link.bytes += *address_end + 1;
  return link;
}

/// A tag, comment or address at its "<": its length, or 0.
std::size_t tag_bytes(std::string_view text) {
  const char next = text.size() > 1 ? text[1] : ' ';
  if (next != '/' && next != '!' && !('a' <= (next | 0x20) && (next | 0x20) <= 'z')) return 0;
  const auto end = text.substr(0, longest_span_bytes).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

class Words {
 public:
  [[nodiscard]] std::string take() { return std::move(to_); }

  /// Appends a text without the marks inside lines. depth: of links in links.
  void add(std::string_view text, int depth = 0) {
    for (std::size_t i = 0; i < text.size();) i += step(text, i, depth);
  }

 private:
  /// What stands at this place; gives how many bytes that was.
  std::size_t step(std::string_view text, std::size_t i, int depth) {
    const char c = text[i];
    const auto rest = text.substr(i);
    if (c == '`') return code(rest);
    if (c == '\\' && rest.size() > 1 && !is_word(rest[1]) && rest[1] != ' ') {
      to_ += rest[1];
      return 2;
    }
    const bool picture = rest.starts_with("![");
    if ((c == '[' || picture) && depth < 2)
      if (const auto link = link_at(rest.substr(picture ? 1 : 0)); link.bytes > 0) {
        if (!picture) add(link.words, depth + 1);
        return link.bytes + (picture ? 1 : 0);
      }
    if (c == '<')
      if (const auto bytes = tag_bytes(rest); bytes > 0) {
        if (rest.starts_with("<http")) to_.append(rest.substr(1, bytes - 2));
        if (rest.starts_with("<br")) to_ += ' ';
        return bytes;
      }
    if (c == '*' || rest.starts_with("~~")) return c == '*' ? star(text, i) : 2;
    if (c == '_') return underscore(text, i);
    to_ += c;
    return 1;
  }

  /// Between backticks everything stays.
  std::size_t code(std::string_view rest) {
    const auto ticks = std::min(rest.find_first_not_of('`'), rest.size());
    const auto end = rest.substr(0, longest_span_bytes).find(rest.substr(0, ticks), ticks);
    if (end == std::string_view::npos) return ticks;
    to_.append(trimmed(rest.substr(ticks, end - ticks)));
    return end + ticks;
  }

  /// A star between blanks is no emphasis: "2 * 3".
  std::size_t star(std::string_view text, std::size_t i) {
    const bool before = i > 0 && text[i - 1] != ' ';
    const bool after = i + 1 < text.size() && text[i + 1] != ' ';
    if (!before && !after) to_ += '*';
    return 1;
  }

  /// Inside a word it is a letter: "file_name".
  std::size_t underscore(std::string_view text, std::size_t i) {
    const bool before = i > 0 && is_word(text[i - 1]);
    const bool after = i + 1 < text.size() && is_word(text[i + 1]);
    const bool alone =
        (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ');
    if ((before && after) || alone) to_ += '_';
    return 1;
  }

  std::string to_{};
};

std::string without_marks(std::string_view text) {
  Words words;
  words.add(text);
  return words.take();
}

/// "# ", "## ", ...: how many, or 0.
std::size_t heading_level(std::string_view line) {
  const auto level = std::min(line.find_first_not_of('#'), line.size());
  const bool heading = 0 < level && level <= 6 && (level == line.size() || line[level] == ' ');
  return heading ? level : 0;
}

/// A line of nothing but this mark, three or more: a rule, or what underlines a heading.
bool is_line_of(std::string_view line, std::string_view marks) {
  std::size_t count = 0;
  for (const char c : line) {
    if (c != marks.front() && marks.find(c) == std::string_view::npos) return false;
    if (c == marks.front()) ++count;
  }
  return count >= 3;
}

bool is_rule(std::string_view line) {
  return is_line_of(line, "- ") || is_line_of(line, "* ") || is_line_of(line, "_ ") ||
         is_line_of(line, "=") || is_line_of(line, "-|: ");
}

/// Bytes of the mark of a list's item: "- ", "12. "; 0 where there is none.
std::size_t item_mark_bytes(std::string_view line) {
  if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ')
    return 2;
  const auto digits = line.find_first_not_of("0123456789");
  const bool numbered = digits != std::string_view::npos && 0 < digits && digits <= 3 &&
                        (line[digits] == '.' || line[digits] == ')') && digits + 1 < line.size() &&
                        line[digits + 1] == ' ';
  return numbered ? digits + 2 : 0;
}

bool is_definition(std::string_view line) {
  const auto end = line.starts_with('[') ? line.find("]:") : std::string_view::npos;
  return end != std::string_view::npos && end < longest_span_bytes && !line.starts_with("[^");
}

std::string row_of_table(std::string_view line) {
  std::string row{line};
  std::replace(row.begin(), row.end(), '|', ' ');
  return row;
}

/// Puts lines together to paragraphs.
class Reading {
 public:
  void line(std::string_view raw) {
    auto line = trimmed(raw);
    if (in_comment_) {
      in_comment_ = line.find("-->") == std::string_view::npos;
      return;
    }
    if (line.starts_with("```") || line.starts_with("~~~")) return fence(line);
    if (!fence_.empty()) return verbatim(raw);
    if (line.starts_with("<!--") && line.find("-->") == std::string_view::npos) {
      in_comment_ = true;
      return;
    }
    while (line.starts_with('>')) line = trimmed(line.substr(1));
    if (line.starts_with("{{") || line.starts_with("{%") || is_definition(line)) return;
    if (is_rule(line)) return underline(line);
    if (line.empty()) return end_paragraph();
    if (const auto level = heading_level(line); level > 0) return heading(line.substr(level));
    if (const auto mark = item_mark_bytes(line); mark > 0) {
      end_paragraph();
      line.remove_prefix(mark);
    }
    const bool table = line.starts_with('|');
    if (table) end_paragraph();
    paragraph_.append(paragraph_.empty() ? "" : " ").append(table ? row_of_table(line) : line);
  }

  [[nodiscard]] MarkdownText take() {
    end_paragraph();
    return std::move(found_);
  }

 private:
  void fence(std::string_view line) {
    if (!fence_.empty() && !line.starts_with(fence_)) return verbatim(line);
    end_paragraph();
    fence_ = fence_.empty() ? std::string{line.substr(0, 3)} : std::string{};
  }

  void verbatim(std::string_view line) { append(line, fresh_code_ ? "\n\n" : "\n"); }

  void heading(std::string_view words) {
    end_paragraph();
    words = trimmed(words);
    if (const auto end = words.find_last_not_of('#'); end != std::string_view::npos)
      words = trimmed(words.substr(0, end + 1));
    give_heading(without_marks(words));
  }

  /// Under a paragraph of one line "===" or "---" makes it a heading.
  void underline(std::string_view line) {
    const bool is_heading = !paragraph_.empty() && (line[0] == '=' || line[0] == '-') &&
                            line.find_first_of("| ") == std::string_view::npos;
    if (!is_heading) return end_paragraph();
    give_heading(without_marks(std::exchange(paragraph_, {})));
  }

  void give_heading(const std::string& words) {
    if (found_.text.empty() && found_.heading.empty())
      found_.heading = one_line(words);
    else
      append(one_line(words), "\n\n");
  }

  void end_paragraph() {
    if (!paragraph_.empty()) append(one_line(without_marks(paragraph_)), "\n\n");
    paragraph_.clear();
    fresh_code_ = true;
  }

  void append(std::string_view words, std::string_view between) {
    if (words.empty()) return;
    found_.text.append(found_.text.empty() ? "" : between).append(words);
    fresh_code_ = false;
  }

  MarkdownText found_{};
  std::string paragraph_{};
  std::string fence_{};  ///< The mark that opened a block of code; empty outside one.
  bool fresh_code_ = true;
  bool in_comment_ = false;
};

}  // namespace

MarkdownText plain_of_markdown(std::string_view text) {
  Reading reading;
  while (!text.empty()) {
    const auto end = text.find('\n');
    reading.line(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return reading.take();
}

}  // namespace news::read
