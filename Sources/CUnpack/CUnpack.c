#include "CUnpack.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// The libraries' interfaces are written here and have not changed since their first release, so
// that no headers are needed to build.

typedef struct { const void *bytes; size_t count; size_t position; } zstd_input;
typedef struct { void *bytes; size_t count; size_t position; } zstd_output;

static struct {
  void *(*open)(void *, void *, void *);
  void (*close)(void *);
  int (*run)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
  int is_loaded;
} brotli;

static struct {
  void *(*open)(void);
  size_t (*close)(void *);
  size_t (*run)(void *, zstd_output *, zstd_input *);
  unsigned (*is_error)(size_t);
  int is_loaded;
} zstd;

struct cunpack_stream { cunpack_coding coding; void *decoder; };

static void *library(const char *const *names) {
  void *found = NULL;
  for (; *names && !found; names++) found = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  return found;
}

static void load(void) {
  const char *brotli_names[] = {"libbrotlidec.so.1", "libbrotlidec.1.dylib",
                                "/opt/homebrew/lib/libbrotlidec.1.dylib",
                                "/usr/local/lib/libbrotlidec.1.dylib", NULL};
  void *found = library(brotli_names);
  if (found) {
    *(void **)&brotli.open = dlsym(found, "BrotliDecoderCreateInstance");
    *(void **)&brotli.close = dlsym(found, "BrotliDecoderDestroyInstance");
    *(void **)&brotli.run = dlsym(found, "BrotliDecoderDecompressStream");
    brotli.is_loaded = brotli.open && brotli.close && brotli.run;
  }
  const char *zstd_names[] = {"libzstd.so.1", "libzstd.1.dylib",
                              "/opt/homebrew/lib/libzstd.1.dylib",
                              "/usr/local/lib/libzstd.1.dylib", NULL};
  found = library(zstd_names);
  if (found) {
    *(void **)&zstd.open = dlsym(found, "ZSTD_createDStream");
    *(void **)&zstd.close = dlsym(found, "ZSTD_freeDStream");
    *(void **)&zstd.run = dlsym(found, "ZSTD_decompressStream");
    *(void **)&zstd.is_error = dlsym(found, "ZSTD_isError");
    zstd.is_loaded = zstd.open && zstd.close && zstd.run && zstd.is_error;
  }
}

cunpack_stream *cunpack_open(cunpack_coding coding) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!(coding == cunpack_brotli ? brotli.is_loaded : zstd.is_loaded)) return NULL;
  cunpack_stream *stream = malloc(sizeof *stream);
  if (!stream) return NULL;
  stream->coding = coding;
  stream->decoder = coding == cunpack_brotli ? brotli.open(NULL, NULL, NULL) : zstd.open();
  if (stream->decoder) return stream;
  free(stream);
  return NULL;
}

void cunpack_close(cunpack_stream *stream) {
  if (stream->coding == cunpack_brotli) {
    brotli.close(stream->decoder);
  } else {
    zstd.close(stream->decoder);
  }
  free(stream);
}

cunpack_state cunpack_run(cunpack_stream *stream, const uint8_t *input, size_t *input_count,
                          uint8_t *output, size_t *output_count) {
  if (stream->coding == cunpack_brotli) {
    int state = brotli.run(stream->decoder, input_count, &input, output_count, &output, NULL);
    return state == 0 ? cunpack_damaged : state == 1 ? cunpack_ended : cunpack_goes_on;
  }
  zstd_input from = {input, *input_count, 0};
  zstd_output to = {output, *output_count, 0};
  size_t state = zstd.run(stream->decoder, &to, &from);
  *input_count -= from.position;
  *output_count -= to.position;
  if (zstd.is_error(state)) return cunpack_damaged;
  return state == 0 ? cunpack_ended : cunpack_goes_on;
}
