package io.dateline.coder.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without accents, case and points, hyphens as spaces, "St." and "Mt." written out. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DROPPED = Pattern.compile("[.'’‘ʻʼ`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\-–,/]+");

    private Names() {}

    static String key(String name) {
        String key = name;
        if (!isPlain(name)) {
            key = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
            key = key.replace('ı', 'i')
                    .replace('ł', 'l')
                    .replace('Ł', 'l')
                    .replace('ø', 'o')
                    .replace('Ø', 'o')
                    .replace('đ', 'd')
                    .replace('ð', 'd');
            key = DROPPED.matcher(key).replaceAll("");
        }
        key = key.toLowerCase(Locale.ROOT);
        if (key.indexOf('-') >= 0 || key.indexOf(',') >= 0 || key.indexOf('–') >= 0 || key.indexOf('/') >= 0) {
            key = SPACES.matcher(key).replaceAll(" ").strip();
        }
        if (key.startsWith("st ")) {
            return "saint" + key.substring(2);
        }
        if (key.startsWith("mt ")) {
            return "mount" + key.substring(2);
        }
        return key.startsWith("ft ") ? "fort" + key.substring(2) : key;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 128 || c == '.' || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }
}
