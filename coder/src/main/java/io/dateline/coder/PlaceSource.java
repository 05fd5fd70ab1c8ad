package io.dateline.coder;

import io.dateline.coder.place.FoundPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the coder needs of package {@code place}. Thread-safe. */
interface PlaceSource {

    /** All place names of a text. */
    List<FoundPlace> find(String text, @Nullable String hint);

    /** The country of this code, or null. */
    @Nullable
    FoundPlace country(String iso3);
}
