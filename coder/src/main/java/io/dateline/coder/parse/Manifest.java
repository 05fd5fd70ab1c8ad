package io.dateline.coder.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Says of which version a folder of converted lexica is, and how large its files must be. */
final class Manifest {
    /** To be raised with every change of the files' layout, of {@link Fingerprint} or of what is converted. */
    private static final int FORMAT = 1;

    private static final String FILE = "manifest";
    private static final String FOLDER = "lexica-";

    private Manifest() {}

    /**
     * The folder for the converted files below this one, whether it is there or not. Where the originals are left out, as in the container image, it
     * is the one that was converted from them beforehand.
     *
     * @throws FileNotFoundException if there are neither originals nor converted files
     */
    static Path folder(Path parent, boolean originals) throws IOException {
        return originals ? parent.resolve(FOLDER + version()) : converted(parent);
    }

    private static Path converted(Path parent) throws IOException {
        Pattern name = Pattern.compile(FOLDER + FORMAT + "-[0-9a-f]{8}");
        if (Files.isDirectory(parent)) {
            try (Stream<Path> inside = Files.list(parent)) {
                List<Path> folders = inside.filter(path ->
                                name.matcher(path.getFileName().toString()).matches())
                        .toList();
                if (folders.size() == 1) {
                    return folders.get(0);
                }
            }
        }
        throw new FileNotFoundException(
                "not one folder of converted models, and what they are made from is not on the class path: add nlp4j-english");
    }

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
