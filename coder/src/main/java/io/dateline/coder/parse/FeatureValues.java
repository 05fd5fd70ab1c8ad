package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some features of a template with the distinct items that they join ("form of the word before"). A parser's 83 features join about 40 of
 * them, so each is looked up and hashed once for a state instead of once for a feature.
 */
final class FeatureValues {
    private final List<Feature> sets;
    private final FeatureItem[] nodes;
    private final FeatureItem[] items;
    private final int[] nodeOfItem;
    private final int[] types;
    private final int[][] joined;

    FeatureValues(List<Feature> features) {
        sets = features.stream().filter(Feature::isSet).toList();
        List<Feature> singles =
                features.stream().filter(feature -> !feature.isSet()).toList();
        types = singles.stream().mapToInt(Feature::type).toArray();
        Map<String, Integer> numbers = new HashMap<>();
        List<FeatureItem> distinct = new ArrayList<>();
        joined = new int[singles.size()][];
        for (int f = 0; f < joined.length; f++) {
            FeatureItem[] of = singles.get(f).items();
            joined[f] = new int[of.length];
            for (int i = 0; i < of.length; i++) {
                FeatureItem item = of[i];
                joined[f][i] = numbers.computeIfAbsent(item.toString(), key -> {
                    distinct.add(item);
                    return distinct.size() - 1;
                });
            }
        }
        items = distinct.toArray(FeatureItem[]::new);
        nodeOfItem = new int[items.length];
        Map<String, Integer> places = new HashMap<>();
        List<FeatureItem> found = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            FeatureItem item = items[i];
            nodeOfItem[i] = places.computeIfAbsent(item.source + " " + item.relation + " " + item.window, key -> {
                found.add(item);
                return found.size() - 1;
            });
        }
        nodes = found.toArray(FeatureItem[]::new);
    }

    /** How many nodes the items ask, each of which is looked for once. */
    int nodeCount() {
        return nodes.length;
    }

    /** An item that asks this node. */
    FeatureItem node(int number) {
        return nodes[number];
    }

    /** The number of the node that this item asks. */
    int nodeOf(int item) {
        return nodeOfItem[item];
    }

    /** Features of which a state has many at once, one for each member of a set. */
    List<Feature> sets() {
        return sets;
    }

    int count() {
        return items.length;
    }

    FeatureItem item(int number) {
        return items[number];
    }

    /** For each feature that is no set, the numbers of the items that it joins. */
    int[][] joined() {
        return joined;
    }

    /** The type of the feature that stands at this place of {@link #joined}. */
    int type(int place) {
        return types[place];
    }

    /**
     * A feature of a template.
     *
     * @param type its number in the template
     * @param items whose values it joins; one for a set
     */
    record Feature(int type, boolean isSet, FeatureItem... items) {
        FeatureItem first() {
            return items[0];
        }
    }
}
