/** Topics to PostgreSQL: each record once, none lost, whatever fails on the way. */
@NullMarked
package io.dateline.sink;

import org.jspecify.annotations.NullMarked;
