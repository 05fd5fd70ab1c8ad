package io.dateline.reader.article;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The lines of {@code lines.txt}, which names and explains the kinds. */
final class LinePatterns {

    private static final String AROUND = "[-–—*:.!|\\s]*";

    private static final SectionedFile FILE = SectionedFile.read("lines.txt");
    private static final Pattern ADVERT = load("advert");
    private static final Pattern TEASER = load("teaser");
    private static final Pattern SERVICE = load("service");
    private static final Pattern END = load("end");

    private LinePatterns() {}

    private static Pattern load(String section) {
        StringJoiner entries = new StringJoiner("|", AROUND + "(?:", ")" + (section.equals("teaser") ? "" : AROUND));
        for (SectionedFile.Entry entry : FILE.section(section)) {
            try {
                Pattern.compile(entry.text());
            } catch (PatternSyntaxException e) {
                throw FILE.wrong(entry, "no regular expression (" + e.getDescription() + ")");
            }
            entries.add(entry.text());
        }
        return Pattern.compile(entries.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static boolean isAdvert(String line) {
        return ADVERT.matcher(line).matches();
    }

    static boolean isTeaser(String line) {
        return TEASER.matcher(line).lookingAt();
    }

    static boolean isService(String line) {
        return SERVICE.matcher(line).matches();
    }

    static boolean isEnd(String heading) {
        return END.matcher(heading).matches();
    }
}
