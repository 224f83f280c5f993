#include "searcher/retrieve/beginning.hpp"

#include <algorithm>
#include <utility>

namespace news::retrieve {
namespace {

using schema::Field;
using TermOf = std::string (*)(Field, std::string_view);

/// Other terms than words begin with a capital; words are folded.
bool is_word(std::string_view term) { return !term.empty() && (term[0] < 'A' || term[0] > 'Z'); }

void look(const Xapian::Database& database, const std::string& start, std::size_t prefix,
          std::vector<Begun::Term>& found) {
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
    const auto whole = *term;
    const auto text = std::string_view{whole}.substr(prefix);
    if (is_word(text)) found.push_back({std::string{text}, term.get_termfreq()});
  }
}

Begun begun(const Xapian::Database& database, Field field, const std::string& beginning,
            std::size_t most, TermOf term_of) {
  Begun found;
  const auto in = [&](Field one) {
    look(database, term_of(one, beginning), term_of(one, "").size(), found.terms);
  };
  in(field);
  if (field == Field::raw) in(Field::text);
  found.all = found.terms.size() <= most;
  const auto kept =
      found.terms.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.terms.size()));
  std::partial_sort(found.terms.begin(), kept, found.terms.end(),
                    [](const Begun::Term& one, const Begun::Term& other) {
                      return std::pair{other.articles, std::string_view{one.text}} <
                             std::pair{one.articles, std::string_view{other.text}};
                    });
  found.terms.erase(kept, found.terms.end());
  return found;
}

}  // namespace

Begun stems_begun(const Xapian::Database& database, Field field, const std::string& beginning,
                  std::size_t most) {
  return begun(database, field, beginning, most, schema::stem_term);
}

Begun forms_begun(const Xapian::Database& database, Field field, const std::string& beginning,
                  std::size_t most) {
  return begun(database, field, beginning, most, schema::form_term);
}

}  // namespace news::retrieve
