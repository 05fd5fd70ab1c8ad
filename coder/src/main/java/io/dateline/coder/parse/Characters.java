package io.dateline.coder.parse;

/**
 * Maps characters that NLP4J's tokeniser and models do not know to those they were trained on, one for one, so that
 * offsets stay true: typographic quotes and dashes, odd spaces, invisible characters.
 */
final class Characters {
    private Characters() {}

    static String plain(String sentence) {
        char[] characters = sentence.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = plain(characters[i]);
        }
        return new String(characters);
    }

    private static char plain(char character) {
        if (character < 0x80) {
            return character < ' ' ? ' ' : character;
        }
        return switch (character) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201F', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012' -> '-';
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF', '\u2060' -> ' ';
            default -> Character.isSpaceChar(character) ? ' ' : character;
        };
    }
}
