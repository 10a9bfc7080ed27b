#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "CPseudoTerminal.h"

#include <unistd.h>
#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

extern char **environ;

int cp_start(char *const arguments[], char *const environment[], int columns, int rows,
             int *process) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal;
  *process = forkpty(&terminal, NULL, NULL, &size);
  if (*process < 0) return -1;
  if (*process == 0) {
    environ = (char **)environment;
    execvp(arguments[0], arguments);
    _exit(127);
  }
  return terminal;
}
