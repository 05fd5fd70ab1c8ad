package io.dateline.ingest.imports;

import io.dateline.ingest.article.SentArticle;
import io.dateline.ingest.article.SentArticles;
import io.dateline.reader.text.TextDecoder;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.record.Article;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Articles out of pages that somebody kept. */
final class Pages {

    private static final String SOURCE = "import";

    private Pages() {}

    /**
     * From an archive.
     *
     * @param fetched when the archive got it
     * @return null when it holds no text
     */
    static @Nullable Article ofArchive(
            String url, byte[] body, @Nullable String contentType, Instant fetched, Instant now) {
        return SentArticles.ofImport(page(url, TextDecoder.html(body, contentType)), fetched, now);
    }

    /**
     * From a file: the address is the one that the page itself names.
     *
     * @param saved when the file was last changed
     * @return null when it holds no text
     */
    static @Nullable Article ofFile(byte[] body, Instant saved, Instant now) {
        String html = TextDecoder.html(body, null);
        return SentArticles.ofImport(page(ownAddress(html), html), saved, now);
    }

    private static @Nullable String ownAddress(String html) {
        Document page = Jsoup.parse(html);
        for (Element link : page.select("link[rel~=(?i)canonical][href], meta[property=og:url][content]")) {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("content");
            if (Urls.parse(address) != null) {
                return address;
            }
        }
        return null;
    }

    private static SentArticle page(@Nullable String url, String html) {
        return SentArticle.bare(SOURCE, null, url, null, html);
    }
}
