package io.dateline.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Turns an article file into an article with dates and addresses.
 *
 * @param port port under which the site is reached
 */
record Typesetter(int port) {

    /**
     * @param original the first version, which gives address and mishap
     * @param content the version to print
     * @param feedPart which of the paper's feeds lists it
     */
    DemoArticle set(ArticleFile original, ArticleFile content, int feedPart, Instant published, Instant modified) {
        LocalDate day = published.atZone(ZoneOffset.UTC).toLocalDate();
        Outlet outlet = original.outlet();
        String name = "%s/%03d-%s".formatted(outlet.path(), original.number(), original.slug());
        URI page = address(outlet, "/" + name + ".html");
        URI link = original.mishap() == ArticleFile.Mishap.MOVED ? address(outlet, "/go/" + name) : page;
        return new DemoArticle(
                name,
                outlet,
                page,
                link,
                Placeholders.resolve(content.title(), day),
                content.author(),
                content.section(),
                content.tags(),
                published,
                modified,
                content.expected(),
                content.forbidden(),
                new DemoArticle.Presentation(
                        feedPart,
                        original.metadata(),
                        original.mishap(),
                        content.blocks().stream()
                                .map(block -> new Block(block.kind(), Placeholders.resolve(block.text(), day)))
                                .toList()));
    }

    URI address(Outlet outlet, String path) {
        return URI.create("http://" + outlet.host() + ":" + port + path);
    }
}
