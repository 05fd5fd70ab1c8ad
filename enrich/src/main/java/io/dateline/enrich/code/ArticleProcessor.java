package io.dateline.enrich.code;

import io.dateline.enrich.code.ArticleCoder.CodedText;
import io.dateline.enrich.run.SizeLimit;
import io.dateline.enrich.state.StateSerde;
import io.dateline.enrich.state.record.ArticleMemory;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.MentionState;
import io.dateline.schemas.topic.EventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Drops what is known, numbers revisions, codes, and retracts what the revision before still said. */
final class ArticleProcessor implements Processor<String, Article, String, Coded> {

    private static final Duration FORGET_EVERY = Duration.ofHours(12);
    // A known article that keeps arriving is written anew once a day, not each time.
    private static final Duration REFRESH = Duration.ofDays(1);

    private final ArticleCoder coder;
    private final Duration horizon;
    private final CodeMetrics metrics;

    private @Nullable ProcessorContext<String, Coded> context;
    private @Nullable KeyValueStore<String, ArticleMemory> lastRevisions;

    ArticleProcessor(CodeConfig config) {
        this.coder = config.coder();
        this.horizon = config.horizon();
        this.metrics = new CodeMetrics(config.meters());
    }

    @Override
    public void init(ProcessorContext<String, Coded> context) {
        this.context = context;
        KeyValueStore<String, ArticleMemory> store = context.getStateStore(CodeTopology.LAST_REVISIONS);
        this.lastRevisions = store;
        context.schedule(FORGET_EVERY, PunctuationType.STREAM_TIME, now -> forget(store, now));
    }

    @Override
    public void process(Record<String, Article> record) {
        if (context == null || lastRevisions == null) {
            throw new IllegalStateException("not initialised");
        }
        Article article = record.value();
        ArticleMemory last = lastRevisions.get(article.getId());
        Instant seenAt = Instant.ofEpochMilli(record.timestamp());
        if (last != null && (unchanged(last, article) || summary(last, article))) {
            if (last.getSeenAt().plus(REFRESH).isBefore(seenAt)) {
                lastRevisions.put(
                        article.getId(),
                        ArticleMemory.newBuilder(last).setSeenAt(seenAt).build());
            }
            return;
        }
        Coded coded = code(article, last, Instant.ofEpochMilli(context.currentSystemTimeMs()));
        ArticleMemory memory = memory(article, coded, seenAt);
        // Before anything is written: a record that the broker refuses would cost the transaction, and the article that
        // gave it would come back for ever. What is given up here is not remembered, so that its dead letter can be
        // replayed.
        SizeLimit.check("the coding of " + article.getId(), StateSerde.CODED.write(coded));
        SizeLimit.check("the memory of " + article.getId(), StateSerde.ARTICLES.write(memory));
        context.forward(record.withKey(article.getId()).withValue(coded).withHeaders(headers(record, coded)));
        lastRevisions.put(article.getId(), memory);
        metrics.coded(coded);
    }

    private boolean unchanged(ArticleMemory last, Article article) {
        boolean unchanged = last.getContentHash().equals(article.getContentHash());
        if (unchanged) {
            metrics.unchanged();
        }
        return unchanged;
    }

    /** A feed's summary after the page's text, when the page could not be had again: it says less, and takes nothing back. */
    private boolean summary(ArticleMemory last, Article article) {
        boolean summary = last.getFullText() && !article.getFullText();
        if (summary) {
            metrics.summary();
        }
        return summary;
    }

    private Coded code(Article article, @Nullable ArticleMemory last, Instant clock) {
        Instant now = last == null || clock.isAfter(last.getCodedAt()) ? clock : last.getCodedAt();
        int revision = last == null ? 1 : last.getRevision() + 1;
        CodedText text = metrics.time(() -> text(article));
        metrics.sentences(text.parsed(), text.skipped());
        List<Mention> mentions = Mentions.of(article, revision, text.events(), coder, now);
        return Coded.newBuilder()
                .setArticleId(article.getId())
                .setRevision(revision)
                .setOutcome(text.outcome())
                .setReason(text.reason())
                .setMentions(mentions)
                .setRetracted(last == null ? List.of() : retracted(article, revision, last, mentions, now))
                .setLanguage(text.language())
                .setSentences(text.sentences())
                .setParsed(text.parsed())
                .setArrivedAt(article.getArrivedAt())
                .setCodedAt(now)
                .setTraceId(article.getTraceId())
                .build();
    }

    /** A text that exhausts the stack is a fault of the text: as an error it would stop the stage, at every start anew. */
    private CodedText text(Article article) {
        try {
            return coder.code(article);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the coder ran out of stack", e);
        }
    }

    private static List<Mention> retracted(
            Article article, int revision, ArticleMemory last, List<Mention> mentions, Instant now) {
        Set<String> kept = mentions.stream().map(Mention::getId).collect(Collectors.toSet());
        return last.getMentions().stream()
                .map(StateSerde.MENTIONS::read)
                .filter(mention -> !kept.contains(mention.getId()))
                .map(mention -> Mention.newBuilder(mention)
                        .setRevision(revision)
                        .setState(MentionState.RETRACTED)
                        .setTitle(article.getTitle())
                        .setUrl(article.getCanonicalUrl())
                        .setPublisher(article.getPublisher())
                        .setCodedAt(now)
                        .setTraceId(article.getTraceId())
                        .build())
                .toList();
    }

    private static ArticleMemory memory(Article article, Coded coded, Instant seenAt) {
        List<ByteBuffer> mentions = coded.getMentions().stream()
                .map(mention -> Mention.newBuilder(mention)
                        .setTitle(null)
                        .setUrl(null)
                        .setPublisher(null)
                        .build())
                .map(StateSerde.MENTIONS::write)
                .toList();
        return ArticleMemory.newBuilder()
                .setContentHash(article.getContentHash())
                .setRevision(coded.getRevision())
                .setSeenAt(seenAt)
                .setCodedAt(coded.getCodedAt())
                .setFullText(article.getFullText())
                .setMentions(mentions)
                .build();
    }

    private static Headers headers(Record<String, Article> record, Coded coded) {
        return new RecordHeaders(record.headers())
                .add(EventHeaders.OUTCOME, coded.getOutcome().name().getBytes(StandardCharsets.UTF_8));
    }

    private void forget(KeyValueStore<String, ArticleMemory> store, long now) {
        Instant limit = Instant.ofEpochMilli(now).minus(horizon);
        try (KeyValueIterator<String, ArticleMemory> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, ArticleMemory> entry = all.next();
                if (entry.value.getSeenAt().isBefore(limit)) {
                    store.delete(entry.key);
                }
            }
        }
    }
}
