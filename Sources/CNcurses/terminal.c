#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "shared.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

enum { paste_begins = KEY_MAX + 1, paste_ends = KEY_MAX + 2 };

// Bracketed paste on; and no reordering of right-to-left text, which is laid out already.
static const char extras_on[] = "\033[?2004h\033[8l";
static const char extras_off[] = "\033[?2004l\033[8h";

static FILE *keys;
static int is_utf8;
static int reads_wheel;
static struct { int foreground, background; } pairs[64];
static int pair_count;

// A terminal without colours, such as a vt100, is told nothing that it may print instead.
static int understands_modes(void) {
  return has_colors();
}

static void choose_locale(void) {
  setlocale(LC_ALL, "");
  const char *charset = nl_langinfo(CODESET);
  is_utf8 = strcmp(charset, "UTF-8") == 0 || strcmp(charset, "utf8") == 0;
  // The C locale says nothing of the terminal, which most likely shows UTF-8.
  if (!is_utf8 && (strcmp(charset, "ANSI_X3.4-1968") == 0 || strcmp(charset, "US-ASCII") == 0)) {
    if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
  }
}

static void enter(void) {
  raw();
  noecho();
  nonl();
  // Off and on: after a stop curses believes that it is on still, and the terminal that it is off.
  keypad(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  if (understands_modes()) cn_send(extras_on, sizeof extras_on - 1);
  if (reads_wheel) {
    mousemask(BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    mouseinterval(0);
  }
}

static void leave(void) {
  if (reads_wheel) mousemask(0, NULL);
  if (understands_modes()) cn_send(extras_off, sizeof extras_off - 1);
  curs_set(1);
  endwin();
}

// What gives the terminal back when there is no time for curses.
static void prepare_rescue(void) {
  char rescue[256] = "";
  size_t room = sizeof rescue - 1;
  const char *names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
  if (understands_modes()) strncat(rescue, extras_off, room);
  if (reads_wheel) strncat(rescue, "\033[?1000l\033[?1006l", room - strlen(rescue));
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    const char *sequence = tigetstr((char *)names[index]);
    if (sequence && sequence != (char *)-1) strncat(rescue, sequence, room - strlen(rescue));
  }
  cn_set_rescue(STDOUT_FILENO, rescue, strlen(rescue));
}

void cn_leave(void) {
  leave();
  cn_set_rescue(-1, "", 0);
}

void cn_enter(void) {
  prepare_rescue();
  enter();
  cn_resize();
  cn_touch();
}

enum cn_opening cn_open(int wheel) {
  if (!isatty(STDOUT_FILENO)) return CN_NO_TERMINAL;
  keys = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "r");
  if (!keys) return CN_NO_TERMINAL;
  choose_locale();
  cn_save_modes(STDOUT_FILENO);
  set_escdelay(25);
  if (!newterm(NULL, stdout, keys)) return CN_UNKNOWN_TERMINAL;
  const char *move = tigetstr("cup");
  if (!move || move == (char *)-1) {
    endwin();
    return CN_UNKNOWN_TERMINAL;
  }
  reads_wheel = wheel;
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  define_key("\033[200~", paste_begins);
  define_key("\033[201~", paste_ends);
  cn_enter();
  return CN_OPENED;
}

void cn_suspend(void) {
  cn_leave();
  cn_stop_job();
  cn_enter();
}

int cn_input(void) { return fileno(keys); }
int cn_is_utf8(void) { return is_utf8; }
int cn_colors(void) { return has_colors() ? COLORS : 0; }
int cn_rows(void) { return LINES; }
int cn_columns(void) { return COLS; }
int cn_width(wchar_t character) { return wcwidth(character); }

void cn_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resizeterm(size.ws_row, size.ws_col);
}

void cn_clear_row(int row) {
  short none = 0;
  attr_set(A_NORMAL, none, NULL);
  if (move(row, 0) == OK) clrtoeol();
}

