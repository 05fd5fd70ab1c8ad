package io.dateline.coder.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of text that may name a place, with all places that it may be. Its choice is filled in later. */
final class Candidate {
    final int start;
    final int end;
    final String text;
    final String key;
    final List<Site> sites;
    final boolean demonym;
    /** Whether the words around make it likely that a place is meant ("in …", "…, Ohio"). */
    final boolean supported;

    @Nullable
    Site choice;

    Candidate(int start, int end, String text, String key, List<Site> sites, boolean demonym, boolean supported) {
        this.start = start;
        this.end = end;
        this.text = text;
        this.key = key;
        this.sites = sites;
        this.demonym = demonym;
        this.supported = supported;
    }
}
