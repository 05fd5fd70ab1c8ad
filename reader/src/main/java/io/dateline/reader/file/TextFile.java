package io.dateline.reader.file;

import io.dateline.reader.text.PlainText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article in a text file.
 *
 * <pre>
 *   date 2026-03-01 The text may start on the same line.
 *
 *   A heading stands in a paragraph of its own
 *
 *   Paragraphs are parted by blank lines.
 * </pre>
 *
 * <p>The first line that is not blank starts with {@code date} and an ISO day; blanks before it do not matter. A line {@code title …} may
 * follow it.
 *
 * @param title the headline, or null
 * @param text paragraphs, separated by a blank line
 * @param day day of publication
 */
public record TextFile(@Nullable String title, String text, LocalDate day) {

    /** Larger files are refused. */
    public static final long LARGEST_BYTES = 2_000_000;

    private static final Pattern HEAD =
            Pattern.compile("\\A\\uFEFF?\\s*date[ \\t:]+(\\S+)[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("\\A\\s*title[ \\t]*:[ \\t]*(\\S[^\\n]*)(?:\\n|\\z)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a file in UTF-8.
     *
     * @throws TextFileException when it holds no article
     * @throws IOException when it cannot be read at all
     */
    public static TextFile read(Path path) throws TextFileException, IOException {
        long size = Files.size(path);
        if (size > LARGEST_BYTES) {
            throw new TextFileException("too large: " + size + " bytes, the limit is " + LARGEST_BYTES);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            return parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw new TextFileException("not in UTF-8", e);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @throws TextFileException when it holds no article
     */
    public static TextFile parse(String content) throws TextFileException {
        String lines = content.replace("\r\n", "\n").replace('\r', '\n');
        Matcher head = HEAD.matcher(lines);
        if (!head.find()) {
            throw new TextFileException("no date line: the first line must start with 'date YYYY-MM-DD'");
        }
        LocalDate day = day(head.group(1));
        String rest = lines.substring(head.end());
        String title = null;
        Matcher titled = TITLE.matcher(rest);
        if (titled.find()) {
            title = PlainText.oneLine(titled.group(1));
            rest = rest.substring(titled.end());
        }
        String text = paragraphs(rest);
        if (text.isEmpty()) {
            throw new TextFileException("no text after the date line");
        }
        return new TextFile(title, text, day);
    }

    private static LocalDate day(String written) throws TextFileException {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new TextFileException("bad date \"" + written + "\": write it as YYYY-MM-DD", e);
        }
    }

    private static String paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\\n[\\h]*(?=\\n)", -1)) {
            String line = PlainText.oneLine(paragraph);
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
        }
        return String.join("\n\n", paragraphs);
    }
}
