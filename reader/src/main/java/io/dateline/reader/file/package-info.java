/** Articles in text files. */
@NullMarked
package io.dateline.reader.file;

import org.jspecify.annotations.NullMarked;
