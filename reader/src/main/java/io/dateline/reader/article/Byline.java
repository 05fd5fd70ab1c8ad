package io.dateline.reader.article;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;

/** The names that a reader sees: beside the headline, in elements that are called after authors, below the text. */
final class Byline {

    private final Document page;
    private final HeadlineLines around;
    private final Elsewhere elsewhere;
    private final BylineLines lines;

    Byline(Document page, HeadlineLines around, Elsewhere elsewhere) {
        this.page = page;
        this.around = around;
        this.elsewhere = elsewhere;
        this.lines = new BylineLines(around, elsewhere);
    }

    /** People, in order; none when it is not clear who wrote the article. */
    List<String> people() {
        List<String> found = of(BylineNames::seen);
        return found.isEmpty() ? Signature.of(page, elsewhere) : found;
    }

    /** Desks and teams, where nobody else is named. */
    List<String> desks() {
        return of(BylineNames::desks);
    }

    private List<String> of(Function<String, List<String>> reading) {
        List<String> found = lines.announced(reading);
        if (found.isEmpty()) {
            found = lines.linked(reading);
        }
        BylineElements elements = new BylineElements(elsewhere, reading);
        if (found.isEmpty()) {
            found = elements.nearby(around);
        }
        if (found.isEmpty()) {
            found = lines.withJob();
        }
        return found.isEmpty() ? elements.anywhere(page) : found;
    }
}
