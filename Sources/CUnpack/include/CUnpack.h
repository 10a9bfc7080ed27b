#ifndef CUNPACK_H
#define CUNPACK_H

#include <stddef.h>
#include <stdint.h>

// Unpacking of Brotli and Zstandard. Each library is opened when it is first needed, and may be
// missing: nearly every page and archive does without.

typedef enum { cunpack_brotli, cunpack_zstd } cunpack_coding;

typedef enum {
  // More bytes are needed, or more room.
  cunpack_goes_on,
  // The end of a stream; of Zstandard another one may follow.
  cunpack_ended,
  cunpack_damaged
} cunpack_state;

typedef struct cunpack_stream cunpack_stream;

// NULL where the library is not there.
cunpack_stream *cunpack_open(cunpack_coding coding);
void cunpack_close(cunpack_stream *stream);

// Unpacks from `input` to `output`; the counts say how much there is, and then how much is left.
cunpack_state cunpack_run(cunpack_stream *stream, const uint8_t *input, size_t *input_count,
                          uint8_t *output, size_t *output_count);

#endif
