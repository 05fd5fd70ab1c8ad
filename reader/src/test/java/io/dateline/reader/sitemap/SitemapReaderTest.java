package io.dateline.reader.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {

    private static final URI BASE = URI.create("https://port.example.org/maps/news.xml");

    @Test
    void readsTheNewsAndImageExtensionsWhateverTheirPrefixes() throws Exception {
        Sitemap sitemap = read("""
                <?xml version="1.0"?><!-- made by hand --><?xml-stylesheet href="a.xsl"?>
                <s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                  <s:url>
                    <s:loc> /2026/03/strike </s:loc><s:lastmod>2026-03-02T10:00:00+01:00</s:lastmod>
                    <n:news>
                      <n:publication><n:name>Port Gazette</n:name><n:language>nl</n:language></n:publication>
                      <n:publication_date>2026-03-02</n:publication_date>
                      <n:title>Dockers &amp; pilots strike</n:title><n:keywords>strike, port</n:keywords>
                    </n:news>
                    <i:image><i:loc>https://cdn.example.org/a.jpg</i:loc></i:image>
                  </s:url>
                  <s:url><s:loc>mailto:desk@example.org</s:loc></s:url>
                </s:urlset>""");

        assertThat(sitemap.children()).isEmpty();
        assertThat(sitemap.pages()).singleElement().satisfies(page -> {
            assertThat(page.url()).isEqualTo("https://port.example.org/2026/03/strike");
            assertThat(page.modified()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
            assertThat(page.published()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
            assertThat(page.title()).isEqualTo("Dockers & pilots strike");
            assertThat(page.publication()).isEqualTo("Port Gazette");
            assertThat(page.language()).isEqualTo("nl");
            assertThat(page.keywords()).containsExactly("strike", "port");
            assertThat(page.images()).containsExactly("https://cdn.example.org/a.jpg");
        });
    }

    @Test
    void readsAnIndexAlsoWithoutItsLocs() throws Exception {
        Sitemap sitemap = read("""
                <sitemapindex><sitemap><loc>https://port.example.org/a.xml?x=1&y=2</loc><lastmod>2026-03-02</lastmod></sitemap>
                <sitemap> https://port.example.org/b.xml </sitemap></sitemapindex>""");

        assertThat(sitemap.pages()).isEmpty();
        assertThat(sitemap.children())
                .containsExactly(
                        new Sitemap.Child(
                                "https://port.example.org/a.xml?x=1&y=2", Instant.parse("2026-03-02T00:00:00Z")),
                        new Sitemap.Child("https://port.example.org/b.xml", null));
    }

    @Test
    void readsPlainTextWithAMarkAndCompressed() throws Exception {
        String text = "\uFEFFhttps://port.example.org/1\r\n\r\nnot an address\nhttps://port.example.org/2\n";

        Sitemap sitemap = SitemapReader.read(gzip(text, 1), "application/x-gzip", BASE);

        assertThat(sitemap).isNotNull();
        assertThat(sitemap.pages())
                .extracting(SitemapPage::url)
                .containsExactly("https://port.example.org/1", "https://port.example.org/2");
    }

    @Test
    void takesNothingElseForASitemap() throws Exception {
        assertThat(raw("<rss xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'><channel/></rss>"))
                .isNull();
        assertThat(raw("<!DOCTYPE html><html><body>urlset</body></html>")).isNull();
        assertThat(raw("{\"items\": []}")).isNull();
        assertThat(raw("https://port.example.org/ is where we live")).isNull();
        assertThat(raw("<!-- never closed <urlset>")).isNull();
        assertThat(raw("")).isNull();
    }

    @Test
    void stopsAtTheProtocolsNumberOfAddresses() throws Exception {
        String one = "<url><loc>https://port.example.org/a</loc></url>";

        Sitemap sitemap = read("<urlset>" + one.repeat(SitemapReader.MOST_URLS + 10) + "</urlset>");

        assertThat(sitemap.pages()).hasSize(SitemapReader.MOST_URLS);
    }

    @Test
    void refusesWhatInflatesBeyondTheBound() throws Exception {
        byte[] bomb = gzip("<urlset>" + " ".repeat(1 << 20), 60);

        assertThatThrownBy(() -> SitemapReader.read(bomb, null, BASE))
                .isInstanceOf(SitemapException.class)
                .hasMessageContaining("inflates to more than");
    }

    @Test
    void refusesElementsWithoutEndWhetherNestedOrSideBySide() throws Exception {
        byte[] nested = gzip("<urlset><url>" + "<a>".repeat(1 << 18), 1);
        byte[] wide = gzip("<urlset><url>" + "<a></a>".repeat(1 << 18), 1);

        assertThatThrownBy(() -> SitemapReader.read(nested, null, BASE)).isInstanceOf(SitemapException.class);
        assertThatThrownBy(() -> SitemapReader.read(wide, null, BASE)).isInstanceOf(SitemapException.class);
    }

    @Test
    void saysThatCompressionIsBroken() throws Exception {
        byte[] whole = gzip("<urlset>" + "<url><loc>https://port.example.org/a</loc></url>".repeat(9_000), 1);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 20);

        assertThatThrownBy(() -> SitemapReader.read(cut, null, BASE)).isInstanceOf(IOException.class);
    }

    @Test
    void tellsADocumentThatBreaksOffAndLeavesItsUnfinishedEntry() throws Exception {
        String one = "<url><loc>https://port.example.org/1</loc></url>";
        String two = "<url><loc>https://port.example.org/22</loc></url>";

        for (String rest : new String[] {
            "",
            "<ur",
            "<url>",
            "<url><loc>https://port.ex",
            "<url><loc>https://port.example.org/2",
            two.substring(0, two.length() - 1)
        }) {
            Sitemap sitemap = read("<urlset>" + one + rest);

            assertThat(sitemap.cut()).as(rest).isTrue();
            assertThat(sitemap.pages())
                    .as(rest)
                    .extracting(SitemapPage::url)
                    .containsExactly("https://port.example.org/1");
        }
        assertThat(
                        read(
                                "<sitemapindex><sitemap><loc>https://port.example.org/a.xml</loc></sitemap><sitemap><loc>https://port.exam"))
                .isEqualTo(new Sitemap(
                        List.of(), List.of(new Sitemap.Child("https://port.example.org/a.xml", null)), true));
    }

    @Test
    void takesADocumentWithAnEndForWhole() throws Exception {
        String one = "<url><loc>https://port.example.org/1</loc></url>";

        for (String document : new String[] {
            "<urlset>" + one + "</urlset>",
            "<S:URLSET xmlns:S='x'>" + one + "</S:URLSET >\n<!-- made in 3 ms -->",
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
            "<urlset>" + one + "</urlset><!--" + "query 1: 3 ms; ".repeat(6_000) + "-->",
            "https://port.example.org/1\nhttps://port.example.org/2"
        }) {
            Sitemap sitemap = read(document);

            assertThat(sitemap.cut()).as(document).isFalse();
            assertThat(sitemap.pages()).as(document).hasSize(document.split("https://port", -1).length - 1);
        }
        assertThat(read("<urlset>" + one.repeat(SitemapReader.MOST_URLS + 10)).cut())
                .as("what lies beyond the bound is not looked at")
                .isFalse();
    }

    private static Sitemap read(String document) throws Exception {
        Sitemap sitemap = raw(document);
        assertThat(sitemap).isNotNull();
        return sitemap;
    }

    private static @Nullable Sitemap raw(String document) throws Exception {
        return SitemapReader.read(document.getBytes(StandardCharsets.UTF_8), null, BASE);
    }

    private static byte[] gzip(String text, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
