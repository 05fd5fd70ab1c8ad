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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes articles from text files: what the command {@code import} does. A file counts as accepted when the broker has acknowledged its article;
 * importing it again gives the same article. Not thread-safe.
 */
public final class ArticleImporter implements AutoCloseable {

    /**
     * What became of the files.
     *
     * @param accepted the articles, in the order of the files
     * @param refused the files that hold none, and why
     */
    public record Result(List<Article> accepted, List<Refusal> refused) {

        public Result {
            accepted = List.copyOf(accepted);
            refused = List.copyOf(refused);
        }
    }

    /** A file that was not taken, and why. */
    public record Refusal(Path file, String reason) {}

    private static final String SUFFIX = ".txt";

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
        List<Article> accepted = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Path file : expanded(filesAndFolders, refused)) {
            try {
                Article article = Articles.ofFile(TextFile.read(file), clock.instant());
                sent.add(producer.send(
                        new ProducerRecord<>(topic, article.getId(), serializer.serialize(topic, article))));
                accepted.add(article);
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

    private static List<Path> expanded(List<Path> filesAndFolders, List<Refusal> refused) {
        List<Path> files = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (!Files.exists(path)) {
                refused.add(new Refusal(path, "no such file or folder"));
            } else if (!Files.isDirectory(path)) {
                files.add(path);
            } else {
                try (Stream<Path> within = Files.walk(path)) {
                    within.filter(file ->
                                    Files.isRegularFile(file) && file.toString().endsWith(SUFFIX))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    refused.add(new Refusal(path, "cannot be listed: " + e.getMessage()));
                }
            }
        }
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
