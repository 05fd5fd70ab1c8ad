/** Tests of the store, on a real PostgreSQL. */
@NullMarked
package io.dateline.store;

import org.jspecify.annotations.NullMarked;