static short pair(int foreground, int background) {
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  for (int index = 0; index < pair_count; index++)
    if (pairs[index].foreground == foreground && pairs[index].background == background)
      return (short)(index + 1);
  if (pair_count + 1 >= COLOR_PAIRS || pair_count + 1 >= 64) return 0;
  pairs[pair_count].foreground = foreground;
  pairs[pair_count].background = background;
  pair_count++;
  init_pair((short)pair_count, (short)foreground, (short)background);
  return (short)pair_count;
}

void cn_put(int row, int column, const wchar_t *text, int count, int look, int foreground,
            int background) {
  attr_t attributes = A_NORMAL;
  if (look & CN_BOLD) attributes |= A_BOLD;
  if (look & CN_DIM) attributes |= A_DIM;
#ifdef A_ITALIC
  if (look & CN_ITALIC) attributes |= A_ITALIC;
#endif
  if (look & CN_UNDERLINE) attributes |= A_UNDERLINE;
  if (look & CN_REVERSE) attributes |= A_REVERSE;
  attr_set(attributes, pair(foreground, background), NULL);
  mvaddnwstr(row, column, text, count);
}

void cn_show(int row, int column) {
  curs_set(row >= 0);
  if (row >= 0) move(row, column);
  refresh();
}

void cn_touch(void) { clearok(curscr, TRUE); }

// A sequence that no key is known for is taken whole: its letters were never typed.
static int rest_of_sequence(void) {
  wint_t next;
  if (get_wch(&next) == ERR) return 0;
  if (next != L'[' && next != L'O') {
    unget_wch((wchar_t)next);
    return 0;
  }
  wint_t first = next;
  if (get_wch(&next) == ERR) {
    unget_wch((wchar_t)first);
    return 0;
  }
  for (int length = 0; first == L'[' && length < 32; length++) {
    if (next >= 0x40 && next <= 0x7e) break;
    if (get_wch(&next) == ERR) break;
  }
  return 1;
}

static enum cn_key wheel_turn(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return CN_OTHER;
  if (event.bstate & BUTTON4_PRESSED) return CN_WHEEL_UP;
#ifdef BUTTON5_PRESSED
  if (event.bstate & BUTTON5_PRESSED) return CN_WHEEL_DOWN;
#endif
  return CN_OTHER;
}

enum cn_key cn_read(unsigned *value) {
  wint_t key;
  int found = get_wch(&key);
  if (found == ERR) return CN_NOTHING;
  *value = key;
  if (found != KEY_CODE_YES) {
    if (key == 27 && rest_of_sequence()) return CN_OTHER;
    return CN_CHARACTER;
  }
  switch (key) {
  case KEY_UP: return CN_UP;
  case KEY_DOWN: return CN_DOWN;
  case KEY_LEFT: return CN_LEFT;
  case KEY_RIGHT: return CN_RIGHT;
  case KEY_PPAGE: return CN_PAGE_UP;
  case KEY_NPAGE: return CN_PAGE_DOWN;
  case KEY_HOME: case KEY_FIND: return CN_HOME;
  case KEY_END: case KEY_SELECT: return CN_END;
  case KEY_DC: return CN_DELETE;
  case KEY_BACKSPACE: return CN_BACKSPACE;
  case KEY_BTAB: return CN_BACK_TAB;
  case KEY_ENTER: return CN_ENTER;
  case KEY_MOUSE: return wheel_turn();
  case paste_begins: return CN_PASTE_BEGINS;
  case paste_ends: return CN_PASTE_ENDS;
  default: break;
  }
  if (key >= (wint_t)KEY_F(1) && key <= (wint_t)KEY_F(24)) {
    *value = key - KEY_F0;
    return CN_FUNCTION;
  }
  return CN_OTHER;
}

void cn_send(const char *bytes, size_t count) {
  fflush(stdout);
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}
