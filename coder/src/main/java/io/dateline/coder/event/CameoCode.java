package io.dateline.coder.event;

import io.dateline.schemas.record.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code of the CAMEO table with what it stands for in PLOVER 2.0.
 *
 * @param code two to four digits, leading zero kept
 * @param name the table's name of it
 * @param goldstein -10 to +10; null for codes newer than the table
 * @param type null for statements (01x), which PLOVER leaves out, and for the two-digit roots
 * @param modes PLOVER modes that the code implies
 * @param contexts PLOVER contexts that the code implies
 */
public record CameoCode(
        String code,
        String name,
        @Nullable Double goldstein,
        @Nullable EventType type,
        List<String> modes,
        List<String> contexts) {

    public CameoCode {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
    }

    public String root() {
        return code.substring(0, 2);
    }

    /** The first three digits; a two-digit root is its own base. */
    public String base() {
        return code.length() <= 3 ? code : code.substring(0, 3);
    }

    /** GDELT's QuadClass: 01-05 verbal cooperation, 06-08 material, 09-13 verbal conflict, 14-20 material. */
    public int gdeltQuad() {
        int number = Integer.parseInt(root());
        if (number <= 5) {
            return 1;
        }
        if (number <= 8) {
            return 2;
        }
        return number <= 13 ? 3 : 4;
    }
}
