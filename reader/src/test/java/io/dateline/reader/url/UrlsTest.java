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
        "https://example.org./%7eann?, https://example.org/%7Eann",
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
