#include "searcher/retrieve/expand.hpp"

#include <set>

#include <fmt/format.h>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "searcher/retrieve/near_terms.hpp"

namespace news::retrieve {
namespace {

/// Other terms than word forms begin with a capital; forms are folded.
bool is_form(std::string_view term) { return !term.empty() && (term[0] < 'A' || term[0] > 'Z'); }

/// The forms of a field that begin so and suit; of raw those of the text, too.
template <class Suits>
std::set<std::string> forms_like(const Xapian::Database& database, schema::Field field,
                                 const std::string& beginning, Suits suits) {
  using schema::Field;
  std::set<std::string> forms;
  const auto look = [&](const std::string& start) {
    const auto prefix = start.size() - beginning.size();
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
      const auto whole = *term;
      const auto form = std::string_view{whole}.substr(prefix);
      if (is_form(form) && suits(form)) forms.emplace(form);
    }
  };
  look(schema::form_term(field, beginning));
  look(schema::stem_term(field, beginning));
  if (field == Field::raw) forms.merge(forms_like(database, Field::text, beginning, suits));
  return forms;
}

/// The forms of a field so near a word that begin as it does; of raw those of the text, too.
std::set<std::string> forms_near(const Xapian::Database& database, schema::Field field,
                                 const query::Fuzzy& fuzzy) {
  std::set<std::string> forms;
  for (const auto& prefix : {schema::form_term(field, ""), schema::stem_term(field, "")})
    each_near(
        database,
        {.prefix = prefix,
         .beginning = fuzzy.text.substr(0, text::decode(fuzzy.text, 0).length),
         .wanted = letters_of(fuzzy.text),
         .most_edits = fuzzy.edits},
        [&forms](std::string_view form, std::size_t, Xapian::doccount) { forms.emplace(form); });
  if (field == schema::Field::raw) forms.merge(forms_near(database, schema::Field::text, fuzzy));
  return forms;
}

Error too_many(std::string_view pattern, std::size_t words, std::string_view hint) {
  return {Error::Kind::bad_query,
          fmt::format("\"{}\" stands for {} words, more than {}", pattern, words, max_expansion),
          std::string{hint}};
}

}  // namespace

bool fits(std::string_view pattern, std::string_view form) {
  std::size_t p = 0;
  std::size_t f = 0;
  auto last_star = std::string_view::npos;
  std::size_t resume = 0;  // where the form goes on when the last star takes one character more
  while (f < form.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      last_star = p++;
      resume = f;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      f += text::decode(form, f).length;
    } else if (p < pattern.size() && pattern[p] == form[f]) {
      ++p;
      ++f;
    } else if (last_star != std::string_view::npos) {
      p = last_star + 1;
      resume += text::decode(form, resume).length;
      f = resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

Result<std::vector<std::string>> expand(const Xapian::Database& database,
                                        const query::Wildcard& wildcard) {
  const auto pattern = text::folded(wildcard.pattern);
  const auto literal = pattern.substr(0, pattern.find_first_of("*?"));
  const auto forms = forms_like(database, wildcard.field, literal,
                                [&pattern](std::string_view form) { return fits(pattern, form); });
  if (forms.size() > max_expansion)
    return too_many(wildcard.pattern, forms.size(), "give more letters before the wildcard");
  return std::vector<std::string>{forms.begin(), forms.end()};
}

Result<std::vector<std::string>> expand(const Xapian::Database& database,
                                        const query::Fuzzy& fuzzy) {
  if (fuzzy.text.empty()) return std::vector<std::string>{};
  const auto forms = forms_near(database, fuzzy.field, fuzzy);
  if (forms.size() > max_expansion)
    return too_many(fmt::format("{}~{}", fuzzy.text, fuzzy.edits == 1 ? "" : "2"), forms.size(),
                    "give a longer word, or one edit only");
  return std::vector<std::string>{forms.begin(), forms.end()};
}

}  // namespace news::retrieve
