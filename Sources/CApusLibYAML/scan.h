#ifndef APUS_SCAN_H
#define APUS_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The loops over every byte of a JSON file. They are in C because generators run as build plugins, in debug builds,
// where the same loop in Swift takes ten times as long.

/// How many bytes of a JSON string stand for themselves: up to its quotation mark, an escape, a control character or the end.
/// `*bits` gets all their bits, so that its highest one says whether there is anything beyond ASCII.
static inline size_t apus_json_plain_span(const uint8_t *bytes, size_t count, uint8_t *bits) {
    size_t length = 0;
    uint8_t all = 0;
    while (length < count) {
        uint8_t byte = bytes[length];
        if (byte < 0x20 || byte == '"' || byte == '\\') break;
        all |= byte;
        length++;
    }
    *bits = all;
    return length;
}

/// How many bytes of white space there are. `*breaks` gets the number of line breaks among them and `*line` the offset after the last one.
static inline size_t apus_json_blank_span(const uint8_t *bytes, size_t count, size_t *breaks, size_t *line) {
    size_t length = 0;
    *breaks = 0;
    while (length < count) {
        uint8_t byte = bytes[length];
        if (byte == ' ' || byte == '\t') {
            length++;
        } else if (byte == '\n' || byte == '\r') {
            length++;
            if (byte == '\r' && length < count && bytes[length] == '\n') length++;
            *breaks += 1;
            *line = length;
        } else {
            break;
        }
    }
    return length;
}

/// How many code points of UTF-8 start in the bytes.
static inline size_t apus_code_points(const uint8_t *bytes, size_t count) {
    size_t points = 0;
    for (size_t index = 0; index < count; index++) points += (bytes[index] & 0xC0) != 0x80;
    return points;
}

/// Whether `text` occurs in the bytes.
static inline bool apus_contains(const uint8_t *bytes, size_t count, const char *text) {
    size_t length = strlen(text);
    const uint8_t *end = bytes + count;
    while ((size_t)(end - bytes) >= length) {
        const uint8_t *found = memchr(bytes, (uint8_t)text[0], (size_t)(end - bytes) - length + 1);
        if (!found) return false;
        if (!memcmp(found, text, length)) return true;
        bytes = found + 1;
    }
    return false;
}

#endif
