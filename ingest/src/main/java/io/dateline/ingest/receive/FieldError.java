package io.dateline.ingest.receive;

/**
 * What is wrong with one field.
 *
 * @param field its name, with the place in a list: {@code authors[2]}
 * @param message what is wrong, and what would do; never the value itself
 */
record FieldError(String field, String message) {}
