#pragma once

namespace news {

/// How both programs end; an interface for scripts, so the values never change.
enum class ExitCode : int {
  success = 0,       ///< Something matched; everything was indexed.
  nothing = 1,       ///< Nothing matched; some inputs were skipped.
  error = 2,         ///< Usage, query, input/output or index error.
  interrupted = 130  ///< Ctrl-C, as a shell reports it.
};

}  // namespace news
