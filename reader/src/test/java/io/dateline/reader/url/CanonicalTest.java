package io.dateline.reader.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalTest {

    private static final String PAGE = "https://m.news.example.co.uk/a/1?utm_medium=rss";

    @Test
    void believesAClaimWithinTheRegistrableDomain() {
        assertThat(Canonical.of(PAGE, "https://www.example.co.uk/a/1")).isEqualTo("https://www.example.co.uk/a/1");
        assertThat(Canonical.of(PAGE, "/b/2")).isEqualTo("https://m.news.example.co.uk/b/2");
    }

    @Test
    void believesNeitherAnotherSiteNorARoot() {
        String own = "https://m.news.example.co.uk/a/1";

        assertThat(Canonical.of(PAGE, "https://other.co.uk/a/1")).isEqualTo(own);
        assertThat(Canonical.of(PAGE, "https://www.example.co.uk/")).isEqualTo(own);
        assertThat(Canonical.of(PAGE, "https://www.example.co.uk/index.html")).isEqualTo(own);
        assertThat(Canonical.of(PAGE, null)).isEqualTo(own);
        assertThat(Canonical.of(PAGE, "::")).isEqualTo(own);
    }

    @Test
    void knowsRegistrableDomains() {
        assertThat(Canonical.domain("News.BBC.co.uk")).isEqualTo("bbc.co.uk");
        assertThat(Canonical.domain("a.b.example.com")).isEqualTo("example.com");
        assertThat(Canonical.domain("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(Canonical.domain("localhost")).isEqualTo("localhost");
    }
}
