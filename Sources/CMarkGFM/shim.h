#pragma once

#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Exported by the library but declared in none of its installed headers.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

// Swift 6 does not read mutable C globals; these functions do.
static inline cmark_node_type cmark_shim_type_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_shim_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type cmark_shim_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type cmark_shim_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

// The number of bytes of a text that ends with NUL.
static inline size_t cmark_shim_length(const char *text) { return strlen(text); }
