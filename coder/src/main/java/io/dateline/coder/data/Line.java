package io.dateline.coder.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a resource file that is neither blank nor a comment.
 *
 * @param file name of the file, for error messages
 * @param number line number, from 1
 * @param text the line without surrounding blanks
 */
public record Line(String file, int number, String text) {

    /** The cells between {@code separator}, trimmed. At least {@code least} of them, or the line is refused. */
    public List<String> cells(char separator, int least) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            cells.add(text.substring(from, at).trim());
            from = at + 1;
        }
        cells.add(text.substring(from).trim());
        if (cells.size() < least) {
            throw error("has " + cells.size() + " cells, but " + least + " are needed");
        }
        return cells;
    }

    /** An exception whose message starts with file and line. */
    public BadDataException error(String what) {
        return new BadDataException(file + ":" + number + ": " + what);
    }
}
