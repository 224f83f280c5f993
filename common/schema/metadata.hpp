#pragma once

#include <string>
#include <string_view>

namespace news::schema {

/// Keys of the index's metadata.
namespace metadata {
inline constexpr std::string_view schema = "schema";      ///< The layout's version, decimal.
inline constexpr std::string_view analysis = "analysis";  ///< analysis::write_settings.
inline constexpr std::string_view program = "program";    ///< "newsearch 0.1.0": who wrote it.
inline constexpr std::string_view input_prefix =
    "input:";  ///< + key of an input: what was read from it (the manifest).
inline constexpr std::string_view learned_prefix =
    "learned:";  ///< + 16 hex digits of the outlet's hash: its furniture, as clean::write_learned.
inline constexpr std::string_view stories =
    "stories";  ///< "1" where articles are grouped into stories; else there is none.
inline constexpr std::string_view places_prefix =
    "places:";  ///< + number of a chunk: schema::pack_places.
inline constexpr std::string_view compacted =
    "compacted";  ///< How large the tables were when they were last written whole: build::Growth.
}  // namespace metadata

}  // namespace news::schema
