package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Collection;

/** NLP4J's feature template with the map from feature to index replaced by a {@link FingerprintTable}. Decodes only. */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class HashedFeatureTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private final transient FingerprintTable indexes;
    private final transient FeatureValues values;

    HashedFeatureTemplate(FeatureTemplate<NLPNode, S> original, FingerprintTable indexes) {
        super(null, new HyperParameter());
        this.feature_list = original.getFeatureList();
        this.feature_set = original.getSetFeatureList();
        this.word_embeddings = original.getEmbeddingFeatureList();
        this.indexes = indexes;
        this.values = new FeatureValues(feature_list);
    }

    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        FeatureIndexes vector = new FeatureIndexes();
        addSets(state, vector);
        addJoined(state, vector);
        return vector;
    }

    private void addSets(S state, FeatureIndexes vector) {
        for (int type = 0; type < feature_set.size(); type++) {
            Collection<String> set = getFeatures(state, feature_set.get(type));
            if (set instanceof ClusterSet clusters) {
                for (int i = 0; i < clusters.size(); i++) {
                    add(vector, Fingerprint.feature(type, clusters.raw(i)));
                }
            } else if (set != null) {
                for (String value : set) {
                    add(vector, Fingerprint.feature(type, Fingerprint.raw(value)));
                }
            }
        }
    }

    private void addJoined(S state, FeatureIndexes vector) {
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
            addJoined(vector, type++, items, present, raws, powers);
        }
    }

    /** NLP4J joins the values of a feature with "_" and leaves the feature out if one of them is missing. */
    private void addJoined(
            FeatureIndexes vector, int type, int[] items, boolean[] present, long[] raws, long[] powers) {
        long raw = 0;
        for (int i = 0; i < items.length; i++) {
            int item = items[i];
            if (!present[item]) {
                return;
            }
            raw = i == 0 ? raws[item] : Fingerprint.join(Fingerprint.join(raw, '_'), raws[item], powers[item]);
        }
        add(vector, Fingerprint.feature(type, raw));
    }

    private void add(FeatureIndexes vector, long fingerprint) {
        int index = indexes.get(fingerprint);
        if (index > 0) {
            vector.add(index);
        }
    }
}
