package io.dateline.app.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of a value that could not be converted which key has it and what would do; the library says how it tried. */
final class BadValue {

    /** How SmallRye Config names key and value (SRCFG00039), and behind that the types that it tried. */
    private static final Pattern TOLD =
            Pattern.compile("config property (\\S+) with the config value \"(.*?)\" (.*)", Pattern.DOTALL);

    private BadValue() {}

    /** @param problem in the words of the library; given back when it tells of something else */
    static String told(String problem) {
        Matcher told = TOLD.matcher(problem);
        return told.find() ? told.group(1) + " is \"" + told.group(2) + "\": " + remedy(told.group(3)) : problem;
    }

    private static String remedy(String tried) {
        // The only settings that are read so and can fail.
        if (tried.contains("static method")) {
            return "give a duration such as PT30S, PT5M or P2D";
        }
        if (tried.contains(YesOrNo.REFUSED)) {
            return "give true or false";
        }
        boolean number = Pattern.compile("Integer|Long|Short|Double|number|For input string", Pattern.CASE_INSENSITIVE)
                .matcher(tried)
                .find();
        return number ? "give a number" : "what it takes is told by 'dateline config reference'";
    }
}
