package io.dateline.coder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Codes news of one language: its parser, dictionaries, patterns and word lists stand behind this. To add a language, implement it
 * and let {@link Coder#open} open it, too; codes, places and records are the same for all. Serves many threads.
 */
public interface LanguageCoder extends AutoCloseable {

    /** ISO 639-1 code of the language. */
    String language();

    /** Whether a line too short for the detector of languages has words of this one. */
    boolean recognises(String line);

    /**
     * Codes an article of the language. Never throws because of its text.
     *
     * @param language as it was given or detected: this one, or {@code und}
     * @param explanation notes how the article was read; null to note nothing
     */
    CodedArticle code(ArticleText article, String language, @Nullable Explanation explanation);

    /** As {@link Coder#codeSpans}. */
    List<CodedEvent> codeSpans(
            String text, String source, @Nullable String target, LocalDate day, @Nullable Explanation explanation);

    @Override
    void close();
}
