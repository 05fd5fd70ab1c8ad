package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** NLP4J over the converted files of a folder: the fields are those of NLP4J's own configuration for English. */
final class ConvertedPipeline {
    /** The rest of a model is serialised; nothing but NLP4J's own small classes may come out of a cache folder. */
    private static final ObjectInputFilter NLP4J_ONLY = ObjectInputFilter.Config.createFilter(
            "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;java.lang.*;java.util.*;!*");

    private ConvertedPipeline() {}

    static Pipeline load(Path folder) throws IOException {
        MorphologicalAnalyzer<NLPNode> lemmatiser = new MorphologicalAnalyzer<>(Language.ENGLISH);
        PartFile clusters = PartFile.open(Part.CLUSTERS.in(folder));
        List<ClusterSet> sets = clusterSets(clusters.section(1));
        List<NLPComponent<NLPNode>> tagging = List.of(
                lexica(folder, new WordMap<>(new FingerprintTable(clusters.section(0)), sets::get)),
                model(folder, Part.TAGS, sets, FeatureGroups::undivided),
                lemmatiser);
        return new Pipeline(
                NLPUtils.createTokenizer(Language.ENGLISH),
                tagging,
                model(folder, Part.ENTITIES, sets, FeatureGroups::undivided),
                model(folder, Part.DEPENDENCIES, sets, FeatureGroups::byWord));
    }

    private static GlobalLexica<NLPNode> lexica(Path folder, Map<String, Set<String>> clusters) throws IOException {
        // An empty configuration loads nothing.
        GlobalLexica<NLPNode> lexica =
                new GlobalLexica<>(new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8)));
        PartFile ambiguities = PartFile.open(Part.AMBIGUITIES.in(folder));
        List<List<String>> tags = StringPool.read(ambiguities.section(1));
        lexica.setAmbiguityClasses(new GlobalLexicon<>(
                new WordMap<>(new FingerprintTable(ambiguities.section(0)), tags::get),
                Field.word_form_simplified_lowercase,
                "ambiguities"));

        lexica.setWordClusters(new GlobalLexicon<>(clusters, Field.word_form_simplified_lowercase, "clusters"));

        lexica.setWordEmbeddings(new GlobalLexicon<>(
                vectors(PartFile.open(Part.EMBEDDINGS.in(folder))), Field.word_form_undigitalized, "embeddings"));

        PartFile names = PartFile.open(Part.GAZETTEERS.in(folder));
        lexica.setNamedEntityGazetteers(new GlobalLexicon<>(
                new HashedPrefixTree(new FingerprintTable(names.section(0)), sets(names.section(1))),
                Field.word_form_simplified,
                "gazetteers"));
        return lexica;
    }

    private static WordMap<float[]> vectors(PartFile file) {
        ByteBuffer vectors = file.section(1);
        int length = file.section(2).getInt(0);
        return new WordMap<>(new FingerprintTable(file.section(0)), number -> {
            float[] vector = new float[length];
            int start = number * length * Float.BYTES;
            for (int i = 0; i < length; i++) {
                vector[i] = vectors.getFloat(start + i * Float.BYTES);
            }
            return vector;
        });
    }

    private static List<Set<String>> sets(ByteBuffer section) throws IOException {
        return StringPool.read(section).stream()
                .<Set<String>>map(LinkedHashSet::new)
                .toList();
    }

    private static List<ClusterSet> clusterSets(ByteBuffer section) throws IOException {
        List<ClusterSet> sets = new ArrayList<>();
        for (List<String> clusters : StringPool.read(section)) {
            sets.add(new ClusterSet(sets.size(), clusters));
        }
        return sets;
    }

    private static <S extends NLPState<NLPNode>> NLPComponent<NLPNode> model(
            Path folder, Part part, List<ClusterSet> clusters, Function<FeatureTemplate<?, ?>, FeatureGroups> parting)
            throws IOException {
        PartFile file = PartFile.open(part.in(folder));
        OnlineComponent<NLPNode, S> component = rest(file.section(3));
        component.setFlag(NLPFlag.DECODE);
        FeatureTable features = new FeatureTable(new FingerprintTable(file.section(0)));
        WeightVector weights = component.getOptimizer().getWeightVector();
        DenseWeights dense = new DenseWeights(weights.getDenseWeightVector());
        SparseWeights sparse = new SparseWeights(dense.getLabelSize(), file.section(1), file.section(2));
        sparse.requireAll(features);
        FeatureTemplate<NLPNode, S> template = component.getFeatureTemplate();
        ClusterSums sums = new ClusterSums(template.getSetFeatureList().size(), clusters, features, sparse);
        component.setFeatureTemplate(
                new HashedFeatureTemplate<>(template, features, sparse, sums, parting.apply(template)));
        weights.setSparseWeightVector(sparse);
        weights.setDenseWeightVector(dense);
        return component;
    }

    @SuppressWarnings("unchecked") // Written by ModelConverter.
    private static <S extends NLPState<NLPNode>> OnlineComponent<NLPNode, S> rest(ByteBuffer section)
            throws IOException {
        byte[] bytes = new byte[section.limit()];
        section.get(bytes);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(NLP4J_ONLY);
            return (OnlineComponent<NLPNode, S>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("a converted model names a class that is not on the class path", e);
        }
    }
}
