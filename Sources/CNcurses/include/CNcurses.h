#ifndef CNCURSES_H
#define CNCURSES_H

/// Starts curses on the terminal; 0 when the terminal type is unknown.
int cn_open(void);
/// Gives the terminal back.
void cn_close(void);

#endif
