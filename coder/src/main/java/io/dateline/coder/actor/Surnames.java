package io.dateline.coder.actor;

import static io.dateline.coder.actor.Entry.Kind.COUNTRY;
import static io.dateline.coder.actor.Entry.Kind.METONYM;
import static io.dateline.coder.actor.Entry.Kind.PERSON;

import io.dateline.coder.actor.Lexicon.Match;
import io.dateline.coder.actor.Phrase.Segment;
import java.util.Locale;

/** Names that the dictionaries know, where they are somebody else's surname. */
final class Surnames {

    private final Phrase phrase;
    private final EntryChoice choice;

    Surnames(Phrase phrase, EntryChoice choice) {
        this.phrase = phrase;
        this.choice = choice;
    }

    /**
     * "Michael Jordan", "Chad Smith", "Matt Blair": the name of a country or of a known person, or an office, right after an unknown
     * capitalised word is somebody else's surname.
     */
    boolean isPersonsSurname(Segment segment, Match head) {
        if (head.to() - head.from() > 1 || head.from() == segment.from()) {
            return false;
        }
        Word last = phrase.words.get(head.from());
        boolean office = last.isCapitalised() && References.is("SURNAME", last.lower());
        if (!office && head.first(COUNTRY, METONYM, PERSON) == null) {
            return false;
        }
        int before = head.from() - 1;
        Word word = phrase.words.get(before);
        return phrase.matchAt(before) == null
                && !isOfHisOffice(segment, head)
                && word.isCapitalised()
                && !word.possessive()
                && !phrase.words.get(head.from()).hyphen()
                && !word.isAllCapitals()
                && !word.lower()
                        .matches(
                                "north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|new|the");
    }

    /** "President Kurbanguly Berdymukhamedov": his first name is spelt in another way, but the office is his. */
    private boolean isOfHisOffice(Segment segment, Match surname) {
        Entry person = choice.pick(surname, PERSON);
        String office = person == null ? null : person.office();
        int at = surname.from() - 1;
        while (at > segment.from() && phrase.matchAt(at) == null) {
            at--;
        }
        Match title = phrase.matchAt(at);
        return office != null
                && title != null
                && title.role() != null
                && office.toLowerCase(Locale.ROOT)
                        .contains(phrase.text(title.from(), title.to()).toLowerCase(Locale.ROOT));
    }
}
