package io.dateline.reader.article;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The lines of {@code lines.txt}, which names and explains the kinds. */
final class LinePatterns {

    private static final String AROUND = "[^\\p{L}\\p{N}]*";

    /** The name of a person at the beginning of a note on them. */
    private static final String PERSON = "(?:[*(\\[–—-]\\s?)?(?:about )?(?<person>(?-i:\\p{Lu}[\\p{L}.'’-]+"
            + "(?: (?:de|van|von|der|al|el|bin|da|di|la|le))?(?: \\p{Lu}[\\p{L}.'’-]*){1,3}))";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]\\s+|[。！？]");

    private static final SectionedFile FILE = SectionedFile.read("lines.txt");
    private static final Pattern ADVERT = whole("advert");
    private static final Pattern TEASER = beginning("teaser");
    private static final Pattern POINTER = beginning("pointer");
    private static final Pattern SERVICE = whole("service");
    private static final Pattern LABEL = whole("label");
    private static final Pattern CALL = lowerCase("call", "(?:^|[.!?:] )");
    private static final Pattern CALL_WITHIN = lowerCase("call within", "");
    private static final WordStarts CALL_WORDS = new WordStarts(FILE.section("call words").stream()
            .map(entry -> entry.text().toLowerCase(Locale.ROOT))
            .toList());
    private static final Pattern CREDIT = anywhere("credit");
    private static final Pattern NOTE = anywhere("note");
    private static final Pattern BIO = beginning("bio", PERSON + ",? ");
    private static final Pattern END = whole("end");

    private LinePatterns() {}

    private static Pattern whole(String section) {
        return compiled(section, AROUND, AROUND);
    }

    private static Pattern beginning(String section) {
        return compiled(section, AROUND, "");
    }

    private static Pattern beginning(String section, String before) {
        return compiled(section, before, "");
    }

    private static Pattern anywhere(String section) {
        return compiled(section, "", "");
    }

    /** For lines that are in lower case already: that is much faster than a search without regard to case. */
    private static Pattern lowerCase(String section, String before) {
        return compiled(section, before, "", 0);
    }

    private static Pattern compiled(String section, String before, String after) {
        return compiled(section, before, after, Pattern.CASE_INSENSITIVE);
    }

    private static Pattern compiled(String section, String before, String after, int flags) {
        StringJoiner entries = new StringJoiner("|", before + "(?:", ")" + after);
        for (SectionedFile.Entry entry : FILE.section(section)) {
            try {
                Pattern.compile(entry.text());
            } catch (PatternSyntaxException e) {
                throw FILE.wrong(entry, "no regular expression (" + e.getDescription() + ")");
            }
            entries.add(entry.text());
        }
        // Else the ends of words, and letters without regard to case, are those of English alone; which of them depends
        // on the JDK.
        return Pattern.compile(entries.toString(), flags | Pattern.UNICODE_CHARACTER_CLASS);
    }

    static boolean isAdvert(String line) {
        return ADVERT.matcher(line).matches();
    }

    static boolean isTeaser(String line) {
        return TEASER.matcher(line).lookingAt();
    }

    static boolean isPointer(String line) {
        return POINTER.matcher(line).lookingAt();
    }

    static boolean isService(String line) {
        return SERVICE.matcher(line).matches();
    }

    /** Whether it belongs to a picture, a date, a button. Headings may begin with such words: it is not for them. */
    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    /** Whether it calls on the reader to subscribe, to follow or to give. Few lines hold one of the words, and only they are read closely. */
    static boolean isCall(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return CALL_WORDS.anyIn(lower)
                && (isMostly(CALL.matcher(lower), lower) || isMostly(CALL_WITHIN.matcher(lower), lower));
    }

    /** Whether the sentences from the first that is found on are most of the line: news may end with a sentence to the reader. */
    private static boolean isMostly(Matcher found, String line) {
        if (!found.find()) {
            return false;
        }
        Matcher end = SENTENCE_END.matcher(line);
        int begin = 0;
        while (end.find() && end.end() <= found.start() + 2) {
            begin = end.end();
        }
        return (line.length() - begin) * 2 >= line.length();
    }

    static boolean isCredit(String line) {
        return CREDIT.matcher(line).find();
    }

    /** Whether it may tell of a person at all. */
    static boolean isNote(String line) {
        return NOTE.matcher(line).find();
    }

    /** The person whom it presents as one who writes, or null when it does not. */
    static @Nullable String presented(String line) {
        Matcher bio = BIO.matcher(line);
        return bio.lookingAt() ? bio.group("person") : null;
    }

    static boolean isEnd(String heading) {
        return END.matcher(heading).matches();
    }
}
