#include "indexer/article/skipped.hpp"

namespace news {

std::string_view name_of(SkipReason reason) {
  switch (reason) {
    case SkipReason::empty:
      return "empty";
    case SkipReason::no_text:
      return "no text";
    case SkipReason::binary:
      return "binary";
    case SkipReason::malformed:
      return "malformed";
    case SkipReason::truncated:
      return "truncated";
    case SkipReason::too_large:
      return "too large";
    case SkipReason::unreadable:
      return "unreadable";
    case SkipReason::unsupported:
      return "unsupported";
  }
  return "malformed";
}

}  // namespace news
