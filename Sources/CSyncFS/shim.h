#pragma once

#ifdef __linux__
// The system's own header shows this only to programs that ask for GNU's additions before anything else.
extern int syncfs(int descriptor);
#endif
