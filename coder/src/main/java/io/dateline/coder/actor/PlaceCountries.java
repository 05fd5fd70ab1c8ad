package io.dateline.coder.actor;

import io.dateline.coder.actor.Phrase.Segment;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The country of a town or province that stands where an owner's name would: "Kano State government", "Minsk police". */
final class PlaceCountries {
    static final PlaceCountries NONE = new PlaceCountries(name -> null);

    private final Function<String, @Nullable String> lookup;

    /** @param lookup from a place's name to the country of the largest place so called, null when there is none */
    PlaceCountries(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    /** The country of the place named by the capitalised words that end before this word. */
    @Nullable
    String before(Phrase phrase, Segment segment, int end) {
        for (int from = segment.from(); from < end; from++) {
            for (int to = end; to > from; to--) {
                String country = isName(phrase, from, to)
                        ? lookup.apply(phrase.text(from, to).replaceAll("['’]s?$", ""))
                        : null;
                if (country != null) {
                    return country;
                }
            }
        }
        return null;
    }

    /** The country of the place that the whole segment names. */
    @Nullable
    String country(Phrase phrase, Segment segment) {
        return isName(phrase, segment.from(), segment.to())
                ? lookup.apply(phrase.text(segment.from(), segment.to()))
                : null;
    }

    private static boolean isName(Phrase phrase, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!phrase.words.get(i).isCapitalised() || phrase.matchAt(i) != null) {
                return false;
            }
        }
        return true;
    }
}
