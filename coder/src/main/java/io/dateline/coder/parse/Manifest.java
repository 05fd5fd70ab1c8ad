package io.dateline.coder.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Says of which version a folder of converted lexica is, and how large its files must be. */
final class Manifest {
    /** To be raised with every change of the files' layout, of {@link Fingerprint} or of what is converted. */
    private static final int FORMAT = 1;

    private static final String FILE = "manifest";

    private Manifest() {}

    /** Format and a check sum over the sizes of the originals, which change with every release of the models. */
    static String version() throws IOException {
        CRC32 sum = new CRC32();
        for (Part part : Part.values()) {
            sum.update((part.name() + '=' + part.originalBytes() + '\n').getBytes(UTF_8));
        }
        return String.format("%d-%08x", FORMAT, sum.getValue());
    }

    /** True if the folder has a manifest and all files are as large as it says. */
    static boolean isComplete(Path folder) throws IOException {
        Path manifest = folder.resolve(FILE);
        return Files.isRegularFile(manifest) && Files.readAllLines(manifest).equals(sizes(folder));
    }

    /** Writes the manifest of a folder that has all its files. */
    static void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), sizes(folder));
    }

    private static List<String> sizes(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            Path file = part.in(folder);
            lines.add(file.getFileName() + " " + (Files.exists(file) ? Files.size(file) : -1));
        }
        return lines;
    }
}
