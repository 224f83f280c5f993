#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/search.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t ids_named = 5;

Error unknown(std::string_view id) {
  return Error{Error::Kind::not_found, fmt::format("no article has the id \"{}\"", id),
               "ids are printed with the results, and by --format ids"};
}

Error ambiguous(std::string_view id, std::vector<std::string> ids) {
  const bool more = ids.size() > ids_named;
  ids.resize(std::min(ids.size(), ids_named));
  return Error{Error::Kind::not_found,
               fmt::format("several ids begin with \"{}\": {}{}", id, fmt::join(ids, ", "),
                           more ? " and more" : ""),
               "give the whole id, or more of it"};
}

/// Ids that begin so: one more than are named at most, rising.
std::vector<std::string> ids_from(const Xapian::Database& database, std::string_view start) {
  const auto term = schema::value_term(schema::Field::id, start);
  const auto prefix = schema::spec(schema::Field::id).prefix.size();
  std::vector<std::string> ids;
  for (auto each = database.allterms_begin(term); each != database.allterms_end(term); ++each) {
    ids.push_back((*each).substr(prefix));
    if (ids.size() > ids_named) break;
  }
  return ids;
}

Result<schema::Record> article_at(const Xapian::Database& database, std::string_view id) {
  const auto document = database.postlist_begin(schema::value_term(schema::Field::id, id));
  return schema::unpack(database.get_document(*document).get_data());
}

}  // namespace

Result<schema::Record> find_article(const index::OpenIndex& index, std::string_view id) {
  return reading(index, "reading an article",
                 [id](const Xapian::Database& database) -> Result<schema::Record> {
                   if (id.empty()) return unknown(id);
                   if (database.term_exists(schema::value_term(schema::Field::id, id)))
                     return article_at(database, id);
                   auto ids = ids_from(database, id);
                   if (ids.empty()) return unknown(id);
                   if (ids.size() > 1) return ambiguous(id, std::move(ids));
                   return article_at(database, ids.front());
                 });
}

}  // namespace news::retrieve
