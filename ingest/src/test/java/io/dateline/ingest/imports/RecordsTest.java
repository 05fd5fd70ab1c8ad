package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.TimePrecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void readsLinesAndNamesTheFaultsOfBadOnes() throws IOException {
        String first = line(1);
        Path file = Files.writeString(
                folder.resolve("a.ndjson"),
                first + "\n\n{\"id\": \"2\", \"tittle\": \"slip\", \"text\": \"A ship sank.\"}\nno json\r\n" + line(3));

        List<Records.Item> items = read(file, 0);

        assertThat(items).hasSize(4);
        assertThat(article(items.get(0)).getChannel()).isEqualTo(Channel.IMPORT);
        assertThat(article(items.get(0)).getTitle()).isEqualTo("Report 1");
        assertThat(article(items.get(0)).getArrivedAt()).isEqualTo(NOW);
        assertThat(items.get(1).refusal()).contains("tittle is unknown");
        assertThat(items.get(1).at()).isEqualTo(first.length() + 2);
        assertThat(items.get(2).refusal()).contains("no well-formed JSON");
        assertThat(article(items.get(3)).getText()).contains("number 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.jsonl.gz", "a.warc", "a.warc.gz"})
    void goesOnBehindEachPlaceAndGivesTheSameArticles(String name) throws IOException {
        Path file = file(name, 5);
        List<String> all = ids(read(file, 0));
        assertThat(all).hasSize(5).doesNotHaveDuplicates();

        for (int taken = 1; taken <= 5; taken++) {
            long place = 0;
            try (Records records = FileKind.ofNamed(file).open(file, 0, CLOCK)) {
                for (int articles = 0; articles < taken; ) {
                    Records.Item item = Objects.requireNonNull(records.next());
                    articles += item.article() == null ? 0 : 1;
                }
                place = records.place();
            }

            assertThat(ids(read(file, place))).isEqualTo(all.subList(taken, 5));
        }
    }

    @Test
    void takesOfAnArchiveThePagesOnly() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(Warcs.info());
        archive.write(Warcs.response("https://a.example.org/gone", 404, "text/html", Warcs.page(1)));
        archive.write(Warcs.response("https://a.example.org/data", 200, "application/json", "{}"));
        archive.write(
                Warcs.response("https://a.example.org/2?utm_source=x", 200, "text/html; charset=utf-8", Warcs.page(2)));
        Path file = Files.write(folder.resolve("a.warc"), archive.toByteArray());

        List<Records.Item> items = read(file, 0);

        assertThat(items).hasSize(4);
        assertThat(items)
                .filteredOn(item -> item.article() != null)
                .singleElement()
                .satisfies(item -> {
                    Article article = article(item);
                    assertThat(article.getCanonicalUrl()).isEqualTo("https://a.example.org/2");
                    assertThat(article.getText()).contains("number 2");
                    assertThat(article.getArrivedAt()).isEqualTo(NOW);
                    // The page says nothing: the day on which it was got.
                    assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
                    assertThat(article.getPublishedPrecision()).isEqualTo(TimePrecision.DAY);
                });
        assertThat(items).extracting(Records.Item::refusal).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz"})
    void goesOnBehindDamageInAnArchive(String name) throws IOException {
        byte[] good = Files.readAllBytes(file(name, 1));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(good);
        int begin = damaged.size();
        byte[] bad = bytes(name, Warcs.response("https://a.example.org/bad", 200, "text/html", Warcs.page(9)));
        Arrays.fill(bad, 12, Math.min(bad.length, 60), (byte) 'x');
        damaged.write(bad);
        damaged.write(bytes(name, Warcs.response("https://a.example.org/after", 200, "text/html", Warcs.page(7))));
        Path file = Files.write(folder.resolve("damaged-" + name), damaged.toByteArray());

        List<Records.Item> items = read(file, 0);

        assertThat(ids(items)).hasSize(2);
        assertThat(items)
                .filteredOn(item -> item.refusal() != null)
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.refusal()).contains("damaged");
                    assertThat(item.at()).isBetween((long) begin, (long) begin + bad.length);
                });
    }

    @Test
    void takesWhatStandsBeforeTheCutOfACompressedFile() throws IOException {
        byte[] whole = Files.readAllBytes(file("a.ndjson.gz", 400));
        Path file = Files.write(folder.resolve("cut.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));

        List<Records.Item> items = read(file, 0);

        assertThat(ids(items)).isNotEmpty();
        assertThat(items.get(items.size() - 1).refusal()).contains("damaged from here on");
    }

    @Test
    void readsAPageUnderTheAddressThatItNames() throws IOException {
        String page = Warcs.page(4).replace("<head>", "<head><link rel='canonical' href='https://a.example.org/4'>");
        Path file = Files.writeString(folder.resolve("4.html"), page);

        assertThat(read(file, 0))
                .singleElement()
                .satisfies(item -> assertThat(article(item).getCanonicalUrl()).isEqualTo("https://a.example.org/4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html", "a.ndjson", "a.warc"})
    void refusesARecordThatNobodyCanExplainAndGoesOn(String name) throws IOException {
        Path file = FileKind.of(folder.resolve(name)) == FileKind.TEXT
                ? Files.writeString(folder.resolve(name), "date 2026-03-01 Two ships met off the cape.")
                : FileKind.of(folder.resolve(name)) == FileKind.HTML
                        ? Files.writeString(folder.resolve(name), Warcs.page(1))
                        : file(name, 2);
        // Fails where the first article is made, as a page would whose elements are nested beyond measure.
        Clock failing = new ActingClock(1, () -> {
            throw new StackOverflowError("the text of the article");
        });

        List<Records.Item> items = read(file, 0, failing);

        assertThat(items).extracting(Records.Item::refusal).containsOnlyOnce("unexpected: StackOverflowError");
        assertThat(ids(items)).hasSize(FileKind.ofNamed(file).single() ? 0 : 1);
    }

    private Path file(String name, int records) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean archive = name.contains(".warc");
        if (archive) {
            content.write(bytes(name, Warcs.info()));
        }
        for (int i = 1; i <= records; i++) {
            content.write(
                    archive
                            ? bytes(name, Warcs.response("https://a.example.org/" + i, 200, "text/html", Warcs.page(i)))
                            : (line(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        boolean whole = !archive && name.endsWith(".gz");
        return Files.write(folder.resolve(name), whole ? gzip(content.toByteArray()) : content.toByteArray());
    }

    /** Archives are compressed record by record. */
    private static byte[] bytes(String name, byte[] record) throws IOException {
        return name.endsWith(".gz") ? gzip(record) : record;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String line(int number) {
        return "{\"url\": \"https://b.example.org/%1$d\", \"title\": \"Report %1$d\", \"text\": \"The council of harbour number %1$d met.\"}"
                .formatted(number);
    }

    private static List<Records.Item> read(Path file, long place) throws IOException {
        return read(file, place, CLOCK);
    }

    private static List<Records.Item> read(Path file, long place, Clock clock) throws IOException {
        List<Records.Item> items = new ArrayList<>();
        try (Records records = FileKind.ofNamed(file).open(file, place, clock)) {
            for (Records.Item item = records.next(); item != null; item = records.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<String> ids(List<Records.Item> items) {
        return items.stream()
                .filter(item -> item.article() != null)
                .map(item -> article(item).getId())
                .toList();
    }

    private static Article article(Records.Item item) {
        return Objects.requireNonNull(item.article(), String.valueOf(item.refusal()));
    }
}
