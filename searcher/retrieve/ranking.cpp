#include "searcher/retrieve/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace news::retrieve {
namespace {

constexpr double grid = 0x1p30;

/// k1 = 1, b = .5.
using Bm25 = Xapian::BM25Weight;

/// The parameter was chosen by docs/evaluation.md.
class IneB2 : public Xapian::IneB2Weight {
 public:
  IneB2() : Xapian::IneB2Weight{1.5} {}
};

/// A scheme of Xapian whose weights lie on the grid.
template <class Scheme>
class Steady : public Scheme {
 public:
  [[nodiscard]] double get_sumpart(Xapian::termcount within, Xapian::termcount length,
                                   Xapian::termcount distinct) const override {
    return std::nearbyint(Scheme::get_sumpart(within, length, distinct) * grid) / grid;
  }

  [[nodiscard]] double get_maxpart() const override {
    // Upwards: a bound below a rounded weight would let the matcher drop an article that belongs.
    return std::ceil(Scheme::get_maxpart() * grid) / grid;
  }

 private:
  [[nodiscard]] Steady* clone() const override { return new Steady{}; }
};

}  // namespace

void rank_by(Ranking ranking, Xapian::Enquire& enquire) {
  if (ranking == Ranking::bm25)
    enquire.set_weighting_scheme(Steady<Bm25>{});
  else
    enquire.set_weighting_scheme(Steady<IneB2>{});
}

double inverse_frequency(std::size_t documents, std::size_t frequency) {
  const auto all = static_cast<double>(documents);
  return std::max(0.0, std::log((all + 1) / (static_cast<double>(frequency) + 0.5)));
}

}  // namespace news::retrieve
