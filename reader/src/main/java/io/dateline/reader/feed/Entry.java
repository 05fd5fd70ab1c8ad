package io.dateline.reader.feed;

import io.dateline.reader.text.PlainText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, as the feed has it.
 *
 * @param id the feed's own identity of it: guid, Atom id, rdf:about; null when the feed gives none
 * @param url absolute address of the page
 * @param title may hold markup; see {@link #plainTitle()}
 * @param summary may hold markup; see {@link #text()}
 * @param content may hold markup; see {@link #text()}
 * @param authors names, in order
 * @param published when it was first published
 * @param updated when it was last changed
 * @param tags categories, in order
 * @param enclosures files that belong to it
 */
public record Entry(
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String content,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> tags,
        List<Enclosure> enclosures) {

    public Entry {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        enclosures = List.copyOf(enclosures);
    }

    /** The title in one line without markup, or null. */
    public @Nullable String plainTitle() {
        String plain = title == null ? "" : PlainText.line(title);
        return plain.isEmpty() ? null : plain;
    }

    /** The feed's own text of it: the longer of content and summary, as plain blocks; null when there is none. */
    public @Nullable String text() {
        String ofContent = content == null ? "" : PlainText.ofHtml(content);
        String ofSummary = summary == null ? "" : PlainText.ofHtml(summary);
        String longer = ofContent.length() >= ofSummary.length() ? ofContent : ofSummary;
        return longer.isEmpty() ? null : longer;
    }

    /** When it was published, or else last changed; null when the feed says neither. */
    public @Nullable Instant time() {
        return published == null ? updated : published;
    }
}
