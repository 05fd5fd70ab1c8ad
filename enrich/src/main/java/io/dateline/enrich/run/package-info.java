/** Running a topology: settings, error handlers, restarts, memory. */
@NullMarked
package io.dateline.enrich.run;

import org.jspecify.annotations.NullMarked;
