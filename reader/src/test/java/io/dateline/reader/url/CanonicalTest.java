package io.dateline.reader.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalTest {

    private static final String PAGE = "https://m.news.example.co.uk/a/1?utm_medium=rss";

    @Test
    void believesAClaimWithinTheRegistrableDomain() {
        assertThat(Canonical.of(PAGE, "https://www.example.co.uk/a/1")).isEqualTo("https://www.example.co.uk/a/1");
        assertThat(Canonical.of(PAGE, "/b/1")).isEqualTo("https://m.news.example.co.uk/b/1");
    }

    @Test
    void believesAClaimThatSharesTheLastSegmentOrAnId() {
        assertThat(claim("/world/2026/ferry-sinks.amp.html", "/world/ferry-sinks"))
                .isTrue();
        assertThat(claim("/world/ferry-sinks-off-coast?from=rss", "/world/ferry-sinks-off-coast"))
                .isTrue();
        assertThat(claim("/a/ferry-sinks-61234567", "/b/61234567-ferry-lost")).isTrue();
        assertThat(claim("/world/c4gz9x", "/world/ferry-sinks-c4gz9x")).isTrue();
        assertThat(claim("/story/amp/", "/story")).isTrue();
    }

    @Test
    void doesNotBelieveOneAddressForManyPages() {
        assertThat(claim("/world/ferry-sinks", "/world")).isFalse();
        assertThat(claim("/a/1", "/a/2")).isFalse();
        assertThat(claim("/article.php?id=71234", "/article.php")).isFalse();
        assertThat(claim("/a/1/index.html", "/a/index.html")).isFalse();
        assertThat(claim("/world/floods-2026", "/archive/2026")).isFalse();
        assertThat(claim("/world/floods-20260302", "/archive/20260302")).isFalse();
        assertThat(claim("/health/covid19-cases", "/health/covid19")).isFalse();
        assertThat(claim("/?p=71234", "/all")).isFalse();
    }

    private static boolean claim(String own, String claimed) {
        String site = "https://www.example.org";
        return Canonical.of(site + own, site + claimed).equals(site + claimed);
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
