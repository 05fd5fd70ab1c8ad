/** Ten thousand feeds on loopback, and what ingest makes of them: punctuality, memory, restarts, and whether anything is lost or repeated. */
@NullMarked
package io.dateline.bench.farm;

import org.jspecify.annotations.NullMarked;
