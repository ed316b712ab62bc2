#ifndef C_ALLOCATIONS_H
#define C_ALLOCATIONS_H

#include <stdbool.h>
#include <stddef.h>

/// What was allocated between two points of a program, by all of its threads.
struct allocation_counts {
    /// Calls of malloc, calloc, realloc and their kin.
    long allocations;
    /// The most bytes that were held beyond those at the beginning.
    long peak_bytes;
};

/// Whether allocations can be counted here: by glibc.
bool allocations_are_counted(void);

/// Begins to count.
void allocations_begin(void);

/// Ends counting, and tells what was counted.
struct allocation_counts allocations_end(void);

#endif
