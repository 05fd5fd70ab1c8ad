package io.dateline.coder;

/** Why a sentence was not parsed. */
public enum Skipped {
    /** Its words could make no pattern fire, and it names nobody. */
    NO_PATTERN("no pattern could fire"),
    /** Its words do not sound like an event of politics. */
    LITTLE_PROMISE("its words promise too little"),
    /** No words of it can mean a country or somebody of one, and it has no place. */
    NO_COUNTRY("it names no country, no place and nobody of a country"),
    /** What could be a trigger is tagged as another part of speech ("a state visit", "visit" as a verb). */
    NO_TRIGGER("no pattern could fire on its words as they are tagged"),
    /** It tells of a game. */
    SPORT("about sport");

    private final String why;

    Skipped(String why) {
        this.why = why;
    }

    /** In words, for explanations. */
    public String why() {
        return why;
    }
}
