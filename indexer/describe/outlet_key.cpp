#include "indexer/describe/outlet_key.hpp"

#include <string_view>

#include "common/text/date.hpp"
#include "common/text/fold.hpp"
#include "indexer/describe/address.hpp"
#include "indexer/describe/dates.hpp"

namespace news::describe {
namespace {

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace

std::string outlet_key(const RawArticle& raw) {
  if (auto host = host_of(raw.url); !host.empty()) return host;
  if (auto source = text::folded_value(raw.source); !source.empty()) return source;
  const auto& origin = raw.origin;
  if (origin.path == "-") return {};
  if (origin.record > 0 || !origin.member.empty()) return origin.path;
  return std::string{folder_of(origin.path)};
}

std::optional<std::chrono::sys_days> known_day(const RawArticle& raw) {
  auto date = read_date(raw.published);
  if (!date) date = date_in_address(raw.url);
  if (!date || date->precision < text::Precision::day) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(date->first);
}

}  // namespace news::describe
