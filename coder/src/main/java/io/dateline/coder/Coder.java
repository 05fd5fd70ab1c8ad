package io.dateline.coder;

import io.dateline.coder.parse.ProgressListener;
import io.dateline.coder.text.Language;
import io.dateline.schemas.record.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Codes articles: who did what to whom, where and when, each with its sentence.
 *
 * <p>The language decides who reads an article; one that nobody reads passes through uncoded. One coder serves many threads.
 */
public final class Coder implements AutoCloseable {
    /** Characters below which the detector of languages only guesses. */
    private static final int SHORT = 120;

    private final List<LanguageCoder> languages;
    private final Versions versions;

    /** The first language reads what is of unknown language. */
    Coder(List<LanguageCoder> languages, Versions versions) {
        this.languages = List.copyOf(languages);
        this.versions = versions;
    }

    /**
     * Loads models, dictionaries and patterns; takes seconds, or minutes when the models have to be converted first.
     *
     * @param listener told of what takes long
     * @throws io.dateline.coder.data.BadDataException naming file and line, when a pattern cannot be used
     * @throws io.dateline.coder.actor.DictionaryException naming file and line, when a dictionary cannot be used
     */
    public static Coder open(CoderConfig config, ProgressListener listener) {
        return new Coder(List.of(EnglishCoder.open(config, listener)), Versions.of(config));
    }

    /** Codes an article. Never throws because of its text. */
    public CodedArticle code(ArticleText article) {
        return code(article, null);
    }

    /** Codes an article and notes how it was read; null to note nothing. */
    public CodedArticle code(ArticleText article, @Nullable Explanation explanation) {
        String language = article.language() == null ? languageOf(article.text()) : article.language();
        LanguageCoder reader = reader(language);
        return reader == null
                ? new CodedArticle(Outcome.OTHER_LANGUAGE, null, language, 0, 0, Map.of(), List.of())
                : reader.code(article, language, explanation);
    }

    private String languageOf(String text) {
        if (text.length() < SHORT) {
            for (LanguageCoder coder : languages) {
                if (coder.recognises(text)) {
                    return coder.language();
                }
            }
        }
        return Language.detect(text).code();
    }

    private @Nullable LanguageCoder reader(String language) {
        if (language.equals(Language.UNKNOWN)) {
            return languages.get(0);
        }
        return languages.stream()
                .filter(coder -> coder.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    /**
     * Codes what happens between two given parties of a text, best first; whatever the text, one of the sentences that hold
     * the source is read. Where no pattern fits, the linear model's best guess answers: empty only when the text does not hold the
     * words of the source.
     *
     * @param source words of the text that name who acts
     * @param target words of the text that name who is acted upon, or null
     */
    public List<CodedEvent> codeSpans(String text, String source, @Nullable String target, LocalDate day) {
        return codeSpans(text, source, target, day, null);
    }

    /** As without explanation; notes the parse and how well each candidate fits. */
    public List<CodedEvent> codeSpans(
            String text, String source, @Nullable String target, LocalDate day, @Nullable Explanation explanation) {
        return languages.get(0).codeSpans(text, source, target, day, explanation);
    }

    /** Version of the program's rules. */
    public String version() {
        return versions.coder();
    }

    /** Version of patterns, word lists and dictionaries, those of the user included: it changes whenever one of them does. */
    public String dictionaryVersion() {
        return versions.dictionary();
    }

    @Override
    public void close() {
        languages.forEach(LanguageCoder::close);
    }
}
