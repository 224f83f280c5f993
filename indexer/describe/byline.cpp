#include "indexer/describe/byline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/fold.hpp"
#include "common/text/settle.hpp"
#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/agency.hpp"

namespace news::describe {
namespace {

constexpr auto nobody = std::to_array<std::string_view>({"",
                                                         "admin",
                                                         "administrator",
                                                         "anonymous",
                                                         "by",
                                                         "correspondent",
                                                         "editor",
                                                         "editorial staff",
                                                         "n/a",
                                                         "news desk",
                                                         "newsroom",
                                                         "none",
                                                         "null",
                                                         "our correspondent",
                                                         "redaktion",
                                                         "staff",
                                                         "staff reporter",
                                                         "staff reporters",
                                                         "staff writer",
                                                         "staff writers",
                                                         "the numbers",
                                                         "unattributed",
                                                         "uncredited",
                                                         "unknown",
                                                         "web desk",
                                                         "wire services"});

constexpr auto labels = std::to_array<std::string_view>(
    {"reporting by ", "written by ", "posted by ", "by: ", "by ", "von ", "par ", "por "});

/// What a writer is, behind the name; also glued to it.
constexpr auto roles = std::to_array<std::string_view>(
    {"Staff Writers",      "Staff Writer",        "Staff Reporters",
     "Staff Reporter",     "Staff Correspondent", "Special Correspondent",
     "Senior Writer",      "Senior Reporter",     "Senior Correspondent",
     "Times Staff Writer", "Associated Press",    "The Associated Press",
     "Washington Post",    "Bloomberg News",      "Agence France-Presse",
     "Correspondent",      "Contributor",         "Reporter",
     "Columnist",          "Redakteurin",         "Redakteur"});

/// Roles that need no "By" before the name: no headline ends in them.
constexpr auto employed =
    std::to_array<std::string_view>({"Staff ", "Special ", "Senior ", "Times Staff "});

/// Where the longest role that a line ends in begins; its size where it ends in none.
std::size_t role_at(std::string_view line) {
  std::size_t longest = 0;
  for (const auto role : roles)
    if (line.ends_with(role)) longest = std::max(longest, role.size());
  return line.size() - longest;
}

bool is_role_or_agency(std::string_view part) {
  return role_at(part) == 0 || !short_agency_name(part).empty() || is_news_name(part);
}

/// Without the role or the agency that ends it: "Ann Lee" of "Ann LeeStaff Writer", "Ann Lee, AP".
std::string_view without_role(std::string_view name) {
  constexpr std::string_view marks = " ,|;-/";
  const auto cut = name.find_last_of(",|;/");
  if (cut != std::string_view::npos && is_role_or_agency(clean::trimmed(name.substr(cut + 1))))
    name = name.substr(0, cut);
  if (const auto role = role_at(name); role > 0) name = name.substr(0, role);
  if (name.ends_with("Writer") || name.ends_with("Writers"))
    name = name.substr(0, name.find(" AP "));
  return name.substr(0, name.find_last_not_of(marks) + 1);
}

/// "Ann Lee" of "Ann Lee in Paris"; the names of several places stay as they are.
std::string_view without_place(std::string_view name) {
  constexpr std::string_view in = " in ";
  const auto at = name.find(in);
  if (at == std::string_view::npos || name.find(in, at + 1) != std::string_view::npos) return name;
  bool capitals = at + in.size() < name.size();
  clean::each_word(name.substr(std::min(at + in.size(), name.size())), [&](std::string_view word) {
    return capitals = clean::class_at(word, 0) == clean::Class::upper && word != "And";
  });
  return capitals ? clean::trimmed(name.substr(0, at)) : name;
}

std::string_view without_label(std::string_view name) {
  const auto* const label = std::find_if(labels.begin(), labels.end(), [name](auto each) {
    return clean::starts_ignoring_case(name, each);
  });
  return label == labels.end() ? name : clean::trimmed(name.substr(label->size()));
}

std::string tidy(std::string_view byline) {
  std::string settled;
  text::append_settled(settled, byline);
  std::string_view name = settled;
  if (clean::starts_ignoring_case(name, labels.front())) name = name.substr(0, name.find(';'));
  name = without_place(without_role(without_label(name)));
  while (!name.empty() && (name.back() == ',' || name.back() == '|' || name.back() == ';'))
    name = clean::trimmed(name.substr(0, name.size() - 1));
  const bool says_nobody =
      std::find(nobody.begin(), nobody.end(), text::folded_value(name)) != nobody.end();
  return says_nobody ? std::string{} : std::string{name};
}

/// Two to six words that begin with capitals or are parts of names.
bool are_names(std::string_view names) {
  constexpr auto particles = std::to_array<std::string_view>(
      {"al", "and", "da", "de", "del", "der", "di", "dos", "du", "e", "el", "et", "la", "le", "ten",
       "und", "van", "von", "y"});
  constexpr std::size_t most_words = 9;
  std::size_t words = 0;
  bool good = true;
  clean::each_word(names, [&](std::string_view word) {
    ++words;
    good = std::find(particles.begin(), particles.end(), word) != particles.end() ||
           (clean::class_at(word, 0) == clean::Class::upper &&
            word.find_first_of("0123456789?!:(\"") == std::string_view::npos);
    return good;
  });
  return good && words >= 2 && words <= most_words;
}

/// A byline that cleaning left above the story.
std::string_view names_above(std::string_view body) {
  constexpr int most_paragraphs = 3;
  for (int i = 0; i < most_paragraphs && !body.empty(); ++i) {
    const auto end = std::min(body.find("\n\n"), body.size());
    if (const auto names = names_in_line(body.substr(0, end)); !names.empty()) return names;
    if (clean::ends_with_stop(body.substr(0, end))) break;
    body.remove_prefix(std::min(end + 2, body.size()));
  }
  return {};
}

}  // namespace

std::string_view names_in_line(std::string_view line) {
  constexpr std::size_t longest_bytes = 100;
  line = clean::trimmed(line);
  if (line.size() > longest_bytes || clean::ends_with_stop(line)) return {};
  const bool labelled = std::any_of(labels.begin() + 3, labels.end(), [line](auto each) {
    return clean::starts_ignoring_case(line, each) &&
           clean::class_at(line, 0) == clean::Class::upper;
  });
  const auto role = line.substr(role_at(line));
  const bool staff = role.size() < line.size() &&
                     std::any_of(employed.begin(), employed.end(),
                                 [role](auto each) { return role.starts_with(each); });
  if (!labelled && !staff) return {};
  const auto names = without_place(without_role(without_label(line)));
  return are_names(names) ? names : std::string_view{};
}

DescribedText find_byline(std::string_view record, const clean::Cleaned& cleaned) {
  if (auto names = tidy(record); !names.empty()) return {std::move(names), "record"};
  if (auto names = tidy(cleaned.byline); !names.empty()) return {std::move(names), "byline"};
  if (auto names = tidy(names_above(cleaned.body)); !names.empty())
    return {std::move(names), "byline"};
  return {};
}

}  // namespace news::describe
