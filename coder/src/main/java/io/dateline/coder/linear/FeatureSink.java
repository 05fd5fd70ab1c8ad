package io.dateline.coder.linear;

import io.dateline.coder.parse.Token;

/** Where features go. */
interface FeatureSink {
    /** A feature that holds in full. */
    void name(String kind, String name);

    /** A feature for each cluster of the word. */
    void clusters(String kind, Token token);
}
