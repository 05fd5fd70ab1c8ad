package io.dateline.app.demo;

import io.dateline.app.demo.ArticleFile.Metadata;
import io.dateline.app.demo.ArticleFile.Mishap;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An article as the site publishes it: dated, placeholders resolved.
 *
 * @param id unique within the site; stays over a correction
 * @param page canonical address of its page
 * @param link address that the feed gives, which may be gone or moved
 * @param expected codings that must come out; empty: nothing may come out
 * @param forbidden codings that must not come out
 */
public record DemoArticle(
        String id,
        Outlet outlet,
        URI page,
        URI link,
        String title,
        String author,
        String section,
        List<String> tags,
        Instant publishedAt,
        Instant modifiedAt,
        List<Expectation> expected,
        List<Expectation> forbidden,
        Presentation presentation) {

    private static final int SUMMARY_CHARACTERS = 280;

    /**
     * How it is shown.
     *
     * @param feedPart which of the paper's feeds lists it, from 0
     */
    record Presentation(int feedPart, Metadata metadata, Mishap mishap, List<Block> blocks) {}

    /** The sentences of the article and nothing else: no headings, no adverts; paragraphs separated by a blank line. */
    public String text() {
        return presentation.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** The first paragraph, cut at a word when it is long, as feeds do. */
    String summary() {
        String lead = text().lines().findFirst().orElse("");
        if (lead.length() <= SUMMARY_CHARACTERS) {
            return lead;
        }
        return lead.substring(0, lead.lastIndexOf(' ', SUMMARY_CHARACTERS)) + " ...";
    }

    boolean hasPage() {
        return presentation.mishap() != Mishap.MISSING;
    }
}
