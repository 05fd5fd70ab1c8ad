package io.dateline.coder;

import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.Standing;
import io.dateline.coder.realis.Reading;

/**
 * A candidate with its parties and its reading.
 *
 * @param beneath it stands below the words of another candidate, as its content or its circumstance
 */
record Found(Candidate candidate, Who who, Reading reading, Standing standing, boolean beneath) {

    Found with(Who other) {
        return new Found(candidate, other, reading, standing, beneath);
    }

    Found with(Reading other) {
        return new Found(candidate, who, other, standing, beneath);
    }
}
