#include "indexer/summary.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/build/quantity.hpp"

namespace news {
namespace {

using build::with_commas;

std::string skipped_by_reason(const build::BuildReport& report) {
  std::string list;
  for (std::size_t i = 0; i < report.skipped.size(); ++i) {
    if (report.skipped[i] == 0) continue;
    if (!list.empty()) list += ", ";
    list +=
        fmt::format("{} {}", with_commas(report.skipped[i]), name_of(static_cast<SkipReason>(i)));
  }
  return list;
}

}  // namespace

std::string summary_text(const build::BuildReport& report) {
  auto text = with_commas(report.indexed) + " indexed";
  if (report.cut > 0)
    text += fmt::format(" ({} not to {} end: --max-text)", with_commas(report.cut),
                        report.cut == 1 ? "its" : "their");
  if (report.replaced > 0) text += fmt::format(" ({} replaced)", with_commas(report.replaced));
  if (report.removed > 0) text += fmt::format(", {} removed", with_commas(report.removed));
  if (report.unchanged > 0)
    text += fmt::format(", {} {} unchanged", with_commas(report.unchanged),
                        report.unchanged == 1 ? "input" : "inputs");
  if (const auto skipped = report.all_skipped(); skipped > 0)
    text += fmt::format(", {} skipped ({})", with_commas(skipped), skipped_by_reason(report));
  if (report.interrupted) text += ", interrupted";
  return fmt::format("{}, {:.1f} s; index {}", text, report.seconds, report.index);
}

std::string summary_json(const build::BuildReport& report) {
  using Json = nlohmann::ordered_json;
  Json skipped = Json::object();
  for (std::size_t i = 0; i < report.skipped.size(); ++i)
    skipped[std::string{name_of(static_cast<SkipReason>(i))}] = report.skipped[i];
  const Json object{{"type", "summary"},
                    {"indexed", report.indexed},
                    {"replaced", report.replaced},
                    {"cut", report.cut},
                    {"removed", report.removed},
                    {"unchanged", report.unchanged},
                    {"skipped", skipped},
                    {"interrupted", report.interrupted},
                    {"seconds", std::round(report.seconds * 1000) / 1000},
                    {"index", report.index}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace news
