#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

/// Starts a program on a new terminal of so many cells; returns the terminal's other end, and -1
/// where there is none. Swift cannot call forkpty.
int cp_start(char *const arguments[], char *const environment[], int columns, int rows,
             int *process);

#endif
