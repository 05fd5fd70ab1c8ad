package io.dateline.coder.parse;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;

/** The clusters of a word, in NLP4J's order, with their polynomials: they are features of every word around. */
final class ClusterSet extends AbstractSet<String> {
    private final int number;
    private final List<String> clusters;
    private final long[] raws;

    /** @param number its place among the sets of the lexicon */
    ClusterSet(int number, List<String> clusters) {
        this.number = number;
        this.clusters = clusters;
        this.raws = clusters.stream().mapToLong(Fingerprint::raw).toArray();
    }

    int number() {
        return number;
    }

    @Override
    public Iterator<String> iterator() {
        return clusters.iterator();
    }

    @Override
    public int size() {
        return clusters.size();
    }

    /** {@link Fingerprint#raw} of the cluster at this place. */
    long raw(int place) {
        return raws[place];
    }
}
