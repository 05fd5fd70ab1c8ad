package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.URL;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** The lexica and models of NLP4J that are converted, each to a file of its own. The slowest comes first. */
enum Part {
    EMBEDDINGS("lexica/en-word-embeddings-undigitalized"),
    DEPENDENCIES("models/en-dep"),
    GAZETTEERS("lexica/en-named-entity-gazetteers-simplified"),
    CLUSTERS("lexica/en-brown-clusters-simplified-lowercase"),
    ENTITIES("models/en-ner"),
    TAGS("models/en-pos"),
    AMBIGUITIES("lexica/en-ambiguity-classes-simplified-lowercase");

    private final String resource;

    Part(String resource) {
        this.resource = "/edu/emory/mathcs/nlp/" + resource + ".xz";
    }

    /** Whether the originals are on the class path, all or none: one jar holds them. */
    static boolean areOriginalsThere() {
        return NLPComponent.class.getResource(EMBEDDINGS.resource) != null;
    }

    /** The converted file in a folder. */
    Path in(Path folder) {
        return folder.resolve(resource.substring(resource.lastIndexOf('/') + 1, resource.length() - ".xz".length()));
    }

    /** Bytes of the original in its jar: another version of the models has other sizes. */
    long originalBytes() throws IOException {
        return url().openConnection().getContentLengthLong();
    }

    /** Reads the original, which takes up to 20 seconds and 700 MB. */
    Object readOriginal() throws IOException {
        try (InputStream file = url().openStream();
                ObjectInputStream in =
                        new ObjectInputStream(new BufferedInputStream(new XZInputStream(file), 1 << 16))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(resource + " holds a class that is not on the class path", e);
        }
    }

    private URL url() throws FileNotFoundException {
        URL url = NLPComponent.class.getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(resource + " is not on the class path; add nlp4j-english");
        }
        return url;
    }
}
