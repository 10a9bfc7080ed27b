#ifndef CN_SHARED_H
#define CN_SHARED_H

#include "CNcurses.h"

/// Remembers the terminal's modes as they are.
void cn_save_modes(int terminal);
/// What a crash sends to a terminal before it sets the modes back; a terminal of -1 for nothing.
void cn_set_rescue(int terminal, const char *bytes, size_t count);
/// Stops all processes of this job, and returns when they are continued.
void cn_stop_job(void);

#endif
