/** The PostgreSQL schema: migrations, writes that bear a replay, and the console's queries. */
@NullMarked
package io.dateline.store;

import org.jspecify.annotations.NullMarked;
