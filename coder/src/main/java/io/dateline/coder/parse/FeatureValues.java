package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct items of a feature template ("form of the word before"). A parser's 83 features join about 40 of them, so each
 * is looked up and hashed once for a state instead of once for a feature.
 */
final class FeatureValues {
    private final FeatureItem[] items;
    private final int[][] features;

    FeatureValues(List<FeatureItem[]> features) {
        Map<String, Integer> numbers = new HashMap<>();
        List<FeatureItem> distinct = new ArrayList<>();
        this.features = new int[features.size()][];
        for (int f = 0; f < features.size(); f++) {
            FeatureItem[] joined = features.get(f);
            this.features[f] = new int[joined.length];
            for (int i = 0; i < joined.length; i++) {
                FeatureItem item = joined[i];
                this.features[f][i] = numbers.computeIfAbsent(item.toString(), key -> {
                    distinct.add(item);
                    return distinct.size() - 1;
                });
            }
        }
        items = distinct.toArray(FeatureItem[]::new);
    }

    int count() {
        return items.length;
    }

    FeatureItem item(int number) {
        return items[number];
    }

    /** For each feature, the numbers of the items that it joins. */
    int[][] features() {
        return features;
    }
}
