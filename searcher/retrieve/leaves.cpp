#include "searcher/retrieve/leaves.hpp"

#include <variant>

namespace news::retrieve {
namespace {

enum class Down { to_parts, to_leaves };

class Walk {
 public:
  Walk(const See& see, Down down) : see_{see}, down_{down} {}

  void over(const query::Query& query, bool wanted) const {
    if (const auto* all = std::get_if<query::And>(&query.node))
      each(all->parts, wanted);
    else if (const auto* any = std::get_if<query::Or>(&query.node))
      each(any->parts, wanted);
    else if (const auto* without = std::get_if<query::Without>(&query.node))
      first_wanted(without->parts, wanted);
    else if (down_ == Down::to_parts || !into(query, wanted))
      see_(query, wanted);
  }

 private:
  /// False for a leaf.
  [[nodiscard]] bool into(const query::Query& query, bool wanted) const {
    if (const auto* near = std::get_if<query::Near>(&query.node)) {
      if (near->proximity == query::Proximity::not_within)
        first_wanted(near->parts, wanted);
      else
        each(near->parts, wanted);
    } else if (const auto* often = std::get_if<query::AtLeast>(&query.node)) {
      each(often->parts, wanted);
    } else if (const auto* early = std::get_if<query::FirstWords>(&query.node)) {
      each(early->parts, wanted);
    } else {
      return false;
    }
    return true;
  }

  void each(const std::vector<query::Query>& parts, bool wanted) const {
    for (const auto& part : parts) over(part, wanted);
  }

  void first_wanted(const std::vector<query::Query>& parts, bool wanted) const {
    for (std::size_t i = 0; i < parts.size(); ++i) over(parts[i], wanted && i == 0);
  }

  const See& see_;
  Down down_;
};

struct FieldOf {
  template <class Leaf>
  schema::Field operator()(const Leaf& leaf) const {
    if constexpr (requires { leaf.field; })
      return leaf.field;
    else
      return schema::Field::text;
  }
};

}  // namespace

bool is_wordy(const query::Query& leaf) {
  return std::holds_alternative<query::Word>(leaf.node) ||
         std::holds_alternative<query::Phrase>(leaf.node) ||
         std::holds_alternative<query::Wildcard>(leaf.node) ||
         std::holds_alternative<query::Capitals>(leaf.node) ||
         std::holds_alternative<query::Fuzzy>(leaf.node);
}

schema::Field field_of(const query::Query& leaf) { return std::visit(FieldOf{}, leaf.node); }

void each_part(const query::Query& query, const See& see) {
  Walk{see, Down::to_parts}.over(query, true);
}

void each_leaf(const query::Query& query, const See& see) {
  Walk{see, Down::to_leaves}.over(query, true);
}

}  // namespace news::retrieve
