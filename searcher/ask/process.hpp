#pragma once

namespace news::ask {

/// Sets up what belongs to the process as a whole: the locale's character set; a closed pipe is an
/// error of write(2) and no signal; Ctrl-C ends the program with status 130; standard streams that
/// the caller had closed are taken, so that no file of an index gets their numbers.
void prepare_process();

}  // namespace news::ask
