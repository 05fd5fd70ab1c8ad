package io.dateline.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void readsNestedOutlines() throws FeedException {
        String list = """
                <opml version="1.0"><body>
                  <outline text="World"><outline text="Africa">
                    <outline type="rss" text="Coast Daily" xmlUrl="https://coast.example.org/rss" htmlUrl="https://coast.example.org"/>
                  </outline></outline>
                  <outline title="Again" xmlurl="https://coast.example.org/rss"/>
                  <outline text="no feed"/>
                </body></opml>
                """;

        assertThat(Opml.read(list.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Opml.Outline(
                        "https://coast.example.org/rss",
                        "Coast Daily",
                        "https://coast.example.org",
                        List.of("World", "Africa")));
    }

    @Test
    void readsWhatItWrites() throws FeedException {
        List<Opml.Outline> outlines = List.of(new Opml.Outline(
                "https://a.example.org/f?x=1&y=2", "A \"quoted\" <name>", null, List.of("east", "trade")));

        String written = Opml.write("Mine & others", outlines);

        assertThat(Opml.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(outlines);
    }

    @Test
    void refusesOtherDocuments() {
        assertThatThrownBy(() -> Opml.read("<rss/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("no OPML");
    }
}
