/** What ingest counts. */
@NullMarked
package io.dateline.ingest.metrics;

import org.jspecify.annotations.NullMarked;
