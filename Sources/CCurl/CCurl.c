#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

// Numbers of libcurl's interface, which have not changed since each was made and never will
// (curl's ABI policy). Writing them here spares the library's headers at build time.
enum {
  option_write_data = 10001, option_url = 10002, option_user_agent = 10018,
  option_fields = 10023, option_head_data = 10029, option_write = 20011, option_head = 20079,
  option_coding = 10102, option_no_signal = 99, option_connect_time = 156,
  option_protocols = 181, option_is_silent = 43, option_progress = 20219,
  option_progress_data = 10057,
  info_status = 0x200000 + 2, info_redirect = 0x100000 + 31,
  only_http_and_https = 3, global_all = 3
};

struct ccurl_session { void *handle; };

static struct {
  int (*global_init)(long);
  void *(*init)(void);
  void (*cleanup)(void *);
  void (*reset)(void *);
  int (*setopt)(void *, int, ...);
  int (*perform)(void *);
  int (*getinfo)(void *, int, ...);
  const char *(*strerror)(int);
  void *(*append)(void *, const char *);
  void (*free_all)(void *);
  int is_loaded;
} curl;

static void load(void) {
  const char *names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib",
                         "/usr/lib/libcurl.4.dylib", "libcurl.so", NULL};
  void *library = NULL;
  for (int i = 0; names[i] && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  *(void **)&curl.global_init = dlsym(library, "curl_global_init");
  *(void **)&curl.init = dlsym(library, "curl_easy_init");
  *(void **)&curl.cleanup = dlsym(library, "curl_easy_cleanup");
  *(void **)&curl.reset = dlsym(library, "curl_easy_reset");
  *(void **)&curl.setopt = dlsym(library, "curl_easy_setopt");
  *(void **)&curl.perform = dlsym(library, "curl_easy_perform");
  *(void **)&curl.getinfo = dlsym(library, "curl_easy_getinfo");
  *(void **)&curl.strerror = dlsym(library, "curl_easy_strerror");
  *(void **)&curl.append = dlsym(library, "curl_slist_append");
  *(void **)&curl.free_all = dlsym(library, "curl_slist_free_all");
  curl.is_loaded = curl.global_init && curl.init && curl.cleanup && curl.reset && curl.setopt &&
                   curl.perform && curl.getinfo && curl.strerror && curl.append &&
                   curl.free_all && curl.global_init(global_all) == 0;
}

ccurl_session *ccurl_open(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!curl.is_loaded) return NULL;
  ccurl_session *session = malloc(sizeof *session);
  if (!session) return NULL;
  session->handle = curl.init();
  if (session->handle) return session;
  free(session);
  return NULL;
}

void ccurl_close(ccurl_session *session) {
  curl.cleanup(session->handle);
  free(session);
}

struct question { ccurl_goes_on goes_on; void *context; };

static int ask(void *question, int64_t a, int64_t b, int64_t c, int64_t d) {
  (void)a, (void)b, (void)c, (void)d;
  struct question *asked = question;
  return !asked->goes_on(asked->context);
}

int ccurl_get(ccurl_session *session, const char *url, const char *const *fields,
              const char *user_agent, long connect_time, ccurl_goes_on goes_on,
              ccurl_take take_head, ccurl_take take_body, void *context) {
  struct question question = {goes_on, context};
  void *handle = session->handle;
  curl.reset(handle);
  void *list = NULL;
  for (; *fields; fields++) list = curl.append(list, *fields);
  curl.setopt(handle, option_url, url);
  curl.setopt(handle, option_fields, list);
  curl.setopt(handle, option_user_agent, user_agent);
  curl.setopt(handle, option_coding, "");
  curl.setopt(handle, option_protocols, (long)only_http_and_https);
  curl.setopt(handle, option_no_signal, 1L);
  curl.setopt(handle, option_connect_time, connect_time);
  curl.setopt(handle, option_is_silent, 0L);
  curl.setopt(handle, option_progress, ask);
  curl.setopt(handle, option_progress_data, &question);
  curl.setopt(handle, option_head, take_head);
  curl.setopt(handle, option_head_data, context);
  curl.setopt(handle, option_write, take_body);
  curl.setopt(handle, option_write_data, context);
  int code = curl.perform(handle);
  curl.setopt(handle, option_fields, NULL);
  curl.setopt(handle, option_progress_data, NULL);
  curl.free_all(list);
  return code;
}

long ccurl_status(ccurl_session *session) {
  long status = 0;
  curl.getinfo(session->handle, info_status, &status);
  return status;
}

const char *ccurl_redirect(ccurl_session *session) {
  const char *url = NULL;
  curl.getinfo(session->handle, info_redirect, &url);
  return url;
}

const char *ccurl_words(ccurl_session *session, int code) {
  (void)session;
  return curl.strerror(code);
}
