package io.dateline.reader.article;

import io.dateline.reader.url.References;
import io.dateline.reader.url.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The picture that the page is shared with, unless it is the site's own sign. */
final class LeadImage {

    private static final Set<String> SIGNS = FilingWords.of("signs");

    /** Drawn by a program: a sign or a button, no picture of the news. */
    private static final String DRAWING = ".svg";

    /** A file's name of more words tells what the picture shows. */
    private static final int MOST_WORDS = 4;

    private LeadImage() {}

    /** Absolute address in normal form, or null. */
    static @Nullable String of(Document page, JsonLd linked, MetaTags meta) {
        List<String> stated = new ArrayList<>(meta.all("og:image"));
        stated.addAll(meta.all("og:image:url"));
        stated.add(linked.image());
        stated.addAll(meta.all("twitter:image"));
        stated.addAll(meta.all("twitter:image:src"));
        return stated.stream()
                .filter(Objects::nonNull)
                .map(address -> Urls.normalise(References.resolve(page.baseUri(), address)))
                .filter(address -> address != null && !isSign(address))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSign(String address) {
        String path = address.indexOf('?') < 0 ? address : address.substring(0, address.indexOf('?'));
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        if (dot >= 0 && file.regionMatches(true, dot, DRAWING, 0, DRAWING.length())) {
            return true;
        }
        List<String> words = Names.words(dot < 0 ? file : file.substring(0, dot));
        return words.size() <= MOST_WORDS && words.stream().anyMatch(SIGNS::contains);
    }
}
