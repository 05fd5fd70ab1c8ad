/** The Kafka clients of ingest: how they are set, and reading a compacted topic to its end. */
@NullMarked
package io.dateline.ingest.kafka;

import org.jspecify.annotations.NullMarked;
