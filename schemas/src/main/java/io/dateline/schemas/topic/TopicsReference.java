package io.dateline.schemas.topic;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Writes {@code docs/topics.md} from the catalogue and the schemas. */
public final class TopicsReference {

    private TopicsReference() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Topics and records

                Made from the catalogue in `schemas` (`dateline topics reference`): do not edit by hand.

                Names start with the configured prefix (`dateline` by default). Keys are UTF-8 strings. Values are Avro in Confluent's wire
                format, registered under `<topic>-value` with compatibility `FULL_TRANSITIVE`. A record's time stamp is its arrival at
                Dateline. Read with `isolation.level=read_committed`.

                | topic | key | value | written by | clean-up | kept | holds |
                |---|---|---|---|---|---|---|
                """);
        Topics.all().forEach(topic -> page.append("| `")
                .append(topic.name(KAFKA_PREFIX))
                .append("` | ")
                .append(topic.key())
                .append(" | ")
                .append(
                        topic.value() == null
                                ? "original bytes"
                                : link(topic.value().getSimpleName()))
                .append(" | ")
                .append(topic.owner())
                .append(" | ")
                .append(topic.cleanup().policy())
                .append(" | ")
                .append(
                        topic.retention() == null
                                ? "for ever"
                                : topic.retention().toDays() + " d")
                .append(" | ")
                .append(topic.purpose())
                .append(" |\n"));
        appendHeaders(page);
        RecordTypes.all().forEach(schema -> appendType(page, schema));
        return page.toString();
    }

    private static final String KAFKA_PREFIX = "dateline";

    private static void appendHeaders(StringBuilder page) {
        page.append("""

                ## Headers

                UTF-8 strings. Those of `mentions` and `events` let a subscriber filter without decoding; those of a dead letter stand
                beside the headers of the original.

                | header | on | meaning |
                |---|---|---|
                """);
        header(
                page,
                EventHeaders.TYPE,
                "mentions, events",
                "PLOVER type; the CAMEO code, such as 015, where there is none.");
        header(
                page,
                EventHeaders.COUNTRIES,
                "mentions, events",
                "Countries of all parties and of the place, sorted, separated by commas; empty when none is known.");
        header(page, EventHeaders.STATUS, "mentions, events", "Realis, a Status.");
        header(page, EventHeaders.OUTCOME, "coded", "An Outcome.");
        String kinds = Arrays.stream(DeadLetter.Kind.values()).map(Enum::name).collect(Collectors.joining(", "));
        header(
                page,
                Topics.FEED_STATE_HEADER,
                "feeds",
                "State of a feed that ingest took here from another partition: no string, but the bytes of a [FeedState](#feedstate) as in `feed-states`.");
        header(page, DeadLetter.KIND, "dead letters", "What was being done: " + kinds + ".");
        header(page, DeadLetter.EXCEPTION, "dead letters", "Class of the error.");
        header(page, DeadLetter.MESSAGE, "dead letters", "Its message and those of its causes.");
        header(
                page,
                DeadLetter.TOPIC,
                "dead letters",
                "Topic of the original, with partition and offset in the next two.");
        header(page, DeadLetter.PARTITION, "dead letters", "Partition of the original.");
        header(page, DeadLetter.OFFSET, "dead letters", "Offset of the original.");
    }

    private static void header(StringBuilder page, String name, String on, String meaning) {
        page.append("| `")
                .append(name)
                .append("` | ")
                .append(on)
                .append(" | ")
                .append(meaning)
                .append(" |\n");
    }

    private static void appendType(StringBuilder page, Schema schema) {
        page.append("\n## ").append(schema.getName()).append("\n\n");
        if (schema.getDoc() != null) {
            page.append(line(schema.getDoc())).append("\n\n");
        }
        if (schema.getType() == Schema.Type.ENUM) {
            page.append(schema.getEnumSymbols().stream().map(s -> "`" + s + "`").collect(Collectors.joining(", ")))
                    .append(". A reader that does not know a symbol reads `")
                    .append(schema.getEnumDefault())
                    .append("`.\n");
            return;
        }
        page.append("| field | type | default | meaning |\n|---|---|---|---|\n");
        for (Schema.Field field : schema.getFields()) {
            page.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(type(field.schema()))
                    .append(" | ")
                    .append(field.hasDefaultValue() ? "`" + RecordTypes.defaultValue(field) + "`" : "required")
                    .append(" | ")
                    .append(field.doc() == null ? "" : line(field.doc()))
                    .append(" |\n");
        }
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                schema.getTypes().stream()
                                .filter(s -> s.getType() != Schema.Type.NULL)
                                .map(TopicsReference::type)
                                .collect(Collectors.joining(" or "))
                        + (schema.isNullable() ? "?" : "");
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case RECORD, ENUM -> link(schema.getName());
            default ->
                schema.getLogicalType() == null
                        ? schema.getType().getName()
                        : schema.getLogicalType().getName();
        };
    }

    private static String link(String name) {
        return "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private static String line(String doc) {
        return doc.replaceAll("\\s+", " ").replace("|", "\\|").trim();
    }
}
