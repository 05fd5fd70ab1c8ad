package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Collection;

/**
 * NLP4J's feature template with the map from feature to index replaced by a {@link FeatureTable}. Decodes only.
 *
 * <p>What is the same for every state that meets a word, or for every word with the same clusters, is summed up once. Scores are then added
 * in another order than NLP4J's and may round to other sums: {@code ParseIdentityTest} compares the trees.
 */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class HashedFeatureTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private final transient FeatureTable indexes;
    private final transient SparseWeights weights;
    private final transient ClusterSums clusterSums;
    private final transient FeatureGroups groups;

    HashedFeatureTemplate(
            FeatureTemplate<NLPNode, S> original,
            FeatureTable indexes,
            SparseWeights weights,
            ClusterSums clusterSums,
            FeatureGroups groups) {
        super(null, new HyperParameter());
        this.feature_list = original.getFeatureList();
        this.feature_set = original.getSetFeatureList();
        this.word_embeddings = original.getEmbeddingFeatureList();
        this.indexes = indexes;
        this.weights = weights;
        this.clusterSums = clusterSums;
        this.groups = groups;
    }

    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        FeatureIndexes found = new FeatureIndexes();
        for (FeatureGroups.OfWord group : groups.ofWords()) {
            if (state.getNode(group.word()) instanceof SentenceNode word) {
                found.addSum(sum(state, word, group));
            }
        }
        add(state, groups.others(), found);
        return found;
    }

    /** What the features that hang on nothing but this word add up to. */
    private float[] sum(S state, SentenceNode word, FeatureGroups.OfWord group) {
        float[] kept = word.kept(group.role());
        if (kept != null) {
            return kept;
        }
        FeatureIndexes found = new FeatureIndexes();
        add(state, group.features(), found);
        float[] sum = new float[weights.getLabelSize()];
        weights.addScores(found, sum);
        word.keep(group.role(), sum);
        return sum;
    }

    private void add(S state, FeatureValues features, FeatureIndexes found) {
        Fingerprints fingerprints = new Fingerprints();
        addSets(state, features, fingerprints, found);
        addJoined(state, features, fingerprints);
        fingerprints.findIn(indexes, found);
    }

    private void addSets(S state, FeatureValues features, Fingerprints fingerprints, FeatureIndexes found) {
        for (FeatureValues.Feature feature : features.sets()) {
            Collection<String> set = getFeatures(state, feature.first());
            if (set instanceof ClusterSet clusters) {
                found.addSum(clusterSums.of(feature.type(), clusters));
            } else if (set != null) {
                for (String value : set) {
                    fingerprints.add(Fingerprint.feature(feature.type(), Fingerprint.raw(value)));
                }
            }
        }
    }

    private void addJoined(S state, FeatureValues features, Fingerprints fingerprints) {
        int count = features.count();
        boolean[] present = new boolean[count];
        long[] raws = new long[count];
        long[] powers = new long[count];
        NLPNode[] nodes = new NLPNode[features.nodeCount()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = state.getNode(features.node(i));
        }
        for (int i = 0; i < count; i++) {
            NLPNode node = nodes[features.nodeOf(i)];
            FeatureItem item = features.item(i);
            String value = node == null ? null : getFeature(state, item, node);
            if (value != null) {
                present[i] = true;
                raws[i] = node instanceof SentenceNode word ? word.hash(item.field, value) : Fingerprint.raw(value);
                powers[i] = Fingerprint.power(value.length());
            }
        }
        int[][] joined = features.joined();
        for (int f = 0; f < joined.length; f++) {
            addJoined(fingerprints, features.type(f), joined[f], present, raws, powers);
        }
    }

    /** NLP4J joins the values of a feature with "_" and leaves the feature out if one of them is missing. */
    private void addJoined(
            Fingerprints fingerprints, int type, int[] items, boolean[] present, long[] raws, long[] powers) {
        long raw = 0;
        for (int i = 0; i < items.length; i++) {
            int item = items[i];
            if (!present[item]) {
                return;
            }
            raw = i == 0 ? raws[item] : Fingerprint.join(Fingerprint.join(raw, '_'), raws[item], powers[item]);
        }
        fingerprints.add(Fingerprint.feature(type, raw));
    }
}
