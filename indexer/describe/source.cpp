#include "indexer/describe/source.hpp"

#include "common/text/fold.hpp"
#include "common/text/settle.hpp"
#include "indexer/clean/text/lines.hpp"
#include "indexer/describe/address.hpp"

namespace news::describe {
namespace {

/// "Financial Post" in "business.financialpost.com": the name's letters in a row.
bool has_name(std::string_view host, std::string_view name) {
  std::string letters;
  for (const char c : text::folded(name))
    if (c != ' ' && c != '-' && c != '\'' && c != '.') letters += c;
  return letters.size() >= 3 && host.find(letters) != std::string_view::npos;
}

}  // namespace

DescribedText find_outlet(std::string_view record, std::string_view source_line,
                          std::string_view url) {
  std::string outlet;
  if (text::append_settled(outlet, record)) return {outlet, "record"};
  const auto host = host_of(url);
  if (!host.empty() && !has_name(host, source_line)) return {host, "url"};
  if (!text::append_settled(outlet, source_line)) return {};
  return {outlet, "source line"};
}

}  // namespace news::describe
