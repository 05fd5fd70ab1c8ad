package io.dateline.enrich.code;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stage needs of the coder. Thread-safe; an exception means that this one article cannot be coded. */
public interface ArticleCoder {

    CodedText code(Article article);

    /** Version of the coder's programs. */
    String version();

    /** Version of its dictionaries. */
    String dictionaryVersion();

    /**
     * What the coder made of a text.
     *
     * @param reason why there are no events; null when there are
     * @param language ISO 639-1; null when it was not found
     * @param sentences sentences of the text
     * @param parsed sentences that were worth parsing
     * @param skipped sentences that were not, by reason in small letters
     */
    record CodedText(
            Outcome outcome,
            @Nullable String reason,
            @Nullable String language,
            int sentences,
            int parsed,
            Map<String, Integer> skipped,
            List<CodedSentence> events) {

        public CodedText {
            skipped = Map.copyOf(skipped);
            events = List.copyOf(events);
        }
    }

    /**
     * An event in a sentence.
     *
     * @param number ordinal of the sentence in the article, from 0
     * @param start first character of the sentence in the article's text
     * @param end character after the last
     * @param lead whether it stands in the lead paragraph
     */
    record CodedSentence(Coding coding, int number, int start, int end, String sentence, boolean lead) {}
}
