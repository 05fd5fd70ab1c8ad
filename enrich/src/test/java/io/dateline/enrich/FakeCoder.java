package io.dateline.enrich;

import io.dateline.enrich.code.ArticleCoder;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Reads a line such as {@code NOR meets BRA} as a meeting in Geneva, and passes other lines over. A text that begins with
 * {@code obituary} is rejected, one that begins with {@code crash} or
 * {@code maze} cannot be coded, one that begins with {@code flood} gives five times more than its length.
 */
public final class FakeCoder implements ArticleCoder {

    @Override
    public CodedText code(Article article) {
        String text = article.getText();
        if (text.startsWith("crash")) {
            throw new IllegalArgumentException("no coder could read this");
        }
        if (text.startsWith("maze")) {
            throw new StackOverflowError();
        }
        if (text.startsWith("flood")) {
            return flood(text);
        }
        if (text.startsWith("obituary")) {
            return new CodedText(Outcome.REJECTED_TYPE, "obituary", "en", 1, 0, Map.of(), List.of());
        }
        List<CodedSentence> events = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String[] words = line.split(" ");
            if (words.length == 3 && words[1].equals("meets")) {
                events.add(new CodedSentence(
                        Samples.meeting()
                                .setActors(List.of(Samples.party(words[0])))
                                .setRecipients(List.of(Samples.party(words[2])))
                                .build(),
                        i,
                        start,
                        start + line.length(),
                        line,
                        i == 0));
            }
            start += line.length() + 1;
        }
        Outcome outcome = events.isEmpty() ? Outcome.NOTHING_FOUND : Outcome.CODED;
        return new CodedText(
                outcome, null, "en", lines.size(), events.size(), skipped(lines.size() - events.size()), events);
    }

    private static Map<String, Integer> skipped(int count) {
        return count == 0 ? Map.of() : Map.of("little_promise", count);
    }

    /** The whole text as evidence of several events. */
    private static CodedText flood(String text) {
        CodedSentence whole = new CodedSentence(Samples.meeting().build(), 0, 0, text.length(), text, true);
        return new CodedText(Outcome.CODED, null, "en", 1, 1, Map.of(), Collections.nCopies(5, whole));
    }

    @Override
    public String version() {
        return "fake-1";
    }

    @Override
    public String dictionaryVersion() {
        return "none";
    }
}
