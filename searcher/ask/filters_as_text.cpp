#include "searcher/ask/filters_as_text.hpp"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/schema/fields.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

void add_values(std::vector<std::string>& parts, schema::Field field,
                const std::vector<std::string>& values) {
  std::vector<query::Query> any;
  for (const auto& value : values) any.push_back({query::Value{value, field}});
  if (any.empty()) return;
  const bool several = any.size() > 1;
  const auto shown = query::show(query::any_of(std::move(any)));
  parts.push_back(several ? fmt::format("({})", shown) : shown);
}

}  // namespace

Request with_filters_in_text(Request request, const std::vector<std::string>& others) {
  std::vector<std::string> parts;
  const bool has_text = request.text.find_first_not_of(" \t\n") != std::string::npos;
  if (has_text) parts.push_back(request.text);
  add_values(parts, schema::Field::source, request.sources);
  add_values(parts, schema::Field::lang, request.languages);
  if (!request.since.empty() || !request.until.empty())
    parts.push_back(fmt::format("date:{}..{}", request.since, request.until));
  parts.insert(parts.end(), others.begin(), others.end());
  if (has_text && parts.size() > 1) parts.front() = fmt::format("({})", parts.front());
  request.text = fmt::format("{}", fmt::join(parts, " AND "));
  request.since.clear();
  request.until.clear();
  request.sources.clear();
  request.languages.clear();
  return request;
}

}  // namespace news::ask
