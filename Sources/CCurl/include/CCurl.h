#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>

// The part of libcurl that fetching needs. The library is opened when it is first asked for: linking
// it would cost every start of the program several milliseconds.

typedef struct ccurl_session ccurl_session;

// Takes bytes; returns how many it took, and fewer than it was given to end the transfer.
typedef size_t (*ccurl_take)(char *bytes, size_t size, size_t count, void *context);

// Says whether to go on; asked for about once a second, also when nothing comes.
typedef int (*ccurl_goes_on)(void *context);

// NULL where the library is not there.
ccurl_session *ccurl_open(void);
void ccurl_close(ccurl_session *session);

// Fetches one address, without following it anywhere, and gives libcurl's own code; 0 is success.
// `fields` are lines of the request's head, ended by NULL. The time is in milliseconds.
int ccurl_get(ccurl_session *session, const char *url, const char *const *fields,
              const char *user_agent, long connect_time, ccurl_goes_on goes_on,
              ccurl_take take_head, ccurl_take take_body, void *context);

// Of the last answer: its status, and where it sends on to, NULL for nowhere.
long ccurl_status(ccurl_session *session);
const char *ccurl_redirect(ccurl_session *session);

// libcurl's words for a code.
const char *ccurl_words(ccurl_session *session, int code);

#endif
