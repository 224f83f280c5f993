#include "searcher/retrieve/significant.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>

#include "common/text/utf8.hpp"
#include "searcher/retrieve/ranking.hpp"
#include "searcher/retrieve/stop_words.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 10;
constexpr std::size_t headline_counts = 2;

struct Count {
  std::map<std::string, std::size_t> forms{};
  double share = 0;  ///< Of the words of the samples.
  std::size_t samples = 0;
};

/// How often each stem stands in one article.
using Within = std::map<std::string, std::map<std::string, std::size_t>>;

/// Stop words of one article after the other, each looked up once.
class StopWords {
 public:
  bool contain(const std::string& form, const std::string& language) {
    auto& known = known_[language];
    const auto found = known.find(form);
    if (found != known.end()) return found->second;
    return known[form] = is_stop_word(form, language.empty() ? "en" : language);
  }

 private:
  std::map<std::string, std::unordered_map<std::string, bool>> known_{};
};

bool says_something(const analysis::Token& token, const std::string& language, StopWords& stops) {
  if (token.unspaced) return token.joined;
  if (token.joined || token.elided || token.form.size() < 2) return false;
  return !stops.contain(token.form, language);
}

void count(std::string_view text, const std::string& language, std::size_t times, Within& within,
           StopWords& stops, analysis::Analyzer& analyzer) {
  const auto head =
      text.size() <= most_bytes ? text : text.substr(0, text::character_boundary(text, most_bytes));
  analyzer.analyze(head, language, [&](const analysis::Token& token) {
    if (says_something(token, language, stops)) within[token.stem][token.form] += times;
  });
}

class Counts {
 public:
  void add(const Sample& sample, analysis::Analyzer& analyzer) {
    const auto& article = *sample.article;
    Within within;
    count(article.title, article.language, headline_counts, within, stops_, analyzer);
    count(article.body, article.language, 1, within, stops_, analyzer);
    std::size_t length = 0;
    std::map<std::string_view, std::size_t> times;
    for (const auto& [stem, forms] : within)
      for (const auto& [form, often] : forms) {
        length += often;
        times[stem] += often;
      }
    for (const auto& [stem, forms] : within) {
      auto& known = by_stem[stem];
      known.share += sample.share * static_cast<double>(times[stem]) / static_cast<double>(length);
      ++known.samples;
      for (const auto& [form, often] : forms) known.forms[form] += often;
    }
  }

  std::map<std::string, Count> by_stem{};

 private:
  StopWords stops_{};
};

std::string usual_form(const std::map<std::string, std::size_t>& forms) {
  const auto usual = std::ranges::max_element(
      forms, {}, [](const auto& form_and_count) { return form_and_count.second; });
  return usual->first;
}

}  // namespace

std::vector<SignificantWord> significant_words(std::span<const Sample> samples,
                                               const SignificantWish& wish, Vocabulary& words) {
  Counts counts;
  for (const auto& sample : samples) counts.add(sample, words.analyzer());
  for (const auto& stem : wish.without_stems) counts.by_stem.erase(stem);
  std::vector<SignificantWord> found;
  for (const auto& [stem, count] : counts.by_stem) {
    if (count.samples < wish.least_samples) continue;
    const auto articles = words.frequency(schema::stem_term(schema::Field::text, stem));
    if (articles < wish.least_articles) continue;
    const auto weight = std::pow(count.share, wish.frequency_power) *
                        inverse_frequency(words.documents(), articles);
    if (weight > 0) found.push_back({usual_form(count.forms), stem, weight, articles});
  }
  std::ranges::stable_sort(found, std::greater{}, &SignificantWord::weight);
  if (found.size() > wish.most) found.resize(wish.most);
  const auto heaviest = found.empty() ? 1 : found.front().weight;
  for (auto& word : found) word.weight /= heaviest;
  return found;
}

Lowered any_weighted(std::span<const SignificantWord> words, double scale) {
  using Op = Xapian::Query;
  std::vector<Op> parts;
  for (const auto& word : words)
    parts.emplace_back(Op::OP_SCALE_WEIGHT, Op{schema::stem_term(schema::Field::text, word.stem)},
                       word.weight * scale);
  return {Op{Op::OP_OR, parts.begin(), parts.end()}, true};
}

}  // namespace news::retrieve
