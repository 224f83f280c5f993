#include "searcher/retrieve/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace news::retrieve {
namespace {

constexpr double grid = 0x1p30;

}  // namespace

double SteadyBm25::get_sumpart(Xapian::termcount within, Xapian::termcount length,
                               Xapian::termcount distinct) const {
  return std::nearbyint(BM25Weight::get_sumpart(within, length, distinct) * grid) / grid;
}

double SteadyBm25::get_maxpart() const {
  // Upwards: a bound below a rounded weight would let the matcher drop an article that belongs.
  return std::ceil(BM25Weight::get_maxpart() * grid) / grid;
}

SteadyBm25* SteadyBm25::clone() const { return new SteadyBm25{}; }

double bm25_rarity(std::size_t documents, std::size_t frequency) {
  const auto known = static_cast<double>(std::min(frequency, documents));
  const auto odds = (static_cast<double>(documents) - known + 0.5) / (known + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

double inverse_frequency(std::size_t documents, std::size_t frequency) {
  const auto all = static_cast<double>(documents);
  return std::max(0.0, std::log((all + 1) / (static_cast<double>(frequency) + 0.5)));
}

}  // namespace news::retrieve
