package io.dateline.coder.actor;

/** Regular English plurals of the last word; what is irregular is written in the dictionary. */
final class Plurals {
    private Plurals() {}

    /** Demonyms such as Chinese, British and French have no plural of their own. */
    static boolean isRegular(String adjective) {
        return !adjective.matches(".*(ese|ish|ch|ss|i-Kiribati)$");
    }

    static String of(String singular) {
        if (singular.matches(".*(s|people|police|personnel|media|staff|military|gendarmerie|infantry|cavalry)$")) {
            return singular.endsWith("ss") ? singular + "es" : singular;
        }
        if (singular.endsWith("man")) {
            return singular.matches(".*(roman|german|human|talisman)$")
                    ? singular + "s"
                    : singular.substring(0, singular.length() - 2) + "en";
        }
        if (singular.matches(".*[^aeiou]y$")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.matches(".*(x|ch|sh|z)$") ? singular + "es" : singular + "s";
    }

    /** A word of a text in the singular, if it is a regular plural or one of "men"; else as it stands. */
    static String singular(String word) {
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.matches(".+[^aeiou]ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".+(x|ch|sh|z|ss)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
