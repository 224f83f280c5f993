#include "searcher/retrieve/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace news::retrieve {
namespace {

constexpr double grid = 0x1p30;

/// A scheme of Xapian whose weights lie on the grid.
template <class Scheme, class Settings>
class Steady : public Scheme {
 public:
  Steady() : Scheme{Settings::scheme()} {}

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

/// k1 = 1, b = .5.
struct Bm25Settings {
  static Xapian::BM25Weight scheme() { return {}; }
};

/// Chosen by docs/evaluation.md.
struct IneB2Settings {
  static Xapian::IneB2Weight scheme() { return Xapian::IneB2Weight{1.5}; }
};

}  // namespace

void rank_by(Ranking ranking, Xapian::Enquire& enquire) {
  if (ranking == Ranking::bm25)
    enquire.set_weighting_scheme(Steady<Xapian::BM25Weight, Bm25Settings>{});
  else
    enquire.set_weighting_scheme(Steady<Xapian::IneB2Weight, IneB2Settings>{});
}

double inverse_frequency(std::size_t documents, std::size_t frequency) {
  const auto all = static_cast<double>(documents);
  return std::max(0.0, std::log((all + 1) / (static_cast<double>(frequency) + 0.5)));
}

}  // namespace news::retrieve
