package io.dateline.coder.parse;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;

/** The clusters of a word, in NLP4J's order, with their polynomials: they are features of every word around. */
final class ClusterSet extends AbstractSet<String> {
    private final List<String> clusters;
    private final long[] raws;

    ClusterSet(List<String> clusters) {
        this.clusters = clusters;
        this.raws = clusters.stream().mapToLong(Fingerprint::raw).toArray();
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
