package io.dateline.coder.parse;

import java.util.List;

/**
 * What the clusters of a word add to the scores, summed up in advance: half a million words share some thousand sets of clusters, and of the
 * features of a state every third is a cluster. Immutable.
 */
final class ClusterSums {
    /** By type of feature and number of the set. */
    private final float[][][] sums;

    ClusterSums(int types, List<ClusterSet> sets, FeatureTable features, SparseWeights weights) {
        sums = new float[types][sets.size()][];
        for (int type = 0; type < types; type++) {
            for (ClusterSet set : sets) {
                Fingerprints fingerprints = new Fingerprints();
                for (int i = 0; i < set.size(); i++) {
                    fingerprints.add(Fingerprint.feature(type, set.raw(i)));
                }
                float[] sum = new float[weights.getLabelSize()];
                FeatureIndexes found = new FeatureIndexes();
                fingerprints.findIn(features, found);
                weights.addScores(found, sum);
                sums[type][set.number()] = sum;
            }
        }
    }

    float[] of(int type, ClusterSet set) {
        return sums[type][set.number()];
    }
}
