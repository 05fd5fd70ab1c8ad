package io.dateline.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.ingest.TopicContents;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private KafkaSettings kafka;

    @BeforeEach
    void prepare() {
        kafka = TestStack.freshTopics();
    }

    @Test
    void losesNothingOfAnArchiveWhenItIsKilledInTheMiddle() throws Exception {
        int pages = 4_000;
        Path archive = archive(pages);
        Path checkpoint = folder.resolve("checkpoint.json");

        Process process = ImportProcess.start(kafka, archive, checkpoint);
        try {
            // Some of it is acknowledged, and the checkpoint says so.
            await().atMost(PATIENCE)
                    .until(() -> Checkpoint.in(checkpoint).place(FileVersion.of(archive)) > Files.size(archive) / 20);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(checkpoint).exists();
        int before = new HashSet<>(ids()).size();
        ImportProgress rest;
        try (ArticleImporter importer = ArticleImporter.connect(
                kafka, "test", Checkpoint.in(checkpoint), ImportListener.NONE, Clock.systemUTC())) {
            rest = importer.importAll(List.of(archive));
        }

        assertThat(before).isBetween(1, pages - 1);
        assertThat(rest.resumedBytes()).isPositive();
        assertThat(rest.articles()).isLessThan(pages).isGreaterThanOrEqualTo(pages - before);
        assertThat(new HashSet<>(ids())).hasSize(pages);
        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void stopsBehindARecordAndGoesOnThere() throws IOException {
        Path archive = archive(50);
        Path kept = folder.resolve("checkpoint.json");
        ArticleImporter[] first = new ArticleImporter[1];
        ImportListener stopping = new ImportListener() {
            @Override
            public void progress(ImportProgress progress) {
                if (progress.articles() == 20) {
                    first[0].stop();
                }
            }
        };
        try (ArticleImporter importer =
                ArticleImporter.connect(kafka, "test", Checkpoint.in(kept), stopping, Clock.systemUTC())) {
            first[0] = importer;
            importer.importAll(List.of(archive));
        }

        try (ArticleImporter importer =
                ArticleImporter.connect(kafka, "test", Checkpoint.in(kept), ImportListener.NONE, Clock.systemUTC())) {
            assertThat(importer.importAll(List.of(archive)).articles()).isEqualTo(30);
        }

        assertThat(ids()).hasSize(50).doesNotHaveDuplicates();
        assertThat(articles())
                .allSatisfy(article -> assertThat(article.getChannel()).isEqualTo(Channel.IMPORT));
    }

    @Test
    void importsWhatIsMovedIntoAFolder() throws IOException {
        Path in = folder.resolve("in");
        try (DropFolder drop =
                new DropFolder(new DropConfig(in, Duration.ofMillis(50)), kafka, "1", Clock.systemUTC())) {
            drop.start();
            await().atMost(PATIENCE).until(() -> Files.isDirectory(in.resolve("failed")));
            Files.writeString(in.resolve(".half.txt"), "date 2026-03-01 Still being written.");
            drop(in, "good.txt", "date 2026-03-01 Two ships met off the cape.");
            drop(in, "bad.txt", "no date here");
            drop(
                    in,
                    "mixed.ndjson",
                    "{\"id\": \"1\", \"text\": \"The envoys met in the harbour.\"}\n{\"id\": \"2\"}\n");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(in.resolve("done")))
                    .containsExactlyInAnyOrder("good.txt", "mixed.ndjson", "mixed.ndjson.reason"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(in.resolve("failed")))
                    .containsExactlyInAnyOrder("bad.txt", "bad.txt.reason"));
        }

        assertThat(Files.readString(in.resolve("failed/bad.txt.reason"))).contains("no date line");
        assertThat(Files.readString(in.resolve("done/mixed.ndjson.reason"))).contains("at byte", "text");
        assertThat(in.resolve(".half.txt")).exists();
        assertThat(articles()).hasSize(2);
    }

    @Test
    void leavesAnArchiveInTheFolderWhenItIsClosedInTheMiddle() throws IOException {
        int pages = 4_000;
        Path in = Files.createDirectory(folder.resolve("in"));
        DropConfig config = new DropConfig(in, Duration.ofMillis(50));
        Path archive = Files.move(archive(pages), in.resolve("news.warc.gz"));
        try (DropFolder drop = new DropFolder(config, kafka, "1", Clock.systemUTC())) {
            drop.start();
            await().atMost(PATIENCE).until(() -> Files.exists(in.resolve(".dateline/checkpoint.json")));
        }
        assertThat(archive).exists();

        try (DropFolder drop = new DropFolder(config, kafka, "1", Clock.systemUTC())) {
            drop.start();
            await().atMost(PATIENCE).until(() -> Files.exists(in.resolve("done/news.warc.gz")));
        }

        assertThat(in.resolve("done/news.warc.gz.reason")).doesNotExist();
        assertThat(new HashSet<>(ids())).hasSize(pages);
    }

    @Test
    void leavesAnArchiveInTheFolderWhenItsThreadIsInterrupted() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        DropConfig config = new DropConfig(in, Duration.ofMillis(50));
        Path archive = Files.move(archive(5), in.resolve("news.warc.gz"));
        try (DropSession session = new DropSession(config, kafka, "1", Clock.systemUTC())) {
            session.open();
            Thread.currentThread().interrupt();
            session.step();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(archive).exists();

        try (DropSession session = new DropSession(config, kafka, "1", Clock.systemUTC())) {
            session.open();
            session.step();
        }

        assertThat(names(in.resolve("done"))).containsExactly("news.warc.gz");
        assertThat(ids()).hasSize(5);
    }

    @Test
    void leavesAFileThatWasReplacedMeanwhileForTheNextLook() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path file = in.resolve("a.ndjson");
        Files.writeString(file, "{\"id\": \"1\", \"text\": \"The envoys met in the harbour.\"}\n");
        Path other = Files.writeString(
                folder.resolve("b.ndjson"), "{\"id\": \"2\", \"text\": \"The envoys left the harbour.\"}\n");
        // The second time that is asked for is the first article's: its file is open by then.
        Clock replacing = new ActingClock(2, () -> {
            try {
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (DropSession session = new DropSession(new DropConfig(in, Duration.ofMillis(50)), kafka, "1", replacing)) {
            session.open();
            session.step();
            assertThat(other).doesNotExist();
            assertThat(file).exists();
            assertThat(names(in.resolve("done"))).isEmpty();

            session.step();
        }

        assertThat(names(in.resolve("done"))).containsExactly("a.ndjson");
        assertThat(articles()).extracting(Article::getText).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void readsTheNextFileToItsEndWhenTheOneBeforeVanishes() throws IOException {
        Path first = Files.writeString(folder.resolve("a.txt"), "date 2026-03-01 Two ships met off the cape.");
        Path second = Files.writeString(
                folder.resolve("b.ndjson"),
                "{\"text\": \"The envoys met in the harbour.\"}\n{\"text\": \"The envoys left the harbour.\"}\n");
        ImportListener removing = new ImportListener() {
            @Override
            public void progress(ImportProgress progress) {
                // Behind the first file's end, whose mark is settled only when the second is read.
                if (progress.files() == 1) {
                    first.toFile().delete();
                }
            }
        };
        try (ArticleImporter importer =
                ArticleImporter.connect(kafka, "test", Checkpoint.none(), removing, Clock.systemUTC())) {
            ImportProgress progress = importer.importAll(List.of(first, second));

            assertThat(first).doesNotExist();
            assertThat(progress.refused()).isZero();
            assertThat(progress.files()).isEqualTo(2);
        }
        assertThat(articles()).hasSize(3);
    }

    private static void drop(Path folder, String name, String content) throws IOException {
        Path hidden = Files.writeString(folder.resolve("." + name), content);
        Files.move(hidden, folder.resolve(name));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Set.copyOf(
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    private Path archive(int pages) throws IOException {
        Path archive = folder.resolve("news.warc.gz");
        try (OutputStream out = Files.newOutputStream(archive)) {
            out.write(gzip(Warcs.info()));
            for (int i = 1; i <= pages; i++) {
                out.write(gzip(Warcs.response("https://a.example.org/" + i, 200, "text/html", Warcs.page(i))));
            }
        }
        return archive;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private List<String> ids() {
        return articles().stream().map(Article::getId).toList();
    }

    private List<Article> articles() {
        return TopicContents.values(kafka, Topics.ARTICLES);
    }
}
