#include "indexer/describe/address.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

#include "indexer/clean/text/letters.hpp"
#include "indexer/clean/text/months.hpp"

namespace news::describe {
namespace {

constexpr unsigned earliest_year = 1990;
constexpr unsigned latest_year = 2100;
constexpr std::size_t longest_url_bytes = 2048;

std::string_view after_scheme(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme != std::string_view::npos && scheme < 12) return url.substr(scheme + 3);
  return url.starts_with("//") ? url.substr(2) : std::string_view{};
}

/// All digits, so many of them; 0 otherwise.
unsigned figures(std::string_view part, std::size_t count) {
  if (part.size() != count || !std::all_of(part.begin(), part.end(), clean::is_digit)) return 0;
  unsigned value = 0;
  for (const char c : part) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

std::optional<text::PartialDate> day_of(unsigned year, unsigned month, unsigned day) {
  const std::chrono::year_month_day when{std::chrono::year{static_cast<int>(year)},
                                         std::chrono::month{month}, std::chrono::day{day}};
  if (!when.ok() || year < earliest_year || year > latest_year) return std::nullopt;
  return text::whole_day(when);
}

/// "20251212" and "2025-12-12", perhaps with more words behind them.
std::optional<text::PartialDate> in_one_part(std::string_view part) {
  if (const auto whole = figures(part, 8); whole > 0)
    return day_of(whole / 10000, whole / 100 % 100, whole % 100);
  if (part.size() < 10 || part[4] != '-' || part[7] != '-') return std::nullopt;
  if (part.size() > 10 && clean::is_digit(part[10])) return std::nullopt;
  return day_of(figures(part.substr(0, 4), 4), figures(part.substr(5, 2), 2),
                figures(part.substr(8, 2), 2));
}

unsigned month_number(std::string_view part) {
  if (const auto month = figures(part, part.size() == 1 ? 1 : 2); month > 0) return month;
  if (part.size() < 3) return 0;
  const auto month = clean::read_month(part);
  return month ? static_cast<unsigned>(*month) : 0;
}

}  // namespace

std::string host_of(std::string_view url) {
  auto host = after_scheme(clean::trimmed(url).substr(0, longest_url_bytes));
  host = host.substr(0, host.find_first_of("/?#"));
  if (const auto user = host.rfind('@'); user != std::string_view::npos)
    host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  std::string name;
  for (const char c : host)
    if (static_cast<unsigned char>(c) > 0x20) name += clean::lower(c);
  if (name.starts_with("www.")) name.erase(0, 4);
  return name.find('.') == std::string::npos ? std::string{} : name;
}

std::optional<text::PartialDate> date_in_address(std::string_view url) {
  auto path = clean::trimmed(url).substr(0, longest_url_bytes);
  path = path.substr(0, path.find_first_of("?#"));
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= path.size();) {
    const auto end = std::min(path.find('/', start), path.size());
    parts.push_back(path.substr(start, end - start));
    start = end + 1;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (const auto found = in_one_part(parts[i])) return found;
    const auto year = figures(parts[i], 4);
    if (year < earliest_year || year > latest_year || i + 1 >= parts.size()) continue;
    const auto month = month_number(parts[i + 1]);
    if (month < 1 || month > 12) continue;
    const auto day =
        i + 2 < parts.size() ? figures(parts[i + 2], parts[i + 2].size() == 1 ? 1 : 2) : 0;
    if (const auto found = day > 0 ? day_of(year, month, day) : std::nullopt) return found;
    return text::whole_month(std::chrono::year{static_cast<int>(year)} / std::chrono::month{month});
  }
  return std::nullopt;
}

}  // namespace news::describe
