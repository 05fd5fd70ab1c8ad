package io.dateline.ingest.article;

import io.dateline.reader.url.Urls;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every article record goes through, wherever it comes from. */
final class ArticleRecord {

    /** A time of publication this far ahead of ours is a slip. */
    static final Duration AHEAD = Duration.ofDays(1);

    /** The zero of clocks is the first day of 1970 in some zone, or of the year 1. */
    private static final Instant FIRST = Instant.parse("1970-01-03T00:00:00Z");

    private static final int LONGEST_LANGUAGE = 35;

    private ArticleRecord() {}

    /** The one way to an article: what others wrote is made fit for a record before anything is computed from it. */
    static Article of(Article.Builder article) {
        String title = RecordText.line(article.getTitle());
        String text = RecordText.text(article.getText());
        TextLanguage language = TextLanguage.of(RecordText.whole(article.getLanguage(), LONGEST_LANGUAGE), text);
        return article.setTitle(title)
                .setText(text)
                .setAuthors(RecordText.lines(article.getAuthors()))
                .setTags(RecordText.lines(article.getTags()))
                .setSection(RecordText.line(article.getSection()))
                .setPublisher(RecordText.line(article.getPublisher()))
                .setImage(RecordText.whole(article.getImage(), Urls.LONGEST))
                .setLanguage(language.code())
                .setLanguageConfidence(language.confidence())
                .setContentHash(Ids.content(title == null ? "" : title, text))
                .setWordCount(words(text))
                .build();
    }

    /** A time in the future is a slip; one before any news was on the Web is the zero of some program's clock. */
    static boolean believable(@Nullable Instant published, Instant now) {
        return published != null && !published.isBefore(FIRST) && !published.isAfter(now.plus(AHEAD));
    }

    /** Words of a text, a number being one. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (text.charAt(i) == '\'' || text.charAt(i) == '’' || text.charAt(i) == '-'));
        }
        return words;
    }
}
