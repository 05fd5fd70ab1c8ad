package io.dateline.schemas.topic;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Headers of the records of {@code mentions} and {@code events}, and one of {@code coded}, UTF-8 strings, so that a subscriber can filter without decoding.
 *
 * <p>Public API: they stand in {@code docs/topics.md}.
 */
public final class EventHeaders {

    /** PLOVER type such as {@code CONSULT}; the CAMEO code, such as {@code 015}, where there is no type. */
    public static final String TYPE = "type";

    /** Countries of all parties and of the place, sorted, separated by commas; empty when none is known. */
    public static final String COUNTRIES = "countries";

    /** Realis such as {@code ASSERTED}. */
    public static final String STATUS = "status";

    /** Of the records of {@code coded}: how the article was dealt with, an {@code Outcome}. */
    public static final String OUTCOME = "outcome";

    private EventHeaders() {}

    /** The headers that a coding gets. */
    public static Headers of(Coding coding) {
        Headers headers = new RecordHeaders();
        headers.add(TYPE, bytes(type(coding)));
        headers.add(COUNTRIES, bytes(String.join(",", countries(coding))));
        headers.add(STATUS, bytes(coding.getStatus().name()));
        return headers;
    }

    private static String type(Coding coding) {
        if (coding.getType() != null) {
            return coding.getType().name();
        }
        return coding.getCameo() == null ? "" : coding.getCameo();
    }

    private static Set<String> countries(Coding coding) {
        Set<String> countries = new TreeSet<>();
        for (List<Actor> parties : List.of(coding.getActors(), coding.getRecipients())) {
            for (Actor party : parties) {
                if (party.getCountry() != null) {
                    countries.add(party.getCountry());
                }
            }
        }
        if (coding.getPlace() != null && coding.getPlace().getCountry() != null) {
            countries.add(coding.getPlace().getCountry());
        }
        return countries;
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
