#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <xapian.h>

#include "common/base/result.hpp"

namespace news::index {

/// What a Xapian exception is to us.
[[nodiscard]] Error error_from(const Xapian::Error& thrown);

template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<Result<T>> = true;

/// Runs work that talks to Xapian and turns what Xapian throws into an Error.
/// This is the one place in the house that catches Xapian::Error.
///
/// doing: what we were at, for the message: "opening news.idx".
/// work: gives a T (the result is Result<T>) or a Result<T> (passed through).
template <class Work>
[[nodiscard]] auto guarded(std::string_view doing, Work&& work) {
  using Gives = std::invoke_result_t<Work>;
  if constexpr (is_result<Gives>) {
    try {
      return std::forward<Work>(work)();
    } catch (const Xapian::Error& thrown) {
      return Gives{at(doing, error_from(thrown))};
    }
  } else {
    try {
      if constexpr (std::is_void_v<Gives>) {
        std::forward<Work>(work)();
        return Result<void>{};
      } else {
        return Result<Gives>{std::forward<Work>(work)()};
      }
    } catch (const Xapian::Error& thrown) {
      return Result<Gives>{at(doing, error_from(thrown))};
    }
  }
}

}  // namespace news::index
