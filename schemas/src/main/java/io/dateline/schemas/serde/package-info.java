/** Confluent's wire format (magic byte 0, 4-byte schema id, Avro binary) on Confluent's own client. */
@NullMarked
package io.dateline.schemas.serde;

import org.jspecify.annotations.NullMarked;
