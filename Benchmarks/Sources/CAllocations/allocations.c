#include "CAllocations.h"

#if defined(__GLIBC__)

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>

// These take the place of the C library's own, for every library of the process.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static _Atomic bool counting;
static _Atomic long allocations, held, peak;

static void *taken(void *pointer) {
    if (atomic_load_explicit(&counting, memory_order_relaxed) && pointer) {
        atomic_fetch_add(&allocations, 1);
        long size = (long)malloc_usable_size(pointer);
        long now = atomic_fetch_add(&held, size) + size;
        long most = atomic_load(&peak);
        while (now > most && !atomic_compare_exchange_weak(&peak, &most, now)) {
        }
    }
    return pointer;
}

static void given(void *pointer) {
    if (atomic_load_explicit(&counting, memory_order_relaxed) && pointer) {
        atomic_fetch_sub(&held, (long)malloc_usable_size(pointer));
    }
}

void *malloc(size_t size) { return taken(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return taken(__libc_calloc(count, size)); }

void *realloc(void *pointer, size_t size) {
    given(pointer);
    return taken(__libc_realloc(pointer, size));
}

void *memalign(size_t alignment, size_t size) { return taken(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return taken(__libc_memalign(alignment, size)); }

int posix_memalign(void **result, size_t alignment, size_t size) {
    void *pointer = taken(__libc_memalign(alignment, size));
    if (!pointer) {
        return ENOMEM;
    }
    *result = pointer;
    return 0;
}

void free(void *pointer) {
    given(pointer);
    __libc_free(pointer);
}

bool allocations_are_counted(void) { return true; }

void allocations_begin(void) {
    atomic_store(&allocations, 0);
    atomic_store(&held, 0);
    atomic_store(&peak, 0);
    atomic_store(&counting, true);
}

struct allocation_counts allocations_end(void) {
    atomic_store(&counting, false);
    return (struct allocation_counts){atomic_load(&allocations), atomic_load(&peak)};
}

#else

bool allocations_are_counted(void) { return false; }

void allocations_begin(void) {}

struct allocation_counts allocations_end(void) { return (struct allocation_counts){0, 0}; }

#endif
