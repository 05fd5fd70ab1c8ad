package io.dateline.coder;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.EventType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event that realis/sentences.tsv expects; its head explains the notation.
 *
 * @param actors null when they are left open
 * @param recipients null when they are left open
 * @param details place, day, speaker and so on
 */
record ExpectedEvent(
        String type, Set<String> actors, Set<String> recipients, Set<String> statuses, Map<String, String> details) {
    private static final Set<EventType> EITHER_SIDE =
            EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT);

    static ExpectedEvent parse(String text) {
        String[] words = text.strip().split(" ");
        String[] sides = words[1].split(">");
        Map<String, String> details = Arrays.stream(words)
                .skip(3)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace('_', ' ')));
        return new ExpectedEvent(words[0], parties(sides[0]), parties(sides[1]), Set.of(words[2].split("/")), details);
    }

    /** Whether these events hold it; as often as it says. */
    boolean isIn(List<CodedEvent> events) {
        long found = events.stream().map(CodedEvent::coding).filter(this::fits).count();
        String count = details.get("count");
        return count == null ? found > 0 : found == Integer.parseInt(count);
    }

    /** Whether type and status alone are there: what remains wrong is who, where or when. */
    boolean isReadIn(List<CodedEvent> events) {
        return events.stream().map(CodedEvent::coding).anyMatch(this::hasTypeAndStatus);
    }

    private boolean hasTypeAndStatus(Coding coding) {
        String given = coding.getType() != null ? coding.getType().name() : Objects.toString(coding.getCameoBase(), "");
        String status = coding.getStatus().name().toLowerCase(Locale.ROOT);
        return (type.equals("*") || type.equals(given))
                && statuses.contains(status)
                && detail("trigger", List.of(coding.getTrigger().split(" ")));
    }

    private boolean fits(Coding coding) {
        return hasTypeAndStatus(coding) && hasParties(coding) && hasDetails(coding);
    }

    private boolean hasParties(Coding coding) {
        Set<String> first = countries(coding.getActors().stream());
        Set<String> second = countries(coding.getRecipients().stream());
        if (actors != null && recipients != null && EITHER_SIDE.contains(coding.getType())) {
            return union(first, second).equals(union(actors, recipients));
        }
        if (EITHER_SIDE.contains(coding.getType()) && (actors != null || recipients != null)) {
            Set<String> wanted = actors != null ? actors : recipients;
            return wanted.isEmpty() ? first.isEmpty() : union(first, second).containsAll(wanted);
        }
        return (actors == null || actors.equals(first)) && (recipients == null || recipients.equals(second));
    }

    private boolean hasDetails(Coding coding) {
        String place = details.get("place");
        boolean placed = place == null
                || coding.getPlace() != null
                        && (place.equals(coding.getPlace().getName())
                                || place.equalsIgnoreCase(coding.getPlace().getText())
                                || place.equals(coding.getPlace().getCountry()));
        String day = details.get("day");
        boolean dated = day == null
                || coding.getWhen() != null
                        && day.equals(coding.getWhen().getFirstDay().toString());
        String speaker = details.get("speaker");
        boolean spoken = speaker == null
                || coding.getAttribution() != null
                        && coding.getAttribution().getSpeaker().contains(speaker);
        String verb = details.get("verb");
        boolean told = verb == null
                || coding.getAttribution() != null
                        && verb.equals(coding.getAttribution().getVerb());
        return placed && dated && spoken && told;
    }

    private boolean detail(String name, List<String> given) {
        return !details.containsKey(name) || given.contains(details.get(name));
    }

    private static Set<String> parties(String text) {
        return switch (text) {
            case "-" -> null;
            case "?" -> Set.of();
            default -> Set.of(text.split("\\+"));
        };
    }

    private static Set<String> countries(Stream<Actor> parties) {
        return parties.map(Actor::getCountry).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        return all;
    }
}
