/** Tests of the sink, on a real broker, registry and database. */
@NullMarked
package io.dateline.sink;

import org.jspecify.annotations.NullMarked;
