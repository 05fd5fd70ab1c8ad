package io.dateline.coder.parse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a word is used in the large texts from which NLP4J's lexica were made: words of like use resemble each other here. Immutable. */
public final class Usage {
    /** Of a word that the lexica do not hold, and of every word of a parse made without them. */
    static final Usage UNKNOWN = new Usage(Set.of(), new float[0]);

    private final Set<String> clusters;
    private final float[] vector;

    private Usage(Set<String> clusters, float[] vector) {
        this.clusters = clusters;
        this.vector = vector;
    }

    static Usage of(@Nullable Set<String> clusters, float @Nullable [] vector) {
        return clusters == null && vector == null
                ? UNKNOWN
                : new Usage(clusters == null ? Set.of() : clusters, vector == null ? new float[0] : vector);
    }

    /** Brown clusters from coarse to fine, each a path of 0 and 1 in the tree of clusters; not in order, empty when unknown. */
    public Set<String> clusters() {
        return clusters;
    }

    /** Length of the word's embedding; 0 when unknown. */
    public int dimensions() {
        return vector.length;
    }

    /** One number of the word's embedding. */
    public float dimension(int index) {
        return vector[index];
    }
}
