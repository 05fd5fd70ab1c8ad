package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of people out of a byline: without prefixes, degrees, roles, addresses and days. */
final class BylineNames {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_SEEN = 5;
    private static final int MOST_PREFIXES = 3;

    private static final Pattern NOISE = Pattern.compile(
            "\\S+@\\S+|https?://\\S+|(?<=\\s)@\\w+|^@\\w+|\\([^)]*\\)|\\s[-–—]\\s.*$|(?:\\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\\.|[a-z]{3,6})?)?\\s\\d.*$|(?<=\\p{L}\\s\\p{L}{2,30})\\d+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTING = Pattern.compile(
            "\\s*(?:([;|/•·⋅●]|,?\\s(&|and|und|et|y|with)\\s)|,(?!\\s*(?:Jr|Sr|II|III)\\.?\\s*(?:,|$|and\\b)))\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A firm: "Duarte & Lind". */
    private static final Pattern FIRM = Pattern.compile("\\p{Lu}\\S*\\s&\\s\\p{Lu}\\S*");

    /** An office, whose name holds an "and" of its own. */
    private static final Pattern OFFICE = Pattern.compile("\\p{L}\\s(?:of|for)\\s\\p{L}");

    private static final Pattern EDGES = Pattern.compile("^[\\p{Punct}\\s]+|[,;:«»\\s-]+$");
    private static final Pattern LABEL = Pattern.compile("^\\p{L}+:\\s+");

    /** Degrees and memberships: capitals, with dots and signs. */
    private static final Pattern DEGREE =
            Pattern.compile("(?=.*\\p{Lu})[\\p{Lu}\\d.®™+-]{1,12}|Ph\\.?\\s?D\\.?|(?:Dip|Cert)\\p{L}*");

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{Ll}{2,}");
    private static final Pattern PLACE =
            Pattern.compile("(?<=\\S\\s\\S{1,40})\\s+(?:in|on|at|from|for|via|is|has)\\s.*$");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}'’-]+(?:\\s\\p{Lu}[\\p{Lu}'’-]+)+");
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*|\\p{Lo}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private BylineNames() {}

    /** The names in a text that a page's markup calls its author. */
    static List<String> stated(String text) {
        return names(text, false);
    }

    /** The names in a text that stands where bylines stand: only what is written like a person's name, of two words and more. */
    static List<String> seen(String text) {
        return names(text, true);
    }

    /** The desk or the team that a text names: "the Ledger newsroom". */
    static List<String> desks(String text) {
        if (isUnreadable(text)) {
            return List.of();
        }
        String line = tidy(cleaned(text));
        boolean desk = BylineWords.isDesk(line)
                && SPACE.split(line).length <= MOST_WORDS_SEEN
                && isName(line)
                && line.chars().anyMatch(Character::isUpperCase);
        return desk ? List.of(line) : List.of();
    }

    private static boolean isUnreadable(String text) {
        return text.length() >= LONGEST_LINE || text.startsWith("http") || text.startsWith("/");
    }

    private static String cleaned(String text) {
        return withoutPrefix(
                PlainText.oneLine(NOISE.matcher(PlainText.oneLine(text)).replaceAll(" ")));
    }

    private static List<String> names(String text, boolean seen) {
        if (isUnreadable(text)) {
            return List.of();
        }
        String line = cleaned(text);
        line = BylineWords.AFTER.matcher(line).replaceFirst("");
        if (seen) {
            line = PLACE.matcher(line).replaceFirst("");
        } else if (FIRM.matcher(line).matches() || (OFFICE.matcher(line).find() && line.indexOf(',') < 0)) {
            return isName(line) ? List.of(line) : List.of();
        }
        List<String> names = new ArrayList<>();
        Matcher parting = PARTING.matcher(line);
        int from = 0;
        boolean afterRole = false;
        boolean joined = true;
        boolean and = false;
        boolean sign = false;
        while (from <= line.length()) {
            boolean more = parting.find(from);
            String part = tidy(line.substring(from, more ? parting.start() : line.length()));
            boolean role = BylineWords.isRole(part);
            boolean appended = !names.isEmpty() && (DEGREE.matcher(part).matches() || part.startsWith("The "));
            boolean ofRole = afterRole && !joined;
            boolean office = role && !BylineWords.isDesk(part) && !BylineWords.namesMany(part);
            if (office && and && names.size() > 1 && (sign || !BylineWords.isBareRole(part))) {
                // "Ana Duarte, Keeper & Editor of Charts": the words before the sign were the beginning of what she is.
                names.remove(names.size() - 1);
            }
            if (isName(part) && !role && !appended && !ofRole && (!seen || isPerson(part))) {
                names.add(inSmallLetters(part));
            }
            afterRole = role || ofRole;
            joined = more && parting.group(1) != null;
            and = more && parting.group(2) != null;
            sign = and && parting.group(2).equals("&");
            if (!more || parting.end() == parting.start()) {
                break;
            }
            from = parting.end();
        }
        return names;
    }

    private static String withoutPrefix(String line) {
        String rest = line;
        for (int i = 0; i < MOST_PREFIXES; i++) {
            rest = BylineWords.BEFORE.matcher(rest).replaceFirst("");
        }
        return rest;
    }

    private static String tidy(String part) {
        String tidy = EDGES.matcher(part).replaceAll("");
        return withoutPrefix(LABEL.matcher(tidy).replaceFirst(""));
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST_NAME
                && SPACE.split(name).length <= MOST_WORDS
                && !BylineWords.announces(name)
                && !ADDRESS.matcher(name).matches()
                && name.chars().anyMatch(Character::isLetter);
    }

    /** Whether the words are written like those of a person's name. */
    static boolean isPerson(String name) {
        String[] words = SPACE.split(name);
        int capitalised = 0;
        for (String word : words) {
            if (CAPITALISED.matcher(word).matches()) {
                capitalised++;
            } else if (!BylineWords.isWithin(word)) {
                return false;
            }
        }
        return capitalised >= 2 && words.length <= MOST_WORDS_SEEN;
    }

    /** A name that is written in capitals, as it is written elsewhere. */
    private static String inSmallLetters(String name) {
        if (!CAPITALS.matcher(name).matches()) {
            return name;
        }
        return LETTERS.matcher(name)
                .replaceAll(letters ->
                        letters.group().charAt(0) + letters.group().substring(1).toLowerCase(Locale.ROOT));
    }
}
