package io.dateline.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void readsNestedOutlines() throws FeedException {
        String list = """
                <opml version="1.0"><head><title>Desks</title></head><body>
                  <outline text="World"><outline text="Africa">
                    <outline type="rss" text="Coast Daily" xmlUrl="https://coast.example.org/rss" htmlUrl="https://coast.example.org"/>
                  </outline></outline>
                  <outline text="Ports"><outline title="Again" xmlurl="https://coast.example.org/rss" category="sea"/></outline>
                  <outline text="no feed"/>
                </body></opml>
                """;

        Opml opml = Opml.read(list.getBytes(StandardCharsets.UTF_8));

        assertThat(opml.title()).isEqualTo("Desks");
        assertThat(opml.outlines())
                .containsExactly(new Opml.Outline(
                        "https://coast.example.org/rss",
                        "Coast Daily",
                        "https://coast.example.org",
                        List.of("World", "Africa", "Ports", "sea")));
    }

    @Test
    void readsWhatItWrites() throws FeedException {
        Opml opml = new Opml(
                "Mine & others",
                List.of(
                        new Opml.Outline(
                                "https://a.example.org/f?x=1&y=2",
                                "A \"quoted\" <name>",
                                "https://a.example.org/",
                                List.of("east", "trade")),
                        new Opml.Outline("https://b.example.org/f", "B", null, List.of())));

        String written = opml.text();

        assertThat(Opml.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(opml);
    }

    @Test
    void putsFeedsUnderTheirFirstTag() {
        Opml opml = new Opml(
                null,
                List.of(
                        new Opml.Outline("https://a.example.org/f", null, null, List.of("east", "trade")),
                        new Opml.Outline("https://b.example.org/f", null, null, List.of("east"))));

        Element body = Jsoup.parse(opml.text(), "", Parser.xmlParser()).expectFirst("body");

        assertThat(body.children()).singleElement().satisfies(folder -> {
            assertThat(folder.attr("text")).isEqualTo("east");
            assertThat(folder.children()).hasSize(2);
        });
    }

    @Test
    void refusesOtherDocuments() {
        assertThatThrownBy(() -> Opml.read("<rss/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("no OPML");
    }
}
