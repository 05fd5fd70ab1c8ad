package io.dateline.enrich;

import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;

/**
 * The stages in the order in which data flows: {@code articles → CODE → coded → MERGE → mentions, events}.
 *
 * <p>Two stages of the design pass everything through for now and therefore do not run: group (copies and stories) would stand between
 * code and merge, watch (trends, rules, alerts) behind merge. Until then no mention carries a story or the article it copies, and
 * nothing is written to {@code stories}, {@code story-members}, {@code trends} and {@code alerts}.
 */
public enum Stage {
    CODE("code"),
    MERGE("merge");

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    /** Name in commands, metrics and health. */
    public String id() {
        return id;
    }

    /** Consumer group and prefix of the internal topics. */
    public String applicationId(String prefix) {
        return prefix + "-" + id;
    }

    public Topic<?> deadLetters() {
        return switch (this) {
            case CODE -> Topics.CODE_DLQ;
            case MERGE -> Topics.MERGE_DLQ;
        };
    }
}
