package io.dateline.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.article.ExtractedPage;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedArticlesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final URI URL = URI.create("https://www.example.org/world/ferry-1");
    private static final String LONG = "x".repeat(9_000_000);

    @Test
    void boundsAllTextOfAPage() {
        List<String> many = IntStream.range(0, 5_000)
                .mapToObj(i -> i + LONG.substring(0, 2_000))
                .toList();

        Article article = FetchedArticles.ofPage(fetch(), URL, page(LONG, "The ferry came.", many), NOW);

        assertThat(article.getPublisher()).hasSize(1_000);
        assertThat(article.getSection()).hasSize(1_000);
        assertThat(article.getTitle()).hasSize(1_000);
        assertThat(article.getImage()).isNull();
        assertThat(article.getLanguage()).isNull();
        assertThat(article.getAuthors()).hasSize(100).allSatisfy(author -> assertThat(author)
                .hasSize(1_000));
        assertThat(article.getTags()).hasSize(100);
    }

    @Test
    void holdsNoControlCharactersAndHashesWhatItHolds() {
        Article article = FetchedArticles.ofPage(
                fetch(), URL, page("Fer\u0000ry", "The ferry\u0000 came.\n\nIt left.", List.of("A\u0001b")), NOW);

        assertThat(article.getTitle()).isEqualTo("Ferry");
        assertThat(article.getText()).isEqualTo("The ferry came.\n\nIt left.");
        assertThat(article.getPublisher()).isEqualTo("Ferry");
        assertThat(article.getTags()).containsExactly("Ab");
        assertThat(article.getContentHash()).isEqualTo(Ids.content("Ferry", "The ferry came.\n\nIt left."));
    }

    @Test
    void takesTheWriterOfTheFeedWhereThePageNamesItsSiteAlone() {
        Fetch named =
                Fetch.newBuilder(fetch()).setAuthors(List.of("Ana Duarte")).build();
        ExtractedPage page = page("Ferry", "The ferry came.", List.of("Harbour Ledger"));

        assertThat(FetchedArticles.ofPage(fetch(), URL, page, NOW).getAuthors()).containsExactly("Harbour Ledger");
        assertThat(FetchedArticles.ofPage(named, URL, page, NOW).getAuthors()).containsExactly("Ana Duarte");
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:00:00Z"})
    void theZeroOfAClockIsNoTimeOfPublication(Instant zero) {
        Fetch fetch = Fetch.newBuilder(fetch())
                .setSummary("Two ships met off the coast on Monday.")
                .setPublishedAt(zero)
                .build();

        Article article = FetchedArticles.ofFeed(fetch, NOW);

        assertThat(article).isNotNull();
        assertThat(article.getPublishedAt()).isNull();
        assertThat(article.getPublishedBasis()).isEqualTo(TimeBasis.UNKNOWN);
    }

    private static Fetch fetch() {
        return Fetch.newBuilder()
                .setUrl(URL.toString())
                .setFeedId("f")
                .setEntryId("e")
                .setSeenAt(NOW)
                .setTraceId("t")
                .build();
    }

    private static ExtractedPage page(String line, String text, List<String> list) {
        return new ExtractedPage(
                line,
                text,
                list,
                false,
                null,
                TimePrecision.UNKNOWN,
                TimeBasis.UNKNOWN,
                null,
                line.length() > 100 ? line : "en",
                URL.toString(),
                line,
                line,
                list,
                line.length() > 100 ? line : null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "Ferry strikes a pier in the harbour, true",
        "渡轮在港口撞上码头无人受伤, true",
        "Traffic report, false",
        "天气预报, false",
    })
    void aHeadlineAloneIsTheTextWhereItTellsSomething(String title, boolean taken) {
        Fetch fetch = Fetch.newBuilder()
                .setUrl("https://news.example.org/1")
                .setFeedId("f")
                .setEntryId("e")
                .setTitle(title)
                .setSeenAt(Instant.EPOCH)
                .setTraceId("t")
                .build();

        Article article = FetchedArticles.ofFeed(fetch, Instant.EPOCH);

        assertThat(article == null ? null : article.getText()).isEqualTo(taken ? title : null);
    }
}
