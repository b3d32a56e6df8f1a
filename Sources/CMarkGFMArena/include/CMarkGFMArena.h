#pragma once

#include <stddef.h>

#include <cmark-gfm.h>

// Memory for one parse at a time on each thread: taking some moves a pointer, and all of it is given back at once.
//
// Whatever cmark-gfm allocates with this allocator dies with `bump_arena_reset` on the same thread. No node, parser or
// string may be used or freed after that, and none may be handed to another thread.

// The allocator to parse with; the same for all threads, each of which has memory of its own behind it.
cmark_mem *bump_arena_allocator(void);

// Ends the life of everything that the calling thread has allocated. All chunks but the first one return to the system,
// so that one huge document does not keep its memory; the first one does so when the thread ends.
void bump_arena_reset(void);

// How many bytes of chunks the calling thread holds.
size_t bump_arena_size(void);
