#include "indexer/build/make_document.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using news::build::Analysed;
using news::build::make_document;
using news::build::refusal_of;

namespace {

Analysed small() {
  Analysed analysed;
  analysed.id_term = "Qé";
  analysed.words = {{"Zete", 3, {}}, {"ete", 3, {1, 104}}};
  analysed.boolean_terms = {"Qé"};
  analysed.values = {{2, "x"}};
  analysed.data = "données";
  return analysed;
}

}  // namespace

TEST_CASE("A document holds what was analysed", "[build][document]") {
  const auto document = make_document(small());

  CHECK(document.get_data() == "données");
  CHECK(document.get_value(2) == "x");
  auto term = document.termlist_begin();
  CHECK(*term == "Qé");
  CHECK(term.get_wdf() == 0);
  ++term;
  CHECK(*term == "Zete");
  CHECK(term.get_wdf() == 3);
  CHECK(term.positionlist_count() == 0);
  ++term;
  CHECK(*term == "ete");
  CHECK(term.get_wdf() == 3);
  const std::vector<Xapian::termpos> positions(term.positionlist_begin(), term.positionlist_end());
  CHECK(positions == std::vector<Xapian::termpos>{1, 104});
}

TEST_CASE("What Xapian would refuse is named before it is written", "[build][document]") {
  auto analysed = small();
  std::string why;
  SECTION("a word too long for glass") {
    analysed.words.push_back({std::string(246, 'x'), 1, {}});
    why = "a word of 246 bytes";
  }
  SECTION("zero bytes count twice") {
    analysed.boolean_terms.push_back(std::string(123, '\0'));
    why = "a value of 123 bytes";
  }
  SECTION("an empty term") {
    analysed.boolean_terms.push_back("");
    why = "a value of 0 bytes";
  }
  SECTION("more data than glass can compress") {
    analysed.data.assign((64u << 20) + 1, 'x');
    why = "67108865 bytes of text; an article may have 67108864";
  }
  CHECK(refusal_of(analysed) == why);
}

TEST_CASE("What fits is not refused", "[build][document]") {
  auto analysed = small();
  analysed.words.push_back({std::string(245, 'x'), 1, {}});
  CHECK_FALSE(refusal_of(analysed));
}
