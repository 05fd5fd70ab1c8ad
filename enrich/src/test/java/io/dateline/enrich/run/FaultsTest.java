package io.dateline.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.serde.RegistryException;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    static Stream<Arguments> errors() {
        Exception registry = new RegistryException("out of reach", new IOException("refused"));
        return Stream.of(
                Arguments.of(registry, true),
                Arguments.of(new StreamsException("in a task", registry), true),
                Arguments.of(new SerializationException("wrapped", registry), true),
                Arguments.of(new TimeoutException("no broker"), true),
                Arguments.of(new ProcessorStateException("disk full"), true),
                Arguments.of(
                        new ProcessorStateException("unreadable", new SerializationException("unknown version")), true),
                Arguments.of(new SerializationException("no record"), false),
                Arguments.of(new StreamsException("in a task", new SerializationException("no record")), false),
                Arguments.of(new RecordTooLargeException("9 MB"), false),
                Arguments.of(new IllegalArgumentException("a fault of the coder"), false));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void tells_whose_fault_it_is(Exception error, boolean environment) {
        assertThat(Faults.ofEnvironment(error)).isEqualTo(environment);
    }
}
