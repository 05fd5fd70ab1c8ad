package io.dateline.console.page;

import io.dateline.console.api.CodingView;
import io.dateline.console.api.EventView;
import io.dateline.console.api.MentionView;
import io.dateline.console.codes.Countries;
import io.dateline.console.codes.Sectors;
import io.dateline.store.CodingRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one event. */
public record EventDetailPage(Assets assets, EventView event, EventCard card, List<MentionCard> mentions) {

    static EventDetailPage of(Assets assets, EventView event, List<MentionView> mentions) {
        return new EventDetailPage(
                assets,
                event,
                EventCard.of(event),
                mentions.stream().map(MentionCard::of).toList());
    }

    /** One report of the event. */
    public record MentionCard(
            MentionView mention, String title, @Nullable String href, String note) {

        static MentionCard of(MentionView mention) {
            List<String> notes = new ArrayList<>();
            notes.add("sentence " + (mention.sentenceNumber() + 1) + (mention.lead() ? ", in the lead" : ""));
            if (!mention.state().equals("active")) {
                notes.add("retracted: the report no longer says so");
            }
            if (mention.copyOf() != null) {
                notes.add("copy of another report");
            }
            String title = mention.title();
            return new MentionCard(
                    mention,
                    title == null || title.isBlank() ? "Untitled report" : title,
                    Text.webAddress(mention.url()),
                    String.join(" · ", notes));
        }
    }

    /** A coded field: its name, its value, and what the value means. */
    public record Field(String name, String value, String note) {}

    /** Title of the page in words. */
    public String title() {
        String actors = card.actors().isEmpty() ? "not named" : names(card.actors());
        String recipients = names(card.recipients());
        return card.type() + ": " + (recipients.isEmpty() ? actors : actors + " → " + recipients);
    }

    private static String names(List<Party> parties) {
        return String.join(", ", parties.stream().map(Party::name).toList());
    }

    /** Every coded field that has a value, in the order of the record. */
    public List<Field> fields() {
        CodingView coding = event.coding();
        Fields fields = new Fields();
        fields.add("Type (PLOVER)", coding.type(), card.quad());
        fields.add("Modes", String.join(", ", coding.modes()), "");
        fields.add("Contexts", String.join(", ", coding.contexts()), "");
        fields.add("CAMEO code", coding.cameo(), coding.cameoName());
        fields.add("CAMEO base, root", join(coding.cameoBase(), coding.cameoRoot()), "");
        fields.add("Quad class", coding.quad(), "PLOVER: " + card.quad());
        fields.add("GDELT quad class", coding.gdeltQuad(), "from the CAMEO root");
        fields.add("Goldstein value", signed(coding.goldstein()), coding.goldsteinTable());
        fields.add("PLOVER score", signed(coding.ploverScore()), "-10 to +10");
        fields.add("Status", coding.status(), "");
        var attribution = coding.attribution();
        fields.add("Attribution", attribution == null ? null : attribution.speaker(), verb(coding));
        fields.add("Trigger", coding.trigger(), "the words that tell of the event");
        fields.add("Pattern", coding.pattern(), "the rule that fired");
        fields.add("Confidence", String.format(java.util.Locale.ENGLISH, "%.2f", coding.confidence()), "0 to 1");
        coding.actors().forEach(actor -> party(fields, "Actor", actor));
        coding.recipients().forEach(actor -> party(fields, "Recipient", actor));
        where(fields, coding);
        var when = coding.when();
        if (when != null) {
            String words = when.text() == null ? "" : ", \"" + when.text() + "\"";
            fields.add("When", Text.when(when), "precision: " + when.precision() + "; basis: " + when.basis() + words);
        }
        quantity(fields, "Dead", coding.dead());
        quantity(fields, "Injured", coding.injured());
        quantity(fields, "Arrested", coding.arrested());
        quantity(fields, "Participants", coding.participants());
        return fields.list;
    }

    private static void where(Fields fields, CodingView coding) {
        var place = coding.place();
        if (place == null) {
            return;
        }
        List<String> notes = new ArrayList<>();
        notes.add("precision: " + place.precision());
        notes.add("basis: " + place.kind());
        if (place.admin1() != null) {
            notes.add("region: " + place.admin1());
        }
        if (place.latitude() != null && place.longitude() != null) {
            notes.add(String.format(java.util.Locale.ENGLISH, "%.4f, %.4f", place.latitude(), place.longitude()));
        }
        if (place.geonames() != null) {
            notes.add("GeoNames " + place.geonames());
        }
        fields.add("Place", EventCard.where(place), String.join("; ", notes));
    }

    private static void party(Fields fields, String kind, CodingRow.Party actor) {
        List<String> notes = new ArrayList<>();
        if (actor.country() != null) {
            notes.add(actor.country() + " " + Countries.name(actor.country()));
        }
        if (actor.sector() != null) {
            notes.add("sector " + actor.sector() + " (" + Sectors.name(actor.sector()) + ")");
        }
        if (!actor.sectors().isEmpty()) {
            notes.add("also " + String.join(", ", actor.sectors()));
        }
        if (actor.cameo() != null) {
            notes.add("CAMEO " + actor.cameo());
        }
        if (actor.role() != null) {
            notes.add("role: " + actor.role());
        }
        if (!actor.resolvedBy().isEmpty()) {
            notes.add("resolved by " + actor.resolvedBy());
        }
        String name = actor.name();
        boolean renamed = name != null && !name.equals(actor.text());
        fields.add(kind, renamed ? name + " (\"" + actor.text() + "\")" : actor.text(), String.join("; ", notes));
    }

    private static void quantity(Fields fields, String name, CodingRow.@Nullable Quantity quantity) {
        if (quantity != null) {
            fields.add(name, Text.quantity(quantity), "\"" + quantity.text() + "\"");
        }
    }

    private static @Nullable String verb(CodingView coding) {
        var attribution = coding.attribution();
        return attribution == null || attribution.verb() == null ? "" : "verb: " + attribution.verb();
    }

    private static @Nullable String signed(@Nullable Double number) {
        return number == null ? null : Text.signed(number);
    }

    private static @Nullable String join(@Nullable String base, @Nullable String root) {
        return base == null ? root : base + ", " + root;
    }

    /** Leaves out what has no value. */
    private static final class Fields {
        final List<Field> list = new ArrayList<>();

        void add(String name, @Nullable Object value, @Nullable String note) {
            if (value != null && !value.toString().isEmpty()) {
                list.add(new Field(name, value.toString(), note == null ? "" : note));
            }
        }
    }
}
