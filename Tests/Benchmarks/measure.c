// Runs a program and says what it cost: measure REPORT PROGRAM [ARGUMENT...]
//
// A process starts with the peak memory of the process that made it, so a large parent would hide
// the peak of a small child. This one is small. It writes wall, user and system time in seconds and
// the peak memory in KiB to the file REPORT, and ends as the program did.

#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double seconds(struct timeval time) {
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: measure REPORT PROGRAM [ARGUMENT...]\n");
    return 64;
  }
  struct timespec start, end;
  struct rusage usage;
  pid_t child;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int problem = posix_spawnp(&child, arguments[2], NULL, NULL, arguments + 2, environ);
  if (problem != 0) {
    fprintf(stderr, "measure: %s: %s\n", arguments[2], strerror(problem));
    return 127;
  }
  if (wait4(child, &status, 0, &usage) < 0) return 1;
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *report = fopen(arguments[1], "w");
  if (!report) return 1;
  double wall = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  fprintf(report, "%.6f %.6f %.6f %ld\n", wall, seconds(usage.ru_utime), seconds(usage.ru_stime),
          usage.ru_maxrss);
  fclose(report);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
