package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/codebook.md has the coder's tables between marks; {@code -Dcodebook.write=true} puts them there. */
class CodebookTest {
    private static final Path FILE = Path.of("../docs/codebook.md");

    @Test
    void theCodebooksTablesAreTheCoders() throws IOException {
        String text = Files.readString(FILE);

        String expected = text;
        for (Map.Entry<String, String> section : new CodebookTables().sections().entrySet()) {
            expected = replaced(expected, section.getKey(), section.getValue());
        }

        if (Boolean.getBoolean("codebook.write")) {
            Files.writeString(FILE, expected);
        } else {
            assertThat(text)
                    .as("docs/codebook.md, mended by -Dcodebook.write=true")
                    .isEqualTo(expected);
        }
    }

    private static String replaced(String text, String name, String table) {
        String start = "<!-- table " + name + " -->\n";
        String end = "<!-- end -->";
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end, from);
        assertThat(text).contains(start);
        assertThat(to).as("an end mark after " + start).isPositive();
        return text.substring(0, from) + "\n" + table + "\n" + text.substring(to);
    }
}
