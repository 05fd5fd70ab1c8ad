package io.dateline.sink;

import org.apache.kafka.common.TopicPartition;

/** The partition does not stand where this sink left it: another one has written, or our own last commit went through unheard. */
final class TakenOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenOverException(TopicPartition partition) {
        super(partition + " was moved on by another writer");
    }
}
