package io.dateline.coder.linear;

import io.dateline.coder.data.BadDataException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The model's file: marks of format and sizes, ids of features, their weights, scales, weights of the dense part, bias. */
final class ModelFile {
    /** Beside this class. */
    static final String NAME = "types.model";

    private static final int FORMAT = 0x4C540001;

    private ModelFile() {}

    static byte[] bytes(LinearModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(Kinds.COUNT);
            out.writeInt(Features.DENSE);
            out.writeInt(model.hashes().length);
            for (int hash : model.hashes()) {
                out.writeInt(hash);
            }
            out.write(model.weights());
            write(out, model.scales());
            write(out, model.dense());
            write(out, model.bias());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The model on the class path. Throws {@code BadDataException} when there is none, or one for other classes or features. */
    static LinearModel load() {
        try (InputStream resource = ModelFile.class.getResourceAsStream(NAME)) {
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    static LinearModel read(@Nullable InputStream resource) throws IOException {
        if (resource == null) {
            throw new BadDataException(NAME + ": no such resource, train the model (docs/patterns.md)");
        }
        DataInputStream in = new DataInputStream(new BufferedInputStream(resource));
        if (in.readInt() != FORMAT || in.readInt() != Kinds.COUNT || in.readInt() != Features.DENSE) {
            throw new BadDataException(NAME + ": made by another version, train the model anew (docs/patterns.md)");
        }
        int[] hashes = new int[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        byte[] weights = in.readNBytes(hashes.length * Kinds.COUNT);
        return new LinearModel(
                hashes,
                weights,
                floats(in, Kinds.COUNT),
                floats(in, Features.DENSE * Kinds.COUNT),
                floats(in, Kinds.COUNT));
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
