package io.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsDoNotChangeBetweenReleases() {
        assertThat(Ids.article("https://example.org/a")).isEqualTo("b20ef73abc73e2adc8e0c890959cb798");
    }

    @Property
    void partsAreKeptApart(@ForAll String a, @ForAll String b) {
        assertThat(Ids.of(a, b)).isNotEqualTo(Ids.of(a + b)).matches("[0-9a-f]{32}");
    }

    @Property
    void hostsFallWhereKafkaPutsThemAsKeys(@ForAll("hosts") String host) {
        int ours = HostPartitioner.partition(host, 12);

        assertThat(ours)
                .isEqualTo(
                        BuiltInPartitioner.partitionForKey(host.getBytes(java.nio.charset.StandardCharsets.UTF_8), 12));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> hosts() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('.', '-')
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    @Test
    void hostIsLowerCase() {
        assertThat(HostPartitioner.host("https://News.Example.ORG:8443/rss")).isEqualTo("news.example.org");
    }
}
