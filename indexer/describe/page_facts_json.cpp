#include "indexer/describe/page_facts_json.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/clean/text/letters.hpp"

namespace news::describe {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 64;
constexpr std::size_t longest_script_bytes = 4'000'000;
constexpr std::size_t most_objects = 5000;
constexpr std::size_t most_authors = 30;

constexpr auto article_types = std::to_array<std::string_view>(
    {"BlogPosting", "LiveBlogPosting", "Report", "Review", "DiscussionForumPosting",
     "SocialMediaPosting", "ClaimReview", "NewsItem"});
constexpr auto page_types =
    std::to_array<std::string_view>({"CreativeWork", "Recipe", "VideoObject", "AudioObject",
                                     "PodcastEpisode", "ImageGallery", "MediaGallery", "HowTo"});

template <std::size_t count>
bool has(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Counts brackets outside strings, so that the parser's tree stays shallow.
bool is_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') in_string = !in_string;
    if (in_string) {
      if (c == '\\') ++i;
    } else if (c == '{' || c == '[') {
      if (++depth > deepest) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

Json parsed(std::string_view text) {
  if (is_deep(text)) return Json(Json::value_t::discarded);
  return Json::parse(text.begin(), text.end(), nullptr, false, true);
}

/// Without what may stand around the value: marks of comments and of CDATA, a last semicolon.
std::string_view unwrapped(std::string_view script) {
  constexpr auto before = std::to_array<std::string_view>({"<!--", "//", "/*", "*/", "<![CDATA["});
  constexpr auto behind = std::to_array<std::string_view>({"-->", "//", "/*", "*/", "]]>", ";"});
  for (std::size_t size = 0; size != script.size();) {
    script = clean::trimmed(script);
    size = script.size();
    for (const auto mark : before)
      if (script.starts_with(mark)) script.remove_prefix(mark.size());
    for (const auto mark : behind)
      if (script.ends_with(mark)) script.remove_suffix(mark.size());
  }
  return script;
}

/// Raw control characters in strings made blanks, a comma before a closing bracket left out.
std::string mended(std::string_view json) {
  std::string good;
  good.reserve(json.size());
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '\\' && in_string && i + 1 < json.size()) {
      const char next = json[++i];
      if (std::string_view{"\"\\/bfnrtu"}.find(next) != std::string_view::npos) good += c;
      good += next;
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (!in_string && (c == '}' || c == ']')) {
      const auto before = good.find_last_not_of(" \t\r\n");
      if (before != std::string::npos && good[before] == ',') good.resize(before);
    }
    good += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return good;
}

Json read_script(std::string_view script) {
  auto json = parsed(script);
  if (!json.is_discarded()) return json;
  const auto inside = unwrapped(script);
  return inside.empty() ? json : parsed(mended(inside));
}

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number_integer() ? value.dump() : std::string{};
}

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() ? text_of(*found) : std::string{};
}

/// Calls `visit` for a value that is no array, or for each of an array's.
template <class Visit>
void each_of(const Json& value, Visit&& visit) {
  if (!value.is_array())
    visit(value);
  else
    for (const auto& each : value) visit(each);
}

/// 2: an article's type; 1: a page's; 0: neither.
int rank_of(const Json& object) {
  int rank = 0;
  const auto type = object.find("@type");
  if (type == object.end()) return object.contains("headline") ? 1 : 0;
  each_of(*type, [&rank](const Json& each) {
    const auto name = text_of(each);
    std::string_view last = name;
    last.remove_prefix(last.find_last_of(":/#") + 1);
    if (last.ends_with("Article") || has(article_types, last)) rank = 2;
    if (rank == 0 && (last.ends_with("Page") || has(page_types, last))) rank = 1;
  });
  return rank;
}

class Script {
 public:
  explicit Script(const Json& top) {
    std::vector<const Json*> open{&top};
    while (!open.empty() && seen_ < most_objects) {
      const auto& value = *open.back();
      open.pop_back();
      if (value.is_object()) note(value);
      push_below(value, open);
    }
  }

