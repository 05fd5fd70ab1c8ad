package io.dateline.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All article files, checked against one another. */
final class ArticleLibrary {

    private final List<ArticleFile> originals = new ArrayList<>();
    private final Map<Integer, ArticleFile> corrections = new HashMap<>();

    /** @throws IllegalArgumentException naming the file, if one is malformed or refers to what is not there */
    static ArticleLibrary load() {
        ArticleLibrary library = new ArticleLibrary();
        Resources.folder("articles").forEach((name, content) -> library.add(ArticleFileParser.parse(name, content)));
        library.check();
        return library;
    }

    /** First versions, in the order of their numbers. */
    List<ArticleFile> originals() {
        return List.copyOf(originals);
    }

    Optional<ArticleFile> correctionOf(ArticleFile original) {
        return Optional.ofNullable(corrections.get(original.number()));
    }

    private void add(ArticleFile file) {
        if (file.revision() == 1) {
            originals.add(file);
        } else {
            corrections.put(file.number(), file);
        }
    }

    private void check() {
        Map<Integer, ArticleFile> byNumber = new HashMap<>();
        for (ArticleFile file : originals) {
            ArticleFile twin = byNumber.put(file.number(), file);
            require(twin == null, file, "has the number of another file");
        }
        for (ArticleFile file : originals) {
            require(file.copyOf() == 0 || byNumber.containsKey(file.copyOf()), file, "copies an article that is not");
        }
        for (ArticleFile file : corrections.values()) {
            ArticleFile original = byNumber.get(file.number());
            require(original != null && original.slug().equals(file.slug()), file, "corrects an article that is not");
        }
    }

    private static void require(boolean holds, ArticleFile file, String message) {
        if (!holds) {
            throw new IllegalArgumentException("%03d-%s %s".formatted(file.number(), file.slug(), message));
        }
    }
}
