// The least that a build of such a site costs with cmark-gfm, on one thread:
//
//   floor CONTENT LAYOUT OUTPUT
//
// It reads every .md file below CONTENT, parses and renders the Markdown of each with an arena
// instead of malloc (front matter is skipped), and writes what LAYOUT lists below OUTPUT with plain
// system calls. LAYOUT has a line for each folder ("d PATH") and each file ("f SIZE PATH"), folders
// before what is in them. It prints the wall and CPU time of the three parts, in seconds, as JSON.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

// MARK: The arena: memory is handed out by moving a pointer on, and taken back all at once.

enum { kChunkSize = 8 << 20 };

typedef struct Chunk {
  struct Chunk *next;
  size_t size;
  char bytes[];
} Chunk;

static Chunk *first_chunk, *chunk;
static size_t used;

static Chunk *new_chunk(size_t size) {
  Chunk *made = malloc(sizeof(Chunk) + size);
  if (!made) fail("memory");
  made->next = NULL;
  made->size = size;
  return made;
}

// Every block is preceded by its size, for realloc.
static void *arena_take(size_t size) {
  size_t need = ((size + 15) & ~(size_t)15) + 16;
  while (used + need > chunk->size) {
    if (!chunk->next) chunk->next = new_chunk(need > kChunkSize ? need : kChunkSize);
    chunk = chunk->next;
    used = 0;
  }
  char *block = chunk->bytes + used;
  used += need;
  *(size_t *)block = size;
  return block + 16;
}

static void *arena_calloc(size_t count, size_t size) {
  return memset(arena_take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return arena_take(size);
  size_t had = *(size_t *)((char *)old - 16);
  if (had >= size) return old;
  return memcpy(arena_take(size), old, had);
}

static void arena_free(void *block) { (void)block; }

static void arena_reset(void) {
  chunk = first_chunk;
  used = 0;
}

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

// MARK: Reading

typedef struct {
  char *bytes;
  size_t size;
} File;

static File *files;
static size_t file_count, file_room;

static void read_file(int folder, const char *name) {
  int descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0) fail(name);
  File file = {malloc((size_t)status.st_size + 1), 0};
  if (!file.bytes) fail("memory");
  while (file.size < (size_t)status.st_size) {
    ssize_t got = read(descriptor, file.bytes + file.size, (size_t)status.st_size - file.size);
    if (got <= 0) fail(name);
    file.size += (size_t)got;
  }
  close(descriptor);
  if (file_count == file_room) {
    file_room = file_room ? file_room * 2 : 1024;
    files = realloc(files, file_room * sizeof(File));
    if (!files) fail("memory");
  }
  files[file_count++] = file;
}

static void read_folder(int folder) {
  DIR *listing = fdopendir(folder);
  if (!listing) fail("folder");
  for (struct dirent *entry; (entry = readdir(listing));) {
    const char *name = entry->d_name;
    size_t length = strlen(name);
    if (name[0] == '.') continue;
    if (entry->d_type == DT_DIR) {
      int below = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (below < 0) fail(name);
      read_folder(below);
    } else if (length > 3 && strcmp(name + length - 3, ".md") == 0) {
      read_file(folder, name);
    }
  }
  closedir(listing);
}

// MARK: Markdown

static cmark_syntax_extension *extensions[3];

static void find_extensions(void) {
  const char *names[] = {"table", "strikethrough", "tasklist"};
  cmark_gfm_core_extensions_ensure_registered();
  for (int i = 0; i < 3; i++) {
    extensions[i] = cmark_find_syntax_extension(names[i]);
    if (!extensions[i]) fail(names[i]);
  }
}

// Where the text begins after the line that ends the front matter.
static size_t body_start(File file) {
  if (file.size < 4 || memcmp(file.bytes, "---\n", 4) != 0) return 0;
  char *end = memmem(file.bytes + 3, file.size - 3, "\n---\n", 5);
  return end ? (size_t)(end - file.bytes) + 5 : 0;
}

static size_t render(File file) {
  size_t start = body_start(file);
  arena_reset();
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &arena);
  for (int i = 0; i < 3; i++) cmark_parser_attach_syntax_extension(parser, extensions[i]);
  cmark_parser_feed(parser, file.bytes + start, file.size - start);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html_with_mem(
      document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser), &arena);
  return strlen(html);
}

// MARK: Writing

static void write_file(int folder, const char *path, size_t size, const char *filler) {
  int descriptor = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (descriptor < 0) fail(path);
  for (size_t written = 0; written < size;) {
    ssize_t put = write(descriptor, filler, size - written);
    if (put < 0) fail(path);
    written += (size_t)put;
  }
  close(descriptor);
}

static size_t write_layout(File layout, size_t largest, const char *output) {
  char *filler = malloc(largest + 1);
  if (!filler) fail("memory");
  memset(filler, 'x', largest);
  if (mkdir(output, 0755) != 0 && errno != EEXIST) fail(output);
  int folder = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(output);
  size_t total = 0;
  for (char *line = layout.bytes, *end; (end = strchr(line, '\n')); line = end + 1) {
    *end = 0;
    if (line[0] == 'd') {
      if (mkdirat(folder, line + 2, 0755) != 0) fail(line + 2);
    } else {
      char *path;
      size_t size = strtoul(line + 2, &path, 10);
      write_file(folder, path + 1, size, filler);
      total += size;
    }
  }
  return total;
}

static size_t largest_size(File layout) {
  size_t largest = 0;
  for (char *line = layout.bytes; line && *line;) {
    size_t size = line[0] == 'f' ? strtoul(line + 2, NULL, 10) : 0;
    if (size > largest) largest = size;
    line = strchr(line, '\n');
    if (line) line++;
  }
  return largest;
}

// MARK: The parts, timed

typedef struct {
  double wall, processor;
} Moment;

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static Moment now(void) {
  return (Moment){seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID)};
}

static void report(const char *name, Moment start, Moment end, const char *after) {
  printf("\"%s\": {\"wall\": %.6f, \"cpu\": %.6f}%s", name, end.wall - start.wall,
         end.processor - start.processor, after);
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: floor CONTENT LAYOUT OUTPUT\n");
    return 64;
  }
  read_file(AT_FDCWD, arguments[2]);
  File layout = files[--file_count];
  layout.bytes[layout.size] = 0;
  first_chunk = chunk = new_chunk(kChunkSize);
  find_extensions();

  Moment start = now();
  int folder = open(arguments[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(arguments[1]);
  read_folder(folder);
  Moment read = now();
  size_t input = 0, html = 0;
  for (size_t i = 0; i < file_count; i++) {
    input += files[i].size;
    html += render(files[i]);
  }
  Moment rendered = now();
  size_t output = write_layout(layout, largest_size(layout), arguments[3]);
  Moment written = now();

  printf("{");
  report("read", start, read, ", ");
  report("markdown", read, rendered, ", ");
  report("write", rendered, written, ", ");
  printf("\"files\": %zu, \"input\": %zu, \"html\": %zu, \"output\": %zu}\n", file_count, input,
         html, output);
  return 0;
}
