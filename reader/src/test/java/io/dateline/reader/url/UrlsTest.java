package io.dateline.reader.url;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example.ORG:80/A/../b#top, http://news.example.org/b",
        "https://example.org, https://example.org/",
        "https://example.org:443/?utm_source=x&id=7&fbclid=z, https://example.org/?id=7",
        "https://user:pw@example.org/x, https://example.org/x",
        "https://example.org./%7eann?, https://example.org/~ann",
        "https://example.org/a/%2e%2E/%66%c3%a9, https://example.org/f%C3%A9",
        "https:\\\\example.org\\a?b=\\, https://example.org/a?b=%5C",
        "http:example.org/a, http://example.org/a",
        "https:///example.org/a, https://example.org/a",
        "http://https://example.org/a, https://example.org/a",
        "https://www.example.org/a?ref=example.org&ref=other.org, https://www.example.org/a?ref=other.org",
        "https://bücher.example/straße, https://xn--bcher-kva.example/stra%C3%9Fe",
        "https://example.org/a b|c, https://example.org/a%20b%7Cc",
        "https://example.org/50%/x, https://example.org/50%25/x",
        "https://example.org/../../x, https://example.org/x",
        "http://[2001:DB8::1]:8080/x, http://[2001:db8::1]:8080/x",
    })
    void bringsSpellingsTogether(String written, String normal) {
        assertThat(Urls.normalise(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.org/",
                "mailto:a@example.org",
                "/path",
                "http://",
                "https://example.org:65536/",
                "https://good.example%40evil.example/",
                "https://good.example%2fevil.example/",
                "javascript:alert(1)",
                "file:///x"
            })
    void refusesWhatIsNoWebAddress(String written) {
        assertThat(Urls.normalise(written)).isNull();
    }

    @Property
    void isStable(@ForAll @StringLength(max = 60) String tail) {
        String once = Urls.normalise("https://example.org/" + tail);

        if (once != null) {
            assertThat(Urls.normalise(once)).isEqualTo(once);
        }
    }
}
