#include "searcher/retrieve/expand.hpp"

#include <set>

#include <fmt/format.h>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace news::retrieve {
namespace {

/// Other terms than word forms begin with a capital; forms are folded.
bool is_form(std::string_view term) { return !term.empty() && (term[0] < 'A' || term[0] > 'Z'); }

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
  std::set<std::string> forms;
  for (const auto& start :
       {schema::form_term(wildcard.field, literal), schema::stem_term(wildcard.field, literal)}) {
    const auto prefix = start.size() - literal.size();
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
      const auto whole = *term;
      const auto form = std::string_view{whole}.substr(prefix);
      if (is_form(form) && fits(pattern, form)) forms.emplace(form);
    }
  }
  if (forms.size() > max_expansion)
    return Error{Error::Kind::bad_query,
                 fmt::format("\"{}\" stands for {} words, more than {}", wildcard.pattern,
                             forms.size(), max_expansion),
                 "give more letters before the wildcard"};
  return std::vector<std::string>{forms.begin(), forms.end()};
}

}  // namespace news::retrieve
