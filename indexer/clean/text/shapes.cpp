#include "indexer/clean/text/shapes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/clean/text/letters.hpp"

namespace news::clean {
namespace {

constexpr auto ways_to_share = std::to_array<std::string_view>(
    {"bluesky",   "bookmark", "copy link", "copy url",  "email",     "e-mail",    "facebook",
     "flipboard", "follow",   "follow us", "gmail",     "instagram", "line",      "link",
     "linkedin",  "mail",     "mastodon",  "messenger", "more",      "pinterest", "pocket",
     "print",     "reddit",   "rss",       "save",      "share",     "share on",  "sms",
     "telegram",  "threads",  "tiktok",    "tumblr",    "tweet",     "twitter",   "viber",
     "vk",        "wechat",   "weibo",     "whatsapp",  "x",         "youtube"});

constexpr auto counted = std::to_array<std::string_view>(
    {"min read",  "mins read", "minute read", "minutes read", "min. read",     "min",
     "views",     "view",      "likes",       "like",         "comments",      "comment",
     "shares",    "share",     "reads",       "replies",      "reactions",     "followers",
     "votes",     "hours ago", "hour ago",    "minutes ago",  "minute ago",    "mins ago",
     "min ago",   "days ago",  "day ago",     "weeks ago",    "week ago",      "months ago",
     "month ago", "years ago", "year ago",    "min lesezeit", "min de lecture"});

constexpr std::array<bool, 128> ascii_separators = [] {
  std::array<bool, 128> table{};
  for (const char c : std::string_view{" \t|,/-_*+()[]>.:;"})
    table[static_cast<std::size_t>(c)] = true;
  return table;
}();

bool is_separator(std::string_view text, std::size_t at, std::size_t& length) {
  length = 1;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < ascii_separators.size()) return ascii_separators[byte];
  const auto two = text.substr(at, 2);
  const auto three = text.substr(at, 3);
  length = 2;
  if (two == "\xC2\xB7" || two == "\xC2\xA0") return true;  // middle dot, no-break space
  length = 3;
  return three == "\xE2\x80\xA2" || three == "\xE2\x80\x93" || three == "\xE2\x80\x94" ||
         three == "\xE2\x97\x8F";
}

std::size_t skip_separators(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  while (at < text.size() && is_separator(text, at, length)) at += length;
  return at;
}

/// Bytes of the longest of the words that stands at a place; it may be glued to a capital.
template <std::size_t N>
std::size_t longest_at(std::string_view text, std::size_t at,
                       const std::array<std::string_view, N>& words) {
  std::size_t longest = 0;
  for (const auto word : words) {
    if (word.size() <= longest || !starts_ignoring_case(text.substr(at), word)) continue;
    const auto next = class_at(text, at + word.size());
    if (next != Class::lower && next != Class::digit) longest = word.size();
  }
  return longest;
}

bool is_image(std::string_view line) {
  if (!line.starts_with('!') && !line.starts_with('[')) return false;
  const auto open = line.find("](");
  return open != std::string_view::npos && line.find('[') < 2 && line.ends_with(')') &&
         line.find(' ', open) == std::string_view::npos && (line[0] == '!' || open == 1);
}

bool is_rule(std::string_view line) {
  bool drawn = false;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t length = 0;
    if (line[at] == '=' || line[at] == '~' || line[at] == '#') {
      length = 1;
    } else if (!is_separator(line, at, length)) {
      return false;
    }
    drawn = true;
    at += length;
  }
  return drawn;
}

/// "Home | News | Weather", "News > Region > Port": three short parts or more.
bool is_menu(std::string_view line) {
  constexpr std::size_t longest_bytes = 200;
  constexpr std::size_t most_words = 3;
  if (line.size() > longest_bytes || std::any_of(line.begin(), line.end(), is_digit)) return false;
  std::size_t parts = 0;
  while (!line.empty()) {
    const auto end = std::min({line.find('|'), line.find('>'), line.find("\xE2\x80\xBA"),
                               line.find("\xC2\xBB"), line.size()});
    const auto part = trimmed(line.substr(0, end));
    if (part.empty() || count_words(part) > most_words || ends_with_stop(part)) return false;
    ++parts;
    const auto mark = line.substr(end);
    line.remove_prefix(std::min(line.size(), end + (mark.starts_with('\xE2')   ? 3u
                                                    : mark.starts_with('\xC2') ? 2u
                                                                               : 1u)));
  }
  return parts >= 3;
}

