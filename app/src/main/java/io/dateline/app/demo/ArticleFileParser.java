package io.dateline.app.demo;

import io.dateline.app.demo.ArticleFile.Metadata;
import io.dateline.app.demo.ArticleFile.Mishap;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one article file. Every error names the file and the line. */
final class ArticleFileParser {

    private static final Pattern NAME = Pattern.compile("(\\d{3})-([a-z0-9-]+?)(?:\\.(2))?\\.txt");
    private static final Set<String> REQUIRED = Set.of("title", "author", "section", "outlet", "age");
    private static final Set<String> OPTIONAL = Set.of("tags", "meta", "page", "copy-of");

    private final String fileName;
    private final Map<String, String> header = new HashMap<>();
    private final List<Expectation> expected = new ArrayList<>();
    private final List<Expectation> forbidden = new ArrayList<>();
    private boolean expectsNone;
    private int line;

    private ArticleFileParser(String fileName) {
        this.fileName = fileName;
    }

    /** @throws IllegalArgumentException naming file and line, if the file is not as {@code docs/demo.md} says */
    static ArticleFile parse(String fileName, String content) {
        return new ArticleFileParser(fileName).parse(content.lines().toList());
    }

    private ArticleFile parse(List<String> lines) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(fileName + ": name the file NNN-some-words.txt, or .2.txt");
        }
        try {
            for (line = 1; line <= lines.size() && !lines.get(line - 1).isBlank(); line++) {
                headerLine(lines.get(line - 1));
            }
            checkHeader();
            return new ArticleFile(
                    Integer.parseInt(name.group(1)),
                    name.group(2),
                    name.group(3) == null ? 1 : 2,
                    Outlet.named(value("outlet", "")),
                    value("title", ""),
                    value("author", ""),
                    value("section", ""),
                    Arrays.stream(value("tags", "").split(","))
                            .map(String::strip)
                            .filter(tag -> !tag.isEmpty())
                            .toList(),
                    Duration.parse(value("age", "")),
                    Metadata.valueOf(value("meta", "jsonld").toUpperCase(Locale.ROOT)),
                    Mishap.valueOf(value("page", "none").toUpperCase(Locale.ROOT)),
                    Integer.parseInt(value("copy-of", "0")),
                    List.copyOf(expected),
                    List.copyOf(forbidden),
                    blocks(lines));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("%s line %d: %s".formatted(fileName, line, e.getMessage()), e);
        }
    }

    private void headerLine(String text) {
        int colon = text.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("a header line reads 'key: value'; a blank line ends the header");
        }
        String key = text.substring(0, colon);
        String value = text.substring(colon + 2).strip();
        if (key.equals("expect") && value.equals("none")) {
            expectsNone = true;
        } else if (key.equals("expect")) {
            expected.add(Expectation.parse(value));
        } else if (key.equals("never")) {
            forbidden.add(Expectation.parse(value));
        } else if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
            throw new IllegalArgumentException(
                    "key '%s' is none of %s, %s, expect, never".formatted(key, REQUIRED, OPTIONAL));
        } else if (header.put(key, value) != null) {
            throw new IllegalArgumentException("key '%s' stands twice".formatted(key));
        }
    }

    private void checkHeader() {
        for (String key : REQUIRED) {
            if (!header.containsKey(key)) {
                throw new IllegalArgumentException("key '%s' is missing".formatted(key));
            }
        }
        if (Duration.parse(value("age", "")).isNegative()) {
            throw new IllegalArgumentException("age is negative; say how long ago the article was published");
        }
        if (expectsNone == !expected.isEmpty()) {
            throw new IllegalArgumentException("say either 'expect: none' or what must come out");
        }
    }

    private String value(String key, String absent) {
        return header.getOrDefault(key, absent);
    }

    private List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (text.isEmpty()) {
                finish(block, blocks);
            } else {
                block.append(block.isEmpty() ? "" : " ").append(text);
            }
        }
        finish(block, blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("there is no text below the header");
        }
        return List.copyOf(blocks);
    }

    private static void finish(StringBuilder block, List<Block> blocks) {
        String text = block.toString();
        block.setLength(0);
        if (text.startsWith("## ")) {
            blocks.add(new Block(Block.Kind.HEADING, text.substring(3)));
        } else if (text.startsWith("! ")) {
            blocks.add(new Block(Block.Kind.ADVERT, text.substring(2)));
        } else if (!text.isEmpty()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, text));
        }
    }
}
