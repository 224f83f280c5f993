#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "searcher/evaluate/qrels.hpp"

namespace news::evaluate {

/// How good a ranking of documents is for one topic, 0 to 1. Relevant is a grade of 1 or more; what
/// nobody judged is not relevant. A topic without a relevant document scores 0: leave it out.
///
/// ranking: ids, best first, each once.
using Measured = double (*)(std::span<const std::string> ranking, const Grades& grades);

/// The mean over the relevant documents of the precision at the rank of each, 0 for one that was
/// not found. Its mean over topics is MAP. Buckley and Voorhees, "Evaluating evaluation measure
/// stability", SIGIR 2000; trec_eval's map.
[[nodiscard]] double average_precision(std::span<const std::string> ranking, const Grades& grades);

/// The sum over the first ten ranks r of grade / log2(r + 1), divided by that of the best ranking
/// there can be of what was judged. The gain is the grade itself, not 2^grade - 1. Jarvelin and
/// Kekalainen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002, with
/// the discount of trec_eval's ndcg_cut_10.
[[nodiscard]] double ndcg_at_10(std::span<const std::string> ranking, const Grades& grades);

/// The share of relevant documents among the first ten; a shorter ranking is divided by ten all the
/// same. trec_eval's P_10.
[[nodiscard]] double precision_at_10(std::span<const std::string> ranking, const Grades& grades);

/// 1 where the first document is relevant. trec_eval's success_1.
[[nodiscard]] double success_at_1(std::span<const std::string> ranking, const Grades& grades);

/// 1 over the rank of the first relevant document, 0 where none was found. Its mean over topics is
/// MRR. Voorhees, "The TREC-8 question answering track report", 1999; trec_eval's recip_rank.
[[nodiscard]] double reciprocal_rank(std::span<const std::string> ranking, const Grades& grades);

/// The share of the relevant documents that is among the first hundred. trec_eval's recall_100.
[[nodiscard]] double recall_at_100(std::span<const std::string> ranking, const Grades& grades);

struct Measure {
  std::string_view name{};         ///< For programs: trec_eval's.
  std::string_view label{};        ///< For people, of the mean over topics.
  std::string_view short_label{};  ///< For people, of one topic.
  Measured of = nullptr;
};

/// THE table of measures, in the order in which they are shown.
inline constexpr std::array measures{
    Measure{"map", "MAP", "AP", average_precision},
    Measure{"ndcg_cut_10", "nDCG@10", "nDCG@10", ndcg_at_10},
    Measure{"P_10", "P@10", "P@10", precision_at_10},
    Measure{"success_1", "S@1", "S@1", success_at_1},
    Measure{"recip_rank", "MRR", "RR", reciprocal_rank},
    Measure{"recall_100", "recall@100", "R@100", recall_at_100},
};

/// One number for each row of `measures`.
using Values = std::array<double, measures.size()>;

}  // namespace news::evaluate
