#include "indexer/read/json_record.hpp"

#include <array>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/read/article_of_facts.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/record_text.hpp"

namespace news::read {
namespace {

using nlohmann::json;
using Chosen = std::array<const json*, facts>;

/// Text of one value: a string, a number, or what an object is called ("$oid", "$date": MongoDB;
/// "rendered": WordPress).
std::string scalar_text(const json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (value.is_number()) return value.dump();
  if (!value.is_object()) return {};
  for (const char* key : {"name", "rendered", "$oid", "$date"}) {
    const auto inner = value.find(key);
    if (inner == value.end()) continue;
    if (inner->is_string()) return inner->get_ref<const std::string&>();
    if (inner->is_number()) return inner->dump();
  }
  return {};
}

std::vector<std::string> texts_of(const json& value) {
  std::vector<std::string> texts;
  const auto add = [&texts](const json& each) {
    auto text = scalar_text(each);
    if (!is_blank(text)) texts.push_back(std::move(text));
  };
  if (value.is_array()) {
    for (const auto& each : value) add(each);
  } else {
    add(value);
  }
  return texts;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string all;
  for (const auto& text : texts) all.append(all.empty() ? "" : between).append(text);
  return all;
}

const json* at_path(const json& object, std::string_view path) {
  const json* value = &object;
  while (value->is_object()) {
    if (const auto whole = value->find(std::string{path}); whole != value->end()) return &*whole;
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) return nullptr;
    const auto part = value->find(std::string{path.substr(0, dot)});
    if (part == value->end()) return nullptr;
    value = &*part;
    path.remove_prefix(dot + 1);
  }
  return nullptr;
}

bool says_something(const json& value) {
  if (value.is_string()) return !is_blank(value.get_ref<const std::string&>());
  return value.is_number() || !texts_of(value).empty();
}

Chosen chosen_from(const json& object, const std::map<Fact, std::string>& mapped) {
  Chosen chosen{};
  std::array<int, facts> ranks{};
  ranks.fill(std::numeric_limits<int>::max());
  for (const auto& [key, value] : object.items()) {
    const auto guess = guess_of(key);
    if (!guess) continue;
    const auto fact = static_cast<std::size_t>(guess->fact);
    if (guess->rank >= ranks[fact] || !says_something(value)) continue;
    chosen[fact] = &value;
    ranks[fact] = guess->rank;
  }
  for (const auto& [fact, name] : mapped)
    chosen[static_cast<std::size_t>(fact)] = at_path(object, name);
  return chosen;
}

}  // namespace

RawArticle article_of(const json& object, const std::map<Fact, std::string>& mapped) {
  const auto chosen = chosen_from(object, mapped);
  const auto texts = [&chosen](Fact fact) {
    const auto* value = chosen[static_cast<std::size_t>(fact)];
    return value ? texts_of(*value) : std::vector<std::string>{};
  };
  const auto line = [&texts](Fact fact) { return settled(one_line(joined(texts(fact), ", "))); };

  auto article = article_of_facts(line);
  for (const auto& section : texts(Fact::section))
    article.sections.push_back(settled(one_line(section)));
  set_text(article, joined(texts(Fact::body), "\n\n"));
  return article;
}

}  // namespace news::read
