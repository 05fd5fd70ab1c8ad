package io.dateline.ingest;

import io.dateline.ingest.article.Articles;
import io.dateline.ingest.kafka.Clients;
import io.dateline.reader.file.TextFile;
import io.dateline.reader.file.TextFileException;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles from text files: what the command {@code import} does. A file counts as accepted when the broker has acknowledged its article;
 * importing it again gives the same article. Not thread-safe.
 */
public final class ArticleImporter implements AutoCloseable {

    /**
     * What became of the files.
     *
     * @param accepted how many became articles
     * @param refused the files and folders that gave none, and why
     */
    public record Result(int accepted, List<Refusal> refused) {

        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** A file or folder that was not taken, and why. */
    public record Refusal(Path file, String reason) {}

    private static final String SUFFIX = ".txt";
    private static final int MOST_UNACKNOWLEDGED = 1_000;

    private final Producer<String, byte[]> producer;
    private final Serializer<Article> serializer;
    private final String topic;
    private final Clock clock;

    private ArticleImporter(KafkaSettings kafka, Clock clock) {
        this.producer = new Clients(kafka, "cli").producer("import");
        this.serializer = AvroSerdes.serializer(kafka);
        this.topic = Topics.ARTICLES.name(kafka.topicPrefix());
        this.clock = clock;
    }

    /** Connects when it is first used. */
    public static ArticleImporter connect(KafkaSettings kafka, Clock clock) {
        return new ArticleImporter(kafka, clock);
    }

    /**
     * Imports files; of a directory those with the suffix .txt, with all folders below, in the order of their names.
     *
     * @throws KafkaException when the broker or the registry cannot be reached
     */
    public Result importAll(List<Path> filesAndFolders) {
        List<Refusal> refused = new ArrayList<>();
        Deque<Future<RecordMetadata>> sent = new ArrayDeque<>();
        int accepted = 0;
        for (Path file : expanded(filesAndFolders, refused)) {
            try {
                Article article = Articles.ofFile(TextFile.read(file), clock.instant());
                sent.add(producer.send(
                        new ProducerRecord<>(topic, article.getId(), serializer.serialize(topic, article))));
                accepted++;
                if (sent.size() >= MOST_UNACKNOWLEDGED) {
                    await(sent.removeFirst());
                }
            } catch (TextFileException e) {
                refused.add(new Refusal(file, String.valueOf(e.getMessage())));
            } catch (IOException e) {
                refused.add(new Refusal(file, "cannot be read: " + e.getMessage()));
            }
        }
        producer.flush();
        sent.forEach(ArticleImporter::await);
        return new Result(accepted, refused);
    }

    static List<Path> expanded(List<Path> filesAndFolders, List<Refusal> refused) {
        List<Path> files = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (!Files.exists(path)) {
                refused.add(new Refusal(path, "no such file or folder"));
            } else if (!Files.isDirectory(path)) {
                files.add(path);
            } else {
                files.addAll(within(path, refused));
            }
        }
        return files;
    }

    /** A folder that cannot be listed is refused; the rest is taken all the same. */
    private static List<Path> within(Path folder, List<Refusal> refused) {
        List<Path> files = new ArrayList<>();
        try {
            // A folder that is a link is meant itself; links within are not followed, for they may go round.
            Files.walkFileTree(folder.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file) && file.toString().endsWith(SUFFIX)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    refused.add(new Refusal(file, "cannot be listed: " + error));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path within, @Nullable IOException error) {
                    if (error != null) {
                        refused.add(new Refusal(within, "cannot be listed to its end: " + error));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refused.add(new Refusal(folder, "cannot be listed: " + e));
        }
        files.sort(null);
        return files;
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not take an article: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