/// "Ferry runs again 01:48 - Source: BBN": the slot of a video, with its length.
bool is_video_slot(std::string_view line) {
  constexpr std::size_t longest_bytes = 400;
  constexpr std::string_view source = " - Source: ";
  if (line.size() > longest_bytes) return false;
  const auto at = line.find(source);
  if (at == std::string_view::npos || at < 5) return false;
  return is_digit(line[at - 1]) && is_digit(line[at - 2]) && line[at - 3] == ':' &&
         is_digit(line[at - 4]);
}

bool is_address(std::string_view line) {
  if (line.find(' ') != std::string_view::npos) return false;
  return starts_ignoring_case(line, "http://") || starts_ignoring_case(line, "https://") ||
         starts_ignoring_case(line, "www.");
}

}  // namespace

bool is_share_bar(std::string_view line) {
  constexpr std::size_t longest_bar_bytes = 200;
  if (line.size() > longest_bar_bytes) return false;
  std::size_t found = 0;
  auto at = skip_separators(line, 0);
  while (at < line.size()) {
    const auto length = longest_at(line, at, ways_to_share);
    if (length == 0) return false;
    ++found;
    at = skip_separators(line, at + length);
  }
  return found >= 2;
}

bool is_counter(std::string_view line) {
  constexpr std::size_t longest_counter_bytes = 40;
  if (line.size() > longest_counter_bytes) return false;
  bool labelled = false;
  for (const std::string_view label :
       {"reading time", "read time", "updated", "published", "posted"})
    if (starts_ignoring_case(line, label)) {
      labelled = true;
      line.remove_prefix(label.size());
      line.remove_prefix(skip_separators(line, 0));
      break;
    }
  std::size_t at = 0;
  while (at < line.size() && (is_digit(line[at]) || line[at] == '.' || line[at] == ',')) ++at;
  if (at == 0 || !is_digit(line[0])) return false;
  if (at < line.size() && (lower(line[at]) == 'k' || lower(line[at]) == 'm')) {
    const auto next = class_at(line, at + 1);
    if (next == Class::blank) ++at;
  }
  const auto unit = trimmed(line.substr(at));
  const auto is_unit = [unit](std::string_view name) { return equal_ignoring_case(unit, name); };
  return std::any_of(counted.begin(), counted.end(), is_unit) || (labelled && is_unit("minutes"));
}

bool is_copyright(std::string_view line) {
  line = trimmed(line);
  bool named = false;
  for (const std::string_view mark : {"copyright", "\xC2\xA9", "(c)"}) {
    if (!starts_ignoring_case(line, mark)) continue;
    line.remove_prefix(mark.size());
    line.remove_prefix(skip_separators(line, 0));
    named = named || mark != "copyright";
    if (mark == "(c)" && !line.empty() && class_at(line, 0) == Class::lower) return false;
    if (mark == "copyright" && !line.empty() &&
        (is_digit(line[0]) || line.starts_with("\xC2\xA9") || starts_ignoring_case(line, "(c)") ||
         starts_ignoring_case(line, "c) ") || starts_ignoring_case(line, "by ")))
      named = true;
  }
  if (!named || line.empty()) return false;
  return is_digit(line[0]) || class_at(line, 0) == Class::upper ||
         starts_ignoring_case(line, "by ");
}

std::string_view name_of_source_line(std::string_view line) {
  constexpr std::size_t most_words = 6;
  constexpr std::size_t longest_bytes = 80;
  for (const std::string_view label : {"source:", "quelle:", "source :", "fuente:", "fonte:"}) {
    if (!starts_ignoring_case(line, label)) continue;
    const auto name = trimmed(line.substr(label.size()));
    if (name.empty() || name.size() > longest_bytes || ends_with_stop(name)) return {};
    return count_words(name) <= most_words ? name : std::string_view{};
  }
  return {};
}

std::string_view furniture_shape(std::string_view line) {
  if (line.empty()) return {};
  if (is_image(line)) return "empty image";
  if (is_share_bar(line)) return "share bar";
  if (is_counter(line)) return "counter";
  if (is_rule(line)) return "separator";
  if (is_address(line)) return "address";
  if (is_menu(line)) return "menu";
  if (is_video_slot(line)) return "video box";
  return {};
}

std::string_view reason_of_shape(std::string_view rule) {
  if (rule == "empty image") return "an image without words";
  if (rule == "share bar") return "only ways to share";
  if (rule == "counter") return "only a number and its unit";
  if (rule == "separator") return "only marks";
  if (rule == "address") return "only an address";
  if (rule == "video box") return "a length and a source";
  return rule == "menu" ? "three short parts or more" : "";
}

}  // namespace news::clean
