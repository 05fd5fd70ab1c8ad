/** Bytes to characters, markup to plain blocks of text, and stated times to instants. */
@NullMarked
package io.dateline.reader.text;

import org.jspecify.annotations.NullMarked;
