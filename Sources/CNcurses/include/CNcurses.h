#ifndef CNCURSES_H
#define CNCURSES_H

#include <stddef.h>
#include <wchar.h>

/// What cn_open may find.
enum cn_opening {
  CN_OPENED = 0,
  /// Standard output is no terminal, or there is none to read keys from.
  CN_NO_TERMINAL = 1,
  /// TERM names a terminal that nothing is known of, or one that cannot move its cursor.
  CN_UNKNOWN_TERMINAL = 2
};

/// What cn_read may find; for keys that are no character.
enum cn_key {
  CN_NOTHING = 0,
  CN_CHARACTER = 1,
  CN_UP,
  CN_DOWN,
  CN_LEFT,
  CN_RIGHT,
  CN_PAGE_UP,
  CN_PAGE_DOWN,
  CN_HOME,
  CN_END,
  CN_DELETE,
  CN_BACKSPACE,
  CN_BACK_TAB,
  CN_ENTER,
  /// The value is the key's number.
  CN_FUNCTION,
  CN_PASTE_BEGINS,
  CN_PASTE_ENDS,
  CN_WHEEL_UP,
  CN_WHEEL_DOWN,
  /// A key that nothing is known of.
  CN_OTHER
};

/// How cells look, beside their colours; to be added up.
enum cn_look {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_ITALIC = 4,
  CN_UNDERLINE = 8,
  CN_REVERSE = 16
};

/// Takes over the terminal; see cn_opening. With `wheel`, the mouse wheel is read too.
enum cn_opening cn_open(int wheel);
/// Gives the terminal back as it was, until cn_enter.
void cn_leave(void);
/// Takes the terminal over again.
void cn_enter(void);
/// Gives the terminal back, stops all processes of this job, and takes it over again when continued.
void cn_suspend(void);

/// The descriptor that keys arrive on.
int cn_input(void);
/// True where the locale's character set is UTF-8.
int cn_is_utf8(void);
/// How many colours the terminal has; 0 for none.
int cn_colors(void);
/// The screen's size in cells.
int cn_rows(void);
int cn_columns(void);
/// Asks the terminal for its size, and takes it on.
void cn_resize(void);

/// Empties a row.
void cn_clear_row(int row);
/// Writes wide characters; a colour of -1 is the terminal's own.
void cn_put(int row, int column, const wchar_t *text, int count, int look, int foreground,
            int background);
/// Sends what changed, and shows the cursor at a cell; a row of -1 hides it.
void cn_show(int row, int column);
/// Makes the next cn_show send everything.
void cn_touch(void);
/// How many cells a character takes; -1 where the terminal's library has no width for it.
int cn_width(wchar_t character);

/// The next key, without waiting; see cn_key. `value` is a character's code point.
enum cn_key cn_read(unsigned *value);
/// Sends bytes to the terminal that draw nothing, such as a text for its clipboard.
void cn_send(const char *bytes, size_t count);

/// From now on signals are written as bytes to a pipe, whose end to read from is returned; -1 where
/// there is no pipe to be had. A signal that tells of a crash gives the terminal back first.
int cn_watch_signals(void);
/// Ends the process as `signal` would have done.
void cn_die(int signal);

#endif
