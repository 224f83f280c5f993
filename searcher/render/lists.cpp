#include "searcher/render/lists.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "common/base/program.hpp"
#include "common/text/sanitize.hpp"

namespace news::render {
namespace {

constexpr double greatest_score = 1e6;

/// The least step down from a score, in millionths: trec_eval keeps a float, of 24 bits.
std::int64_t least_step(std::int64_t score) { return 1 + (std::abs(score) >> 22); }

/// A score in millionths; what is no number ranks last.
std::int64_t millionths(double score) {
  if (std::isnan(score)) score = -greatest_score;
  return std::llround(std::clamp(score, -greatest_score, greatest_score) * 1e6);
}

std::string one_word(std::string_view text) {
  auto word = text::sanitized(text, text::Lines::join);
  std::ranges::replace(word, ' ', '_');
  return word.empty() ? "_" : word;
}

}  // namespace

std::string ids(const Page& page, const Style& style) {
  std::string text;
  for (const auto& hit : page.hits) {
    if (style.nul)
      std::ranges::copy_if(hit.article.id, std::back_inserter(text), [](char c) { return c != 0; });
    else
      text += text::sanitized(hit.article.id, text::Lines::join);
    text += style.nul ? '\0' : '\n';
  }
  return text;
}

std::string trec(const Page& page, const Style&) {
  std::string text;
  auto last = 2 * millionths(greatest_score);
  for (const auto& hit : page.hits) {
    last = std::min(millionths(hit.score), last - least_step(last));
    const auto size = last < 0 ? -last : last;
    text += fmt::format("{} Q0 {} {} {}{}.{:06} {}\n", one_word(page.qid), one_word(hit.article.id),
                        hit.rank, last < 0 ? "-" : "", size / 1'000'000, size % 1'000'000,
                        program_name);
  }
  return text;
}

}  // namespace news::render
