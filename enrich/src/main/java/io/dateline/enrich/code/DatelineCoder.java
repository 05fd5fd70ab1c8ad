package io.dateline.enrich.code;

import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedArticle;
import io.dateline.coder.Coder;
import io.dateline.coder.Skipped;
import io.dateline.schemas.record.Article;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Dateline's own coder behind what the stage needs of one. */
public final class DatelineCoder implements ArticleCoder {

    // An outlet's clock and time zone may be ahead of ours by so much; anything beyond is a wrong date.
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Coder coder;

    /** @param coder opened by the caller, who closes it after the stage */
    public DatelineCoder(Coder coder) {
        this.coder = coder;
    }

    @Override
    public CodedText code(Article article) {
        CodedArticle coded = coder.code(
                new ArticleText(article.getTitle(), article.getText(), day(article), article.getSection(), null));
        return new CodedText(
                coded.outcome(),
                coded.reason(),
                coded.language(),
                coded.sentences(),
                coded.parsed(),
                byReason(coded.skipped()),
                coded.events().stream()
                        .map(event -> new CodedSentence(
                                event.coding(),
                                event.sentenceNumber(),
                                event.start(),
                                event.end(),
                                event.sentence(),
                                event.lead()))
                        .toList());
    }

    private static Map<String, Integer> byReason(Map<Skipped, Integer> skipped) {
        Map<String, Integer> named = new HashMap<>();
        skipped.forEach((reason, count) -> named.put(reason.name().toLowerCase(Locale.ROOT), count));
        return named;
    }

    @Override
    public String version() {
        return coder.version();
    }

    @Override
    public String dictionaryVersion() {
        return coder.dictionaryVersion();
    }

    /** The day that "Monday" is counted from: of publication, or of arrival where that is not known or lies in the future. */
    static LocalDate day(Article article) {
        Instant published = article.getPublishedAt();
        boolean believable =
                published != null && !published.isAfter(article.getArrivedAt().plus(AHEAD));
        return LocalDate.ofInstant(
                published != null && believable ? published : article.getArrivedAt(), ZoneOffset.UTC);
    }
}
