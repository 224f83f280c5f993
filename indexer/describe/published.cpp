#include "indexer/describe/published.hpp"

#include "indexer/clean/text/letters.hpp"
#include "indexer/describe/address.hpp"
#include "indexer/describe/dates.hpp"

namespace news::describe {
namespace {

using std::chrono::year;
using std::chrono::year_month_day;
using text::Precision;

std::optional<year> year_of(const std::optional<text::PartialDate>& date) {
  if (!date) return std::nullopt;
  return year_month_day{std::chrono::floor<std::chrono::days>(date->first)}.year();
}

std::optional<text::PartialDate> date_of_dateline(const std::optional<Dateline>& dateline,
                                                  const std::optional<year>& known_year) {
  if (!dateline || !dateline->day) return std::nullopt;
  const auto in_year = dateline->year ? dateline->year : known_year;
  if (!in_year) return std::nullopt;
  const year_month_day when{*in_year, dateline->day->month(), dateline->day->day()};
  return when.ok() ? std::optional{text::whole_day(when)} : std::nullopt;
}

bool is_from_files(std::string_view caption) {
  return clean::starts_ignoring_case(caption, "file") ||
         caption.find("ile photo") != std::string_view::npos ||
         caption.find("ile picture") != std::string_view::npos;
}

std::optional<text::PartialDate> date_of_caption(std::string_view caption,
                                                 const std::optional<year>& copyright) {
  if (caption.empty() || is_from_files(caption)) return std::nullopt;
  const auto day = find_date_with_weekday(caption);
  if (!day || (copyright && day->year() != *copyright)) return std::nullopt;
  return text::whole_day(*day);
}

}  // namespace

std::optional<year> year_of_copyright(std::string_view line) {
  constexpr std::size_t longest_bytes = 120;
  line = line.substr(0, longest_bytes);
  std::optional<year> found;
  for (std::size_t at = 0; at < line.size();) {
    if (!clean::is_digit(line[at])) {
      ++at;
      continue;
    }
    const auto start = at;
    int value = 0;
    while (at < line.size() && clean::is_digit(line[at])) {
      value = at - start < 4 ? value * 10 + (line[at] - '0') : 0;
      ++at;
    }
    if (at - start == 4 && value >= 1900 && value <= 2100) found = year{value};
  }
  return found;
}

Described<text::PartialDate> find_published(std::string_view record, std::string_view url,
                                            const clean::Cleaned& cleaned,
                                            const std::optional<Dateline>& dateline) {
  using Published = Described<text::PartialDate>;
  if (const auto date = read_date(record)) {
    const auto day = date->precision == Precision::year ? date_of_dateline(dateline, year_of(date))
                                                        : std::nullopt;
    return day ? Published{*day, "dateline"} : Published{*date, "record"};
  }
  const auto address = date_in_address(url);
  if (address && address->precision == Precision::day) return {*address, "url"};
  if (const auto date = read_date(cleaned.date_line)) return {*date, "date line"};
  const auto copyright = year_of_copyright(cleaned.copyright);
  const auto known_year = address ? year_of(address) : copyright;
  if (const auto day = date_of_dateline(dateline, known_year)) return {*day, "dateline"};
  if (address) return {*address, "url"};
  if (const auto day = date_of_caption(cleaned.caption, copyright)) return {*day, "caption"};
  if (copyright) return {text::whole_year(*copyright), "copyright"};
  return {};
}

}  // namespace news::describe
