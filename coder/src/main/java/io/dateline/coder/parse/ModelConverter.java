package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;

/** Writes a statistical model of NLP4J as a {@link PartFile}. {@link ConvertedPipeline} reads it. */
final class ModelConverter {
    private ModelConverter() {}

    /**
     * Sections: table from feature to index; starts and weights of {@link SparseWeights}; the rest of the model, a few
     * kilobytes, serialised as it was. Empties the component.
     */
    static void convert(OnlineComponent<?, ?> component, Path path) throws IOException {
        WeightVector weights = component.getOptimizer().getWeightVector();
        MajorVector sparse = weights.getSparseWeightVector();
        if (sparse.getLabelSize() > SparseWeights.MAXIMUM_LABELS) {
            throw new IOException(path.getFileName() + ": more labels than fit into a byte");
        }
        List<Object2IntMap<String>> features = takeFeatures(component.getFeatureTemplate());
        weights.setSparseWeightVector(new ColumnMajorVector());
        byte[] rest = serialised(component);

        int count = features.stream().mapToInt(Object2IntMap::size).sum();
        PartFile file = PartFile.create(
                path,
                FingerprintTable.bytes(count),
                SparseWeights.bytesOfStarts(sparse),
                SparseWeights.bytesOfWeights(sparse),
                rest.length);
        FingerprintTable table = new FingerprintTable(file.section(0));
        for (int type = 0; type < features.size(); type++) {
            for (Object2IntMap.Entry<String> feature : features.get(type).object2IntEntrySet()) {
                table.put(Fingerprint.feature(type, Fingerprint.raw(feature.getKey())), feature.getIntValue());
            }
        }
        SparseWeights.write(sparse, file.section(1), file.section(2));
        file.section(3).put(rest);
        file.force();
    }

    /** NLP4J has no getter for the map, only a protected field. */
    private static List<Object2IntMap<String>> takeFeatures(FeatureTemplate<?, ?> template) throws IOException {
        try {
            Field field = FeatureTemplate.class.getDeclaredField("feature_map");
            field.setAccessible(true);
            FeatureMap map = (FeatureMap) field.get(template);
            field.set(template, new FeatureMap());
            return map.getIndexMaps();
        } catch (ReflectiveOperationException e) {
            throw new IOException("this version of NLP4J keeps its features elsewhere", e);
        }
    }

    private static byte[] serialised(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
