#pragma once

#include <string_view>

#include "common/base/error.hpp"
#include "common/base/exit_code.hpp"

namespace news {

/// Prints "program: what" and, where there is one, "  hint: ..." on stderr, control characters
/// replaced (errors quote input), and gives ExitCode::error.
ExitCode report(std::string_view program, const Error& error);

/// One line of talk on stderr: "program: note"; control characters replaced.
void note(std::string_view program, std::string_view text);

/// Lets a fault of memory (SIGSEGV and the like, as a damaged index can cause inside Xapian) call
/// `handler`, on a stack of its own. Only in a release: else a debugger or a sanitizer wants it.
void on_fault(void (*handler)(int));

/// For such a handler: says that the program cannot go on, and ends it with ExitCode::error.
[[noreturn]] void end_by_fault(std::string_view program, int signal);

/// What ends a process is not caught any more; for a child whose death is to be seen.
void leave_faults();

}  // namespace news
