#pragma once

#include <string_view>

namespace news::group {

/// Whether a headline announces many stories in one text ("5 things to know for Friday", "World
/// news highlights", "Presseschau"): such a text is a copy of none of them. A live page of one
/// event and "what to know about" it are no digests.
[[nodiscard]] bool is_digest_title(std::string_view title);

}  // namespace news::group
