#include <string_view>

#include <fmt/format.h>

#include "searcher/query/show.hpp"

namespace news::query {
namespace {

struct Namer {
  std::string_view operator()(const Everything&) const { return "every article"; }
  std::string_view operator()(const Word& word) const { return word.exact ? "exact word" : "word"; }
  std::string_view operator()(const Phrase&) const { return "phrase"; }
  std::string_view operator()(const Wildcard&) const { return "pattern"; }
  std::string_view operator()(const Value&) const { return "value"; }
  std::string_view operator()(const DateRange&) const { return "date"; }
  std::string_view operator()(const WordCount&) const { return "length"; }
  std::string_view operator()(const And&) const { return "AND"; }
  std::string_view operator()(const Or&) const { return "OR"; }
  std::string_view operator()(const Without&) const { return "NOT (the first without the second)"; }
  std::string_view operator()(const Near&) const { return "near"; }
  std::string_view operator()(const AtLeast&) const { return "at least"; }
  std::string_view operator()(const FirstWords&) const { return "among the first words"; }
  std::string_view operator()(const Capitals&) const { return "capitals"; }
  std::string_view operator()(const Fuzzy&) const { return "like"; }
};

/// nullptr for a leaf.
const std::vector<Query>* children(const Query& query) {
  if (const auto* const all = std::get_if<And>(&query.node)) return &all->parts;
  if (const auto* const any = std::get_if<Or>(&query.node)) return &any->parts;
  if (const auto* const both = std::get_if<Without>(&query.node)) return &both->parts;
  if (const auto* const near = std::get_if<Near>(&query.node)) return &near->parts;
  if (const auto* const often = std::get_if<AtLeast>(&query.node)) return &often->parts;
  if (const auto* const early = std::get_if<FirstWords>(&query.node)) return &early->parts;
  return nullptr;
}

std::string moment(const std::optional<std::chrono::sys_seconds>& second) {
  return second ? text::iso_date(text::moment(*second)) : "...";
}

void add(std::string& tree, const Query& query, std::size_t depth) {
  tree.append(2 * depth, ' ').append(std::visit(Namer{}, query.node));
  const auto* const parts = children(query);
  if (!parts) tree.append(" ").append(show(query));
  if (const auto* const range = std::get_if<DateRange>(&query.node))
    tree.append(fmt::format("  ({} to {})", moment(range->first), moment(range->last)));
  tree += '\n';
  if (parts)
    for (const auto& part : *parts) add(tree, part, depth + 1);
}

}  // namespace

std::string show_tree(const Query& query) {
  std::string tree;
  add(tree, query, 0);
  return tree;
}

}  // namespace news::query
