package io.dateline.schemas.serde;

/** Confluent's wire format: {@code 0, id (4 bytes, big-endian), Avro binary}. */
final class WireFormat {

    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 1 + Integer.BYTES;

    private WireFormat() {}
}
