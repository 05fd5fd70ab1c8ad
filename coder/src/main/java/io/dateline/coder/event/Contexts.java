package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PLOVER contexts by the words of the sentence: {@code contexts.txt} lists lemmas and pairs of lemmas for each. Thread-safe. */
public final class Contexts {
    /** The contexts of PLOVER 2.0. */
    private static final Set<String> NAMES = Set.of(
            "military",
            "intelligence",
            "executive",
            "legislative",
            "election",
            "political_institutions",
            "pro_democracy",
            "pro_autocracy",
            "economic",
            "legal",
            "reparations",
            "human_rights",
            "rights_freedoms",
            "repression",
            "human_security",
            "gender",
            "lgbt",
            "religion_ethnicity",
            "inequality",
            "diplomatic",
            "territory",
            "peacekeeping",
            "health",
            "asylum",
            "migration",
            "disasters",
            "natural_resource",
            "environment",
            "technology",
            "terrorism",
            "cbrn",
            "cyber",
            "misinformation",
            "crime",
            "corruption",
            "illegal_drugs",
            "trafficking");

    private final Map<String, List<String>> byWord = new HashMap<>();

    private Contexts() {}

    public static Contexts load() {
        return of(ResourceFile.of(Contexts.class, "contexts.txt"));
    }

    static Contexts of(ResourceFile file) {
        Contexts contexts = new Contexts();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            known(line, cells.get(0));
            for (String word : cells.get(1).split(",")) {
                contexts.byWord
                        .computeIfAbsent(word.trim(), w -> new ArrayList<>(1))
                        .add(cells.get(0));
            }
        }
        return contexts;
    }

    /** The name itself; one that PLOVER does not have is refused. */
    static String known(Line line, String name) {
        if (!NAMES.contains(name)) {
            throw line.error("'" + name + "' is no PLOVER context");
        }
        return name;
    }

    /** The contexts that the words speak of, after those given, in order of the sentence. */
    public List<String> of(Parse parse, List<String> given) {
        Set<String> found = new LinkedHashSet<>(given);
        String before = "";
        for (Token token : parse.tokens()) {
            List<String> pair = byWord.getOrDefault(before + " " + token.lemma(), List.of());
            found.addAll(pair.isEmpty() ? byWord.getOrDefault(token.lemma(), List.of()) : pair);
            before = token.lemma();
        }
        return List.copyOf(found);
    }
}
