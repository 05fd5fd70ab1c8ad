package io.dateline.app;

import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;

/**
 * Which events and mentions to print; records of other types always pass.
 *
 * @param types PLOVER types; empty for all
 * @param countries of a party or of the place; empty for all
 * @param statuses of realis; empty for all
 */
record TailFilter(List<String> types, List<String> countries, List<String> statuses) {

    TailFilter {
        types = upper(types);
        countries = upper(countries);
        statuses = upper(statuses);
    }

    boolean accepts(IndexedRecord record) {
        if (record instanceof Event event) {
            return accepts(event.getCoding());
        }
        return !(record instanceof Mention mention) || accepts(mention.getCoding());
    }

    private boolean accepts(Coding coding) {
        return (types.isEmpty()
                        || coding.getType() != null
                                && types.contains(coding.getType().name()))
                && (statuses.isEmpty() || statuses.contains(coding.getStatus().name()))
                && (countries.isEmpty() || countriesOf(coding).anyMatch(countries::contains));
    }

    private static Stream<String> countriesOf(Coding coding) {
        Stream<String> parties = Stream.concat(coding.getActors().stream(), coding.getRecipients().stream())
                .map(actor -> actor.getCountry() == null ? "" : actor.getCountry());
        Stream<String> place =
                Stream.ofNullable(coding.getPlace()).map(found -> found.getCountry() == null ? "" : found.getCountry());
        return Stream.concat(parties, place);
    }

    private static List<String> upper(List<String> values) {
        return values.stream()
                .map(value -> value.trim().toUpperCase(Locale.ROOT))
                .toList();
    }
}
