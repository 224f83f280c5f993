#pragma once

#include <cstddef>

#include <xapian.h>

#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// Makes an Enquire rank by a scheme of Xapian, but with every weight rounded to a multiple of
/// 2^-30. Sums of such numbers are exact in a double, in whatever order they are added, so that
/// equal articles score equally in any shard. Plain BM25 did not: of 300 random indexes of 60
/// articles, 164 gave another order on two or three shards than on one.
///
/// Over the remote backend they pass as Xapian's own (name and parameters are unchanged).
///
/// Only the schemes of Ranking are offered. With LMWeight, PL2PlusWeight, IfB2Weight and BB2Weight
/// of Xapian 1.4 a word that stands everywhere outweighs a rare one, or nothing is found: the tests
/// hold it.
void rank_by(Ranking ranking, Xapian::Enquire& enquire);

/// Inverse document frequency: log((N + 1) / (df + .5)), never negative. For the choice of
/// passages, and to scale several terms to one common weight whatever the scheme.
[[nodiscard]] double inverse_frequency(std::size_t documents, std::size_t frequency);

}  // namespace news::retrieve
