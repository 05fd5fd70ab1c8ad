package io.dateline.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.article.ArticleExtractor;
import io.dateline.reader.file.TextFile;
import io.dateline.reader.file.TextFileException;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.serde.TrustedClasses;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An article that is pushed is the same as when it is imported or fetched. */
class SentArticlesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PAGE = """
            <html lang="en"><head><title>Ferry leaves late | Harbour Courier</title>
            <meta property="og:site_name" content="Harbour Courier"><meta property="og:image" content="/ferry.jpg">
            <meta property="article:published_time" content="2026-03-01T08:15:00Z"></head><body>
            <nav><a href="/">Home</a></nav><article><h1>Ferry leaves late</h1>
            <p>The ferry to the northern islands left four hours late on Sunday because its crew was asked to wait for mail.</p>
            <p>The company said that the next boats would keep to the winter plan, which begins at the end of the month.</p>
            </article></body></html>
            """;

    /** Avro copies the default of an enum's field by its class. */
    @BeforeAll
    static void trust() {
        TrustedClasses.register();
    }

    @Test
    void makesAnArticleOfAFile() throws TextFileException {
        TextFile file = TextFile.parse("date 2026-03-01 Two ships met.\n\nThey parted.");

        Article article = SentArticles.ofFile(file, NOW);

        assertThat(article.getText()).isEqualTo("Two ships met.\n\nThey parted.");
        assertThat(article.getAuthors()).isEmpty();
        assertThat(article.getTags()).isEmpty();
    }

    @Test
    void anImportedTextHasTheSameIdAndHash() throws TextFileException {
        TextFile file = TextFile.parse("date 2026-03-01 Two ships met.\r\n\r\n  They   parted.\n");

        Article imported = SentArticles.ofFile(file, NOW);
        Article pushed = SentArticles.ofSender(sent(null, null, "Two ships met.\r\n\r\n  They   parted.\n", null), NOW);

        assertThat(pushed).isNotNull();
        assertThat(pushed.getId()).isEqualTo(imported.getId());
        assertThat(pushed.getContentHash()).isEqualTo(imported.getContentHash());
        assertThat(pushed.getChannel()).isEqualTo(Channel.PUSH);
        assertThat(pushed.getSource()).isEqualTo("desk");
    }

    @Test
    void aFetchedPageHasTheSameIdHashAndMetadata() {
        URI url = URI.create("https://www.example.org/world/ferry-1");
        Fetch fetch = Fetch.newBuilder()
                .setUrl(url.toString())
                .setFeedId("f")
                .setEntryId("e")
                .setSeenAt(NOW)
                .setTraceId("t")
                .build();

        Article fetched = FetchedArticles.ofPage(fetch, url, ArticleExtractor.extract(PAGE, url), NOW);
        Article pushed = SentArticles.ofSender(sent(null, url + "?utm_source=mail", null, PAGE), NOW);

        assertThat(pushed).isNotNull();
        assertThat(fetched).isNotNull();
        assertThat(pushed)
                .usingRecursiveComparison()
                .ignoringFields("source", "feedId", "traceId", "channel")
                .isEqualTo(fetched);
    }

    @Test
    void withoutAnAddressTheSourcesOwnIdTellsArticlesApart() {
        Article first = SentArticles.ofSender(sent("1", null, "The ferry came.", null), NOW);
        Article changed = SentArticles.ofSender(sent("1", null, "The ferry did not come.", null), NOW);
        Article other = SentArticles.ofSender(sent("2", null, "The ferry came.", null), NOW);

        assertThat(first).isNotNull();
        assertThat(first.getCanonicalUrl()).startsWith("urn:dateline:").isEqualTo(first.getUrl());
        assertThat(changed.getId()).isEqualTo(first.getId());
        assertThat(changed.getContentHash()).isNotEqualTo(first.getContentHash());
        assertThat(other.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void aPageWithoutAnAddressLeavesNoTraceOfTheOneThatItWasReadWith() {
        Article pushed = SentArticles.ofSender(sent("1", null, null, PAGE), NOW);

        assertThat(pushed).isNotNull();
        assertThat(pushed.getTitle()).isEqualTo("Ferry leaves late");
        assertThat(pushed.getPublisher()).isEqualTo("Harbour Courier");
        assertThat(pushed.getPublishedAt()).isEqualTo(Instant.parse("2026-03-01T08:15:00Z"));
        assertThat(pushed.getPublishedBasis()).isEqualTo(TimeBasis.META);
        assertThat(pushed.getHost()).isNull();
        assertThat(pushed.getImage()).isNull();
        assertThat(pushed.toString()).doesNotContain("pushed.invalid");
    }

    @Test
    void aPageWithoutTextIsNoArticle() {
        assertThat(SentArticles.ofSender(sent("1", null, null, "<html><body></body></html>"), NOW))
                .isNull();
    }

    private static SentArticle sent(
            @Nullable String id, @Nullable String url, @Nullable String text, @Nullable String html) {
        return SentArticle.bare("desk", id, url, text, html);
    }
}
