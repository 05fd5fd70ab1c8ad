package io.dateline.ingest.receive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.ingest.receive.Answers.Answer;
import io.dateline.ingest.receive.Desk.Done;
import io.dateline.ingest.receive.Desk.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to many articles: one item for each, in their order. One bad article does not stop the others. Not thread-safe. */
final class BulkAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(BulkAnswer.class);
    private static final Problem UNEXPECTED =
            Problem.of(500, "unexpected", "Something went wrong here; the log says what.");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ACCEPTED = 202;

    /** Exactly one of both is there. */
    private record Item(@Nullable Posted posted, @Nullable Problem problem) {}

    private final Desk desk;
    private final ReceiveMetrics metrics;
    private final long startedAt = System.nanoTime();
    private final List<Item> items = new ArrayList<>();

    BulkAnswer(Desk desk, ReceiveMetrics metrics) {
        this.desk = desk;
        this.metrics = metrics;
    }

    /** Does one article. */
    void add(Supplier<Posted> article) {
        try {
            items.add(new Item(article.get(), null));
        } catch (Refusal e) {
            items.add(new Item(null, e.problem()));
        } catch (RuntimeException | StackOverflowError e) {
            // The others are none the worse for one that our own code fails on.
            LOG.atError().setCause(e).log("article of a bulk failed");
            items.add(new Item(null, UNEXPECTED));
        }
    }

    /** Waits for all of them. */
    Done done() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean errors = false;
        boolean isFinal = true;
        for (Item item : items) {
            Problem problem = item.posted() == null ? item.problem() : awaited(item.posted());
            if (problem == null && item.posted() != null) {
                list.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("status", ACCEPTED)
                        .setAll(item.posted().json()));
                metrics.accepted();
            } else if (problem != null) {
                errors = true;
                isFinal &= problem.status() < 500 && problem.status() != TOO_MANY_REQUESTS;
                metrics.refused(problem.reason());
                list.add(refused(problem));
            }
        }
        answer.put("took", (System.nanoTime() - startedAt) / 1_000_000)
                .put("errors", errors)
                .set("items", list);
        return new Done(new Answer(200, answer.toString()), isFinal, false);
    }

    private @Nullable Problem awaited(Posted posted) {
        try {
            desk.await(posted);
            return null;
        } catch (Refusal e) {
            return e.problem();
        }
    }

    private static ObjectNode refused(Problem problem) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("status", problem.status()).put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            item.set("errors", problem.errorList());
        }
        if (problem.retryAfter() != null) {
            item.put("retryAfter", problem.retrySeconds());
        }
        return item;
    }
}