  [[nodiscard]] const Json* best() const { return best_; }
  [[nodiscard]] bool has_article() const { return best_rank_ == 2; }

  /// The names of people or houses: texts, objects with a name, references, or arrays of them.
  [[nodiscard]] std::vector<std::string> names(const Json& of) const {
    std::vector<std::string> found;
    each_of(of, [&](const Json& who) {
      if (found.size() >= most_authors) return;
      if (!who.is_object()) {
        found.push_back(text_of(who));
        return;
      }
      const auto name = who.find("name");
      const auto* named = name != who.end() ? &*name : referred(text_at(who, "@id"));
      if (named) each_of(*named, [&](const Json& each) { found.push_back(text_of(each)); });
    });
    return found;
  }

 private:
  [[nodiscard]] const Json* referred(const std::string& id) const {
    const auto known = name_of_id_.find(id);
    return known != name_of_id_.end() ? known->second : nullptr;
  }

  void note(const Json& object) {
    ++seen_;
    if (const auto rank = rank_of(object); rank > best_rank_) {
      best_ = &object;
      best_rank_ = rank;
    }
    const auto name = object.find("name");
    if (auto id = text_at(object, "@id"); !id.empty() && name != object.end())
      name_of_id_.emplace(std::move(id), &*name);
  }

  /// In reverse, so that the first is looked at first.
  static void push_below(const Json& value, std::vector<const Json*>& open) {
    if (value.is_array())
      for (auto each = value.rbegin(); each != value.rend(); ++each) open.push_back(&*each);
    if (!value.is_object()) return;
    for (const auto* key : {"mainEntityOfPage", "mainEntity", "@graph"})
      if (const auto below = value.find(key); below != value.end()) open.push_back(&*below);
  }

  const Json* best_ = nullptr;
  int best_rank_ = 0;
  std::size_t seen_ = 0;
  std::map<std::string, const Json*> name_of_id_{};
};

void add_texts(Claims& claims, PageFact fact, int trust, const Json& object, const char* key) {
  const auto value = object.find(key);
  if (value == object.end()) return;
  each_of(*value, [&](const Json& each) {
    const auto text = each.is_object() ? text_at(each, "name") : text_of(each);
    add_claim(claims, fact, trust, text, "json-ld");
  });
}

void add_names(Claims& claims, PageFact fact, int trust, const Script& script, const Json& object,
               const char* key) {
  const auto value = object.find(key);
  if (value == object.end()) return;
  for (const auto& name : script.names(*value)) add_claim(claims, fact, trust, name, "json-ld");
}

void add_address(Claims& claims, int trust, const Json& object) {
  add_claim(claims, PageFact::url, trust, text_at(object, "url"), "json-ld");
  const auto page = object.find("mainEntityOfPage");
  if (page == object.end()) return;
  const auto address = page->is_object() ? text_at(*page, "@id") : text_of(*page);
  add_claim(claims, PageFact::url, trust + 1, address, "json-ld");
}

}  // namespace

void add_json_claims(Claims& claims, std::string_view text) {
  if (text.size() > longest_script_bytes) return;
  const auto json = read_script(text);
  const Script script{json};
  if (!script.best()) return;
  const auto& object = *script.best();
  const int trust = script.has_article() ? trust::json_article : trust::json_page;

  add_claim(claims, PageFact::title, trust, text_at(object, "headline"), "json-ld");
  add_claim(claims, PageFact::title, trust::json_page + 1, text_at(object, "name"), "json-ld");
  add_texts(claims, PageFact::published, trust, object, "datePublished");
  add_texts(claims, PageFact::published, trust::markup, object, "dateCreated");
  add_texts(claims, PageFact::published, trust::markup, object, "uploadDate");
  add_names(claims, PageFact::byline, trust, script, object, "author");
  add_names(claims, PageFact::byline, trust + 1, script, object, "creator");
  add_names(claims, PageFact::source, trust, script, object, "publisher");
  add_texts(claims, PageFact::language, trust::json_page, object, "inLanguage");
  add_texts(claims, PageFact::section, trust, object, "articleSection");
  add_address(claims, trust, object);
}

}  // namespace news::describe
