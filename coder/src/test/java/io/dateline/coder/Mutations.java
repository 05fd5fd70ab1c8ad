package io.dateline.coder;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Damages texts as broken pages, bad decoders and hostile authors do. The same generator gives the same damage. */
final class Mutations {
    /** Characters that have broken text software before: controls, lone surrogates, marks, odd spaces, odd digits. */
    private static final List<String> ODD = List.of(
            "\0",
            "\uFFFD",
            "\uD83D",
            "\uDE00",
            "\u200B",
            "\u200F",
            "\u202E",
            "\u2028",
            "\u00A0",
            "\u0301\u0301\u0301",
            "\uFEFF",
            "\t",
            "\r",
            "\n\n",
            "\u0665",
            "\u2160",
            "İ",
            "ß",
            "ﬁ",
            "😀",
            "“",
            "’",
            "\"",
            "(",
            ")",
            "[",
            "--",
            "...",
            "$",
            "%",
            "&nbsp;",
            "<p>",
            "http://x.example/?a=b#c",
            "@home",
            "#tag",
            "February 30, 0000",
            "99999999999999999999",
            "1/0/00",
            "-1 million");

    private static final int LONG = 3_000;

    private final RandomGenerator random;
    private final List<String> sentences;

    Mutations(RandomGenerator random, List<String> sentences) {
        this.random = random;
        this.sentences = sentences;
    }

    /** One to four sentences, damaged up to six times. */
    String next() {
        StringBuilder text = new StringBuilder(pick(sentences));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(random.nextBoolean() ? " " : "\n\n").append(pick(sentences));
        }
        for (int i = random.nextInt(7); i > 0; i--) {
            damage(text);
        }
        return text.toString();
    }

    private void damage(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        String piece = text.substring(from, to);
        switch (random.nextInt(9)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, piece.repeat(1 + random.nextInt(5)));
            case 2 -> text.insert(from, pick(ODD));
            case 3 -> text.replace(from, to, pick(ODD).repeat(1 + random.nextInt(6)));
            case 4 -> text.replace(from, to, piece.replace(" ", ""));
            case 5 -> text.replace(from, to, piece.toUpperCase(Locale.ROOT));
            case 6 -> text.replace(from, to, piece.replace(' ', '\n'));
            case 7 -> text.insert(from, pick(sentences), 0, random.nextInt(20));
            default -> text.insert(from, (random.nextBoolean() ? "a" : "Ab").repeat(random.nextInt(LONG)));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
