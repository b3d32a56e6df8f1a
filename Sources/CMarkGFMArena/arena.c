#include "CMarkGFMArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Chunks hold blocks one behind the other: 8 bytes that say how much room the block has, then its room, which starts at
// a multiple of 16. Blocks that are freed wait in lists by their size, for when the chunk is full.
enum { header = 8, first_size = 256 * 1024, small = 1024, lists = small / 16 + 64 };

typedef struct chunk {
  struct chunk *previous;
  size_t size; // of the whole chunk
} chunk;

// The newest chunk, where the room of its next block starts, where the chunk ends; all null as long as the thread has none.
static _Thread_local chunk *newest;
static _Thread_local char *cursor, *limit;
static _Thread_local void *freed[lists];
// Holds a thread's first chunk, so that it is freed with the thread.
static pthread_key_t first_chunk;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void make_key(void) { pthread_key_create(&first_chunk, free); }
static size_t *room_of(void *block) { return (size_t *)block - 1; }

// Small blocks are listed by their exact size, others are powers of two.
static size_t list_of(size_t size) {
  return size < small ? size / 16 : small / 16 + 63 - (size_t)__builtin_clzll(size);
}

static void open_chunk(chunk *opened) {
  newest = opened;
  cursor = (char *)(opened + 2);
  limit = (char *)opened + opened->size;
}

// Each chunk is twice as large as the one before.
static void add_chunk(size_t needed) {
  size_t size = newest ? newest->size * 2 : first_size;
  while (size < needed + 2 * sizeof(chunk)) size *= 2;
  chunk *added = malloc(size);
  if (!added) abort(); // as cmark-gfm itself does
  *added = (chunk){newest, size};
  if (!newest && !pthread_once(&once, make_key)) pthread_setspecific(first_chunk, added);
  open_chunk(added);
}

static void *take(size_t room) {
  if (room > SIZE_MAX / 8) abort();
  size_t size = (room + header + 15) & ~(size_t)15;
  if (size > small) size = (size_t)1 << (64 - __builtin_clzll(size - 1));
  if ((size_t)(limit - cursor) < size) {
    void **again = freed[list_of(size)];
    if (again) return freed[list_of(size)] = *again, again;
    add_chunk(size);
  }
  *room_of(cursor) = size - header;
  cursor += size;
  return cursor - size;
}

static void *arena_calloc(size_t count, size_t size) {
  return memset(take(count * size), 0, count * size);
}

static void arena_free(void *block) {
  if (!block) return;
  size_t list = list_of(*room_of(block) + header);
  *(void **)block = freed[list];
  freed[list] = block;
}

static void *arena_realloc(void *old, size_t room) {
  if (!old) return take(room);
  if (room <= *room_of(old)) return old;
  void *moved = memcpy(take(room), old, *room_of(old));
  arena_free(old);
  return moved;
}

cmark_mem *bump_arena_allocator(void) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}

void bump_arena_reset(void) {
  for (chunk *last; newest && (last = newest)->previous; free(last)) newest = last->previous;
  if (newest) open_chunk(newest);
  memset(freed, 0, sizeof freed);
}

size_t bump_arena_size(void) {
  size_t size = 0;
  for (chunk *each = newest; each; each = each->previous) size += each->size;
  return size;
}
