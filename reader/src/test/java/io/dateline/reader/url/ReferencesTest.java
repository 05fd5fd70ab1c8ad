package io.dateline.reader.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "b.html,                       https://example.org/a/b.html",
        "/b.html,                      https://example.org/b.html",
        "../b.html?x=/../y,            https://example.org/b.html?x=/../y",
        "?page=2,                      https://example.org/a/?page=2",
        "//cdn.example.net/i.png,      https://cdn.example.net/i.png",
        "///cdn.example.net/i.png,     https://cdn.example.net/i.png",
        "'\\news\\b.html',             https://example.org/news/b.html",
        "'news\\b.html?q=a\\b',        https://example.org/a/news/b.html?q=a\\b",
        "'\\\\cdn.example.net\\i.png', https://cdn.example.net/i.png",
        "http:/example.net/b,          http://example.net/b",
        "http:example.net/b,           http://example.net/b",
        "https:/b,                     https://example.org/b",
        "https:b,                      https://example.org/a/b",
        "HTTPS://Example.net/b,        HTTPS://Example.net/b",
        "'https:\\\\example.net\\b',   https://example.net\\b",
        "mailto:desk@example.org,      mailto:desk@example.org",
        "/with space,                  https://example.org/with%20space",
        "/a|b,                         https://example.org/a|b"
    })
    void resolvesAsBrowsersDo(String reference, String absolute) {
        assertThat(References.resolve("https://example.org/a/", reference)).isEqualTo(absolute);
    }
}
