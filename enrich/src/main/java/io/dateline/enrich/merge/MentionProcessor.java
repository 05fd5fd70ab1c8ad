package io.dateline.enrich.merge;

import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.topic.EventHeaders;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Feeds mentions to {@link Merging} and sends on what changed. */
final class MentionProcessor implements Processor<String, Mention, String, Merged> {

    private static final Duration FORGET_EVERY = Duration.ofHours(12);

    private final MergeConfig config;
    private @Nullable ProcessorContext<String, Merged> context;
    private @Nullable Merging merging;

    MentionProcessor(MergeConfig config) {
        this.config = config;
    }

    @Override
    public void init(ProcessorContext<String, Merged> context) {
        Merging built = new Merging(
                new OpenEvents(context.getStateStore(MergeTopology.OPEN_EVENTS)),
                context.getStateStore(MergeTopology.MERGED_MENTIONS),
                new EventMembers(context.getStateStore(MergeTopology.EVENT_MEMBERS)),
                new MergeMetrics(config.meters()));
        this.context = context;
        this.merging = built;
        context.schedule(
                FORGET_EVERY,
                PunctuationType.STREAM_TIME,
                now -> built.forget(Instant.ofEpochMilli(now).minus(config.horizon())));
    }

    @Override
    public void process(Record<String, Mention> record) {
        if (context == null || merging == null) {
            throw new IllegalStateException("not initialised");
        }
        Merging.Result result = merging.merge(record.key(), record.value(), Instant.ofEpochMilli(record.timestamp()));
        Mention mention = result.mention();
        if (mention != null) {
            context.forward(new Record<>(
                    mention.getId(),
                    Merged.of(mention),
                    record.timestamp(),
                    headers(record.headers(), EventHeaders.of(mention.getCoding()))));
        }
        Event event = result.event();
        if (event != null) {
            context.forward(new Record<>(
                    event.getId(),
                    Merged.of(event),
                    record.timestamp(),
                    headers(record.headers(), EventHeaders.of(event.getCoding()))));
        }
    }

    private static Headers headers(Headers inherited, Headers own) {
        Headers all = new RecordHeaders(inherited);
        // Speaks of the article.
        all.remove(EventHeaders.OUTCOME);
        for (Header header : own) {
            all.remove(header.key());
            all.add(header);
        }
        return all;
    }
}
