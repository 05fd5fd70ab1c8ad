package io.dateline.coder.actor;

import static io.dateline.coder.actor.Entry.Kind.COUNTRY;
import static io.dateline.coder.actor.Entry.Kind.DEMONYM;
import static io.dateline.coder.actor.Entry.Kind.METONYM;
import static io.dateline.coder.actor.Entry.Kind.ORGANISATION;
import static io.dateline.coder.actor.Entry.Kind.PERSON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the four kinds of dictionary (docs/dictionaries.md) into a {@link Lexicon}, refusing what contradicts itself. */
final class Dictionaries {
    private final Lexicon lexicon = new Lexicon();
    private final Map<String, String> cameo = new HashMap<>();
    private final Map<String, String> controlledBy = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();

    Lexicon lexicon() {
        return lexicon;
    }

    /** CAMEO codes of countries where they are not the ISO codes. */
    Map<String, String> cameo() {
        return cameo;
    }

    /** The state for a dependent territory, the code itself for a state. */
    Map<String, String> controlledBy() {
        return controlledBy;
    }

    /** Reads rows of the kind that the file's name begins with. */
    void read(String fileName, List<Row> rows) {
        String kind = fileName.replaceFirst(".*[/\\\\]", "");
        if (kind.startsWith("countries")) {
            rows.forEach(this::country);
        } else if (kind.startsWith("organisations")) {
            rows.forEach(this::organisation);
        } else if (kind.startsWith("people")) {
            rows.forEach(this::person);
        } else if (kind.startsWith("roles")) {
            rows.forEach(this::role);
        } else {
            throw new DictionaryException(
                    fileName,
                    0,
                    "the name must begin with countries, organisations, people or roles, to say the format");
        }
    }

    private void country(Row row) {
        String code = row.required(0, "code");
        if (!code.matches("[A-Z]{3}")) {
            throw row.error("'" + code + "' is no country code of three capitals");
        }
        once(row, "country " + code);
        String state = row.field(1).isEmpty() ? code : row.field(1);
        if (!state.equals(code) && !controlledBy.containsKey(state)) {
            throw row.error("unknown controlling country '" + state + "', it must stand above");
        }
        controlledBy.put(code, state);
        if (!row.field(2).isEmpty()) {
            cameo.put(code, row.field(2));
        }
        String name = row.required(3, "name");
        Entry country = entry(row, COUNTRY, name, state, List.of());
        lexicon.add(name, country);
        row.list(4).forEach(alias -> lexicon.add(alias, country));
        Entry demonym = entry(row, DEMONYM, name, state, List.of());
        for (String adjective : row.list(5)) {
            lexicon.add(adjective, demonym);
            if (row.field(6).isEmpty() && Plurals.isRegular(adjective)) {
                lexicon.add(Plurals.of(adjective), demonym);
            }
        }
        row.list(6).stream().filter(people -> !people.equals("-")).forEach(people -> lexicon.add(people, demonym));
        Entry metonym = entry(row, METONYM, name, state, List.of("GOV"));
        row.list(7).forEach(place -> lexicon.add(place, metonym));
    }

    private void organisation(Row row) {
        String name = row.required(0, "name");
        LocalDate from = row.from(4);
        LocalDate to = row.to(5);
        period(row, from, to);
        once(row, "organisation " + name + " " + row.field(2) + " " + row.field(4));
        Entry entry = new Entry(
                ORGANISATION, name, known(row, 2), row.sectors(3), null, from, to, row.file() + ":" + row.line());
        lexicon.add(name, entry);
        row.list(1).forEach(alias -> lexicon.add(alias, entry));
    }

    private void person(Row row) {
        String name = row.required(0, "name");
        row.required(3, "sectors");
        LocalDate from = row.from(5);
        LocalDate to = row.to(6);
        period(row, from, to);
        once(row, "person " + name + " " + row.required(4, "office") + " " + row.field(5));
        Entry entry = new Entry(
                PERSON, name, known(row, 2), row.sectors(3), row.field(4), from, to, row.file() + ":" + row.line());
        lexicon.add(name, entry);
        // Aliases stand on a person's first row only; later rows must be found by them as well.
        List<String> own = row.list(1);
        List<String> aliases = own.isEmpty() ? aliasesOf.getOrDefault(row.file() + " " + name, List.of()) : own;
        aliasesOf.putIfAbsent(row.file() + " " + name, aliases);
        aliases.forEach(alias -> lexicon.add(alias, entry));
    }

    private final Map<String, List<String>> aliasesOf = new HashMap<>();

    private void role(Row row) {
        Entry.Kind kind = kind(row);
        String sector = row.required(0, "sector");
        List<String> sectors = sector.equals("-") ? List.of() : row.sectors(0);
        if (row.list(2).isEmpty()) {
            throw row.error("no words");
        }
        for (String words : row.list(2)) {
            String[] forms = words.split("/", -1);
            if (forms.length > 2 || Arrays.stream(forms).anyMatch(String::isBlank)) {
                throw row.error("'" + words + "' is not a word or word/plural");
            }
            once(row, (kind == Entry.Kind.MODIFIER ? "modifier " : "role ") + forms[0].toLowerCase(Locale.ROOT));
            Entry entry = entry(row, kind, forms[0], null, sectors);
            lexicon.add(forms[0], entry);
            if (kind.isRole()) {
                String plural = forms.length > 1 ? forms[1] : Plurals.of(forms[0]);
                if (!plural.equals(forms[0])) {
                    lexicon.add(plural, entry);
                }
            }
        }
    }

    private static Entry.Kind kind(Row row) {
        return switch (row.required(1, "kind")) {
            case "office" -> Entry.Kind.OFFICE;
            case "person" -> Entry.Kind.AGENT;
            case "force" -> Entry.Kind.FORCE;
            case "body" -> Entry.Kind.BODY;
            case "generic" -> Entry.Kind.GENERIC;
            case "target" -> Entry.Kind.TARGET;
            case "modifier" -> Entry.Kind.MODIFIER;
            case "former" -> Entry.Kind.FORMER;
            default ->
                throw row.error("unknown kind '" + row.field(1)
                        + "', known are office, person, force, body, generic, target, modifier, former");
        };
    }

    private String known(Row row, int index) {
        String code = row.required(index, "country");
        if (Codes.NO_COUNTRY.contains(code)) {
            return code;
        }
        String state = controlledBy.get(code);
        if (state == null) {
            throw row.error(
                    "unknown country '" + code + "', write ISO 3166-1 alpha-3, XKX or one of " + Codes.NO_COUNTRY);
        }
        return state;
    }

    private static void period(Row row, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw row.error("the period ends (" + to + ") before it begins (" + from + ")");
        }
    }

    private void once(Row row, String key) {
        String earlier = lines.putIfAbsent(row.file() + " " + key, row.file() + ":" + row.line());
        if (earlier != null) {
            throw row.error("'" + key + "' stands already at " + earlier);
        }
    }

    private static Entry entry(Row row, Entry.Kind kind, String name, @Nullable String country, List<String> sectors) {
        return new Entry(kind, name, country, sectors, null, null, null, row.file() + ":" + row.line());
    }
}
