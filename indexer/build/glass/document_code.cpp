#include "indexer/build/glass/document_code.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/build/glass/codes.hpp"

namespace news::build::glass {
namespace {

/// A small wdf shares the byte that tells how much of the term before begins this one: no such
/// length is greater than that term, so the rest of the byte's range is free.
void append_next(std::string& out, std::string_view before, const Term& term) {
  const auto shared = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), term.name.begin(), term.name.end()).first -
      before.begin());
  const auto both = (std::uint64_t{term.wdf} + 1) * (before.size() + 1) + shared;
  const bool fits = both <= 0xff;
  out += static_cast<char>(fits ? both : shared);
  out += static_cast<char>(term.name.size() - shared);
  out += term.name.substr(shared);
  if (!fits) append_number(out, term.wdf);
}

}  // namespace

std::uint32_t length_of(const Document& document) {
  std::uint32_t length = 0;
  for (const auto& term : document.terms) length += term.wdf;
  return length;
}

void append_term_list(std::string& out, const Document& document) {
  if (document.terms.empty()) return;
  append_number(out, length_of(document));
  append_number(out, document.terms.size());
  const auto& first = document.terms.front();
  out += static_cast<char>(first.name.size());
  out += first.name;
  append_number(out, first.wdf);
  auto before = first.name;
  for (const auto& term : document.terms.subspan(1)) {
    append_next(out, before, term);
    before = term.name;
  }
}

void append_slots(std::string& out, const Document& document) {
  std::uint32_t next = 0;
  for (const auto& [slot, value] : document.values) {
    if (value.empty()) continue;
    append_number(out, slot - next);
    next = slot + 1;
  }
}

}  // namespace news::build::glass
