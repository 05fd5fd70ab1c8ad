package io.dateline.app;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.topic.Topics;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Prints events as they come from the topic, in a thread of its own. */
final class EventPrinter implements AutoCloseable {
    private static final int KEPT = 10_000;

    private final TopicReader<Event> reader;
    private final PrintWriter out;
    private final AtomicInteger printed = new AtomicInteger();
    private final Thread thread;
    private final NewLines lines = new NewLines(KEPT);
    private volatile boolean paused;

    private EventPrinter(TopicReader<Event> reader, PrintWriter out) {
        this.reader = reader;
        this.out = out;
        this.thread = new Thread(() -> reader.follow(record -> print(record.value())), "event-printer");
    }

    /** Begins with the events that are coded from now on. */
    static EventPrinter follow(KafkaSettings kafka, PrintWriter out) {
        EventPrinter printer = new EventPrinter(TopicReader.open(Topics.EVENTS, kafka, false), out);
        printer.thread.setDaemon(true);
        printer.thread.start();
        return printer;
    }

    private boolean print(@Nullable Event event) {
        if (event != null && event.getActive() && !paused) {
            String line = EventLine.of(
                    event.getCoding(),
                    event.getEvidence(),
                    event.getArticles() > 1 ? ", " + event.getArticles() + " reports" : "");
            if (lines.isNew(event.getId(), line)) {
                out.println(line);
                printed.incrementAndGet();
            }
        }
        return true;
    }

    int printed() {
        return printed.get();
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    @Override
    public void close() {
        reader.stop();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
