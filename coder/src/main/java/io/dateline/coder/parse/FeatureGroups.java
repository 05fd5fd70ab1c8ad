package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import io.dateline.coder.parse.FeatureValues.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The features of a template, parted by what they hang on.
 *
 * @param ofWords those that hang on nothing but one word and its place in the sentence
 * @param others the rest
 */
record FeatureGroups(List<OfWord> ofWords, FeatureValues others) {
    /** What the pipeline knows of a word before it parses, and does not change. */
    private static final Set<Field> FIXED =
            EnumSet.of(Field.lemma, Field.part_of_speech_tag, Field.word_clusters, Field.positional);

    /**
     * @param word the item that finds the word in a state
     * @param role where the word is met
     */
    record OfWord(FeatureItem word, SentenceNode.Role role, FeatureValues features) {}

    /** All in one: a tagger sees each word once. */
    static FeatureGroups undivided(FeatureTemplate<?, ?> template) {
        return new FeatureGroups(List.of(), new FeatureValues(features(template)));
    }

    /** For the dependency parser, which comes back to its words. */
    static FeatureGroups byWord(FeatureTemplate<?, ?> template) {
        List<Feature> rest = new ArrayList<>(features(template));
        List<OfWord> ofWords =
                List.of(take(Source.i, SentenceNode.Role.STACK, rest), take(Source.j, SentenceNode.Role.INPUT, rest));
        return new FeatureGroups(ofWords, new FeatureValues(rest));
    }

    private static OfWord take(Source source, SentenceNode.Role role, List<Feature> from) {
        List<Feature> taken = from.stream()
                .filter(feature -> Arrays.stream(feature.items()).allMatch(item -> isFixed(item, source)))
                .toList();
        from.removeAll(taken);
        return new OfWord(new FeatureItem(source, null, 0, Field.lemma, null), role, new FeatureValues(taken));
    }

    private static boolean isFixed(FeatureItem item, Source source) {
        return item.source == source && item.relation == null && FIXED.contains(item.field);
    }

    /** In the order of their types: sets first. */
    private static List<Feature> features(FeatureTemplate<?, ?> template) {
        List<Feature> features = new ArrayList<>();
        for (FeatureItem set : template.getSetFeatureList()) {
            features.add(new Feature(features.size(), true, set));
        }
        for (FeatureItem[] items : template.getFeatureList()) {
            features.add(new Feature(features.size(), false, items));
        }
        return features;
    }
}
