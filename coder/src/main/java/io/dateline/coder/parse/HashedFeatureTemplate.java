package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Collection;

/** NLP4J's feature template with the map from feature to index replaced by a {@link FeatureTable}. Decodes only. */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class HashedFeatureTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private final transient FeatureTable indexes;
    private final transient FeatureValues values;

    HashedFeatureTemplate(FeatureTemplate<NLPNode, S> original, FeatureTable indexes) {
        super(null, new HyperParameter());
        this.feature_list = original.getFeatureList();
        this.feature_set = original.getSetFeatureList();
        this.word_embeddings = original.getEmbeddingFeatureList();
        this.indexes = indexes;
        this.values = new FeatureValues(feature_list);
    }

    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        Fingerprints fingerprints = new Fingerprints();
        addSets(state, fingerprints);
        addJoined(state, fingerprints);
        return fingerprints.in(indexes);
    }

    private void addSets(S state, Fingerprints features) {
        for (int type = 0; type < feature_set.size(); type++) {
            Collection<String> set = getFeatures(state, feature_set.get(type));
            if (set instanceof ClusterSet clusters) {
                for (int i = 0; i < clusters.size(); i++) {
                    features.add(Fingerprint.feature(type, clusters.raw(i)));
                }
            } else if (set != null) {
                for (String value : set) {
                    features.add(Fingerprint.feature(type, Fingerprint.raw(value)));
                }
            }
        }
    }

    private void addJoined(S state, Fingerprints features) {
        int count = values.count();
        boolean[] present = new boolean[count];
        long[] raws = new long[count];
        long[] powers = new long[count];
        for (int i = 0; i < count; i++) {
            String value = getFeature(state, values.item(i));
            if (value != null) {
                present[i] = true;
                raws[i] = Fingerprint.raw(value);
                powers[i] = Fingerprint.power(value.length());
            }
        }
        int type = feature_set.size();
        for (int[] items : values.features()) {
            addJoined(features, type++, items, present, raws, powers);
        }
    }

    /** NLP4J joins the values of a feature with "_" and leaves the feature out if one of them is missing. */
    private void addJoined(
            Fingerprints features, int type, int[] items, boolean[] present, long[] raws, long[] powers) {
        long raw = 0;
        for (int i = 0; i < items.length; i++) {
            int item = items[i];
            if (!present[item]) {
                return;
            }
            raw = i == 0 ? raws[item] : Fingerprint.join(Fingerprint.join(raw, '_'), raws[item], powers[item]);
        }
        features.add(Fingerprint.feature(type, raw));
    }
}
