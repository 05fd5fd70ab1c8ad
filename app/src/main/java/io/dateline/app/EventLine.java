package io.dateline.app;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An event in two lines for people: what, who, whom, where, when, how sure; then the sentence that says so. */
final class EventLine {

    private static final int WIDTH = 150;

    private EventLine() {}

    static String of(Coding coding, String sentence, String counts) {
        StringBuilder line = new StringBuilder();
        line.append(coding.getWhen() == null ? "          " : coding.getWhen().getFirstDay());
        line.append(
                String.format(Locale.ROOT, "  %-9s ", coding.getType() == null ? coding.getCameo() : coding.getType()));
        line.append(parties(coding.getActors()));
        if (!coding.getRecipients().isEmpty()) {
            line.append(" → ").append(parties(coding.getRecipients()));
        }
        if (coding.getPlace() != null) {
            line.append("  @ ").append(coding.getPlace().getName());
        }
        line.append("  [")
                .append(coding.getStatus().name().toLowerCase(Locale.ROOT))
                .append(counts)
                .append(']');
        line.append(System.lineSeparator())
                .append("            “")
                .append(shortened(sentence))
                .append('”');
        return line.toString();
    }

    private static String parties(List<Actor> actors) {
        return actors.isEmpty() ? "?" : actors.stream().map(EventLine::party).collect(Collectors.joining(" + "));
    }

    private static String party(Actor actor) {
        String codes = (actor.getCountry() == null ? "" : actor.getCountry())
                + (actor.getSector() == null ? "" : "/" + actor.getSector());
        return (codes.isEmpty() ? "" : codes + " ") + "("
                + (actor.getName() == null ? actor.getText() : actor.getName()) + ")";
    }

    private static String shortened(String sentence) {
        return sentence.length() <= WIDTH ? sentence : sentence.substring(0, WIDTH - 1) + "…";
    }
}
