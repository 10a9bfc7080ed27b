#define _XOPEN_SOURCE_EXTENDED 1
#include "CNcurses.h"
#include <curses.h>

int cn_open(void) { return newterm(NULL, stdout, stdin) != NULL; }
void cn_close(void) { endwin(); }
