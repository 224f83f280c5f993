// Small files and entries that the programs wrote and read again, changed by anybody: read or
// refused; what is read can be written and read again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/build/manifest.hpp"
#include "searcher/ask/alert_state.hpp"
#include "searcher/query/saved.hpp"
#include "tests/fuzz/law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using news::fuzz::require;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  if (const auto state = news::ask::parse_state(text)) {
    const auto again = news::ask::parse_state(news::ask::show_state(*state));
    require(again && *again == *state, "the state of an alert survives");
  } else {
    require(!state.error().what.empty(), "a refusal says what");
  }
  if (const auto entry = news::build::read_entry(text)) {
    const auto again = news::build::read_entry(news::build::write_entry(*entry));
    require(again && *again == *entry, "an entry of the manifest survives");
  }
  require(news::query::query_of_file(text).find('\n') == std::string_view::npos,
          "a saved query is one line");
  return 0;
}
